package org.banyan.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.chart.FigureChart;
import org.banyan.chart.FigureChart.Figure;
import org.banyan.chart.FigureChart.Interval;
import org.banyan.chart.FigureChart.Mark;
import org.banyan.chart.FigureChart.Row;
import org.banyan.config.ChartRule;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.page.EntryContent.DrawnFigures;

/// Draws the figures of an entry's groups as they are reported: those of one unit in one chart, a
/// baseline with its end line as bars, a figure with an interval as a dot on it. A figure that
/// stands alone is not drawn: nothing shows what it is to be compared with.
record Charts(Config config, String language) {

  private static final String NO_BREAK = "\u00A0";

  /// By field; one without anything to draw is left out.
  Map<String, List<DrawnFigures>> of(Kind kind, Words words) {
    Map<String, List<DrawnFigures>> charts = new LinkedHashMap<>();
    for (Field field : kind.fields()) {
      if (field.type() instanceof FieldType.Group group && group.chart().isPresent()) {
        var drawing = new Drawing(field, group, group.chart().get());
        List<DrawnFigures> drawn = drawing.of(words.get(field.name()));
        if (!drawn.isEmpty()) {
          charts.put(field.name(), drawn);
        }
      }
    }
    return charts;
  }

  /// How one field is drawn.
  private final class Drawing {

    private final Field field;
    private final FieldType.Group group;
    private final ChartRule rule;
    private final Formats formats = new Formats(config.messages().in(language));

    private Drawing(Field field, FieldType.Group group, ChartRule rule) {
      this.field = field;
      this.group = group;
      this.rule = rule;
    }

    private List<DrawnFigures> of(List<Value> values) {
      Map<String, List<Row>> byUnit = new LinkedHashMap<>();
      for (Value value : values) {
        var row = (Value.Group) value;
        String unit = text(row, rule.unit());
        List<Figure> figures = figures(row, unit);
        if (!unit.isEmpty() && !figures.isEmpty()) {
          byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(new Row(label(row), figures));
        }
      }
      List<DrawnFigures> drawn = new ArrayList<>();
      byUnit.forEach((unit, rows) -> drawn.add(drawn(unit, rows, drawn.size() + 1)));
      return drawn;
    }

    private DrawnFigures drawn(String unit, List<Row> rows, int number) {
      String said = labelOf(rule.unit()) + word("colon") + unit;
      return new DrawnFigures(
          "chart_" + field.name() + "_" + number,
          said,
          word("chart.title").replace("{0}", field.label().in(language)).replace("{1}", said),
          rows.stream().map(this::said).collect(Collectors.joining(word("semicolon"))),
          FigureChart.of(rows, formats::number));
    }

    private String said(Row row) {
      return row.label()
          + word("colon")
          + row.figures().stream().map(Figure::text).collect(Collectors.joining(word("comma")));
    }

    private String label(Value.Group row) {
      return rule.label().stream()
          .map(name -> text(row, name))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" · "));
    }

    private List<Figure> figures(Value.Group row, String unit) {
      Optional<Interval> interval =
          number(row, rule.low())
              .flatMap(low -> number(row, rule.high()).map(high -> new Interval(low, high)));
      Optional<BigDecimal> baseline = number(row, rule.baseline());
      Optional<BigDecimal> end = number(row, rule.end());
      if (baseline.isPresent() && end.isPresent()) {
        return List.of(
            new Figure(
                Mark.BEFORE,
                said(rule.baseline(), measure(baseline.get(), unit)),
                baseline.get(),
                Optional.empty()),
            figure(Mark.AFTER, row, rule.end(), end.get(), interval, unit));
      }
      return interval.isEmpty()
          ? List.of()
          : Stream.of(rule.end(), rule.value())
              .flatMap(name ->
                  number(row, name)
                      .map(number -> figure(Mark.DOT, row, name, number, interval, unit))
                      .stream())
              .toList();
    }

    private Figure figure(
        Mark mark,
        Value.Group row,
        Optional<String> name,
        BigDecimal number,
        Optional<Interval> interval,
        String unit) {
      String bound =
          rule.bound().stream()
              .flatMap(field -> row.get(field).stream())
              .map(value -> (Value.Term) value)
              .map(term -> label(term) + " ")
              .collect(Collectors.joining());
      String ends =
          interval
              .map(found ->
                  word("chart.interval")
                      .replace("{0}", formats.number(found.low()))
                      .replace("{1}", measure(found.high(), unit)))
              .orElse("");
      return new Figure(mark, said(name, bound + measure(number, unit)) + ends, number, interval);
    }

    private String label(Value.Term term) {
      return config
          .vocabulary(term.vocabulary())
          .term(term.id())
          .orElseThrow()
          .label()
          .in(language);
    }

    private String said(Optional<String> name, String figure) {
      return labelOf(name.orElseThrow()) + " " + figure;
    }

    private String labelOf(String name) {
      return group.field(name).label().in(language);
    }

    private String measure(BigDecimal number, String unit) {
      return formats.number(number) + (unit.equals("%") ? unit : NO_BREAK + unit);
    }

    private String word(String key) {
      return config.messages().word(language, key);
    }

    private static Optional<BigDecimal> number(Value.Group row, Optional<String> name) {
      return name.flatMap(field ->
          row.get(field).stream().map(value -> ((Value.Number) value).number()).findFirst());
    }

    private static String text(Value.Group row, String name) {
      return row.get(name).stream()
          .map(value -> ((Value.Text) value).text())
          .findFirst()
          .orElse("");
    }
  }
}
