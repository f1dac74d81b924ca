package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.config.ChartRule;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.source.Message;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Judges the intervals of figures that are drawn (`chart`): one begins with its smaller end and
/// holds the figure it belongs to.
final class FigureCheck {

  private FigureCheck() {}

  /// @param map the entry as its author wrote it
  static void check(YamlMap map, List<Field> fields, Problems problems) {
    for (Field field : fields) {
      if (field.type() instanceof FieldType.Group group
          && group.chart().isPresent()
          && map.get(field.name()).orElse(null) instanceof YamlList rows) {
        rows.items().stream()
            .filter(YamlMap.class::isInstance)
            .forEach(row -> checkRow((YamlMap) row, group.chart().get(), problems));
      }
    }
  }

  /// A number as it stands in a row.
  private record Written(String name, YamlText node, BigDecimal number) {

    boolean above(Optional<Written> other) {
      return other.filter(found -> number.compareTo(found.number) > 0).isPresent();
    }

    boolean below(Optional<Written> other) {
      return other.filter(found -> number.compareTo(found.number) < 0).isPresent();
    }
  }

  private static void checkRow(YamlMap row, ChartRule rule, Problems problems) {
    Optional<Written> low = written(row, rule.low());
    Optional<Written> high = written(row, rule.high());
    if (low.isPresent() && low.get().above(high)) {
      problems.error(
          "bad-interval",
          low.get().node().location(),
          slot("figure", said(low.get())),
          slot("limit", said(high.get())));
      return;
    }
    Stream.of(rule.end(), rule.value())
        .flatMap(name -> written(row, name).stream())
        .filter(figure -> figure.below(low) || figure.above(high))
        .forEach(figure ->
            problems.error(
                figure.below(low) ? "bad-interval.below" : "bad-interval.above",
                figure.node().location(),
                slot("figure", said(figure)),
                slot("limit", said(figure.below(low) ? low.get() : high.get()))));
  }

  private static Message said(Written figure) {
    return Message.of(
        "figure.is", slot("name", figure.name()), slot("number", figure.number().toPlainString()));
  }

  private static Optional<Written> written(YamlMap row, Optional<String> name) {
    return name.flatMap(row::get)
        .filter(YamlText.class::isInstance)
        .map(YamlText.class::cast)
        .filter(text -> ValueReader.NUMBER.matcher(text.text().strip()).matches())
        .map(text -> new Written(name.get(), text, new BigDecimal(text.text().strip())));
  }
}
