package org.banyan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.chart.FigureChart;
import org.banyan.chart.FigureChart.Figure;
import org.banyan.chart.FigureChart.Interval;
import org.banyan.chart.FigureChart.Mark;
import org.banyan.chart.FigureChart.Row;
import org.banyan.page.EntryContent;
import org.banyan.source.SourceTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Figures in, a drawing out, by the program's own template.
///
/// `charts/<reason>.txt` has a line for each row and below it one for each figure: its mark, its
/// number, its words, and perhaps the ends of its interval; `<reason>.svg` is what is drawn.
/// `-Dgolden=overwrite` writes the drawings anew.
class ChartDrawingsTest {

  private static final Path CHARTS = Path.of("src/test/resources/charts");
  private static final boolean OVERWRITE = "overwrite".equals(System.getProperty("golden"));
  private static final Pattern FIGURE =
      Pattern.compile("(before|after|dot) (\\S+) (.+?)(?: (-?[\\d.]+) (-?[\\d.]+))?");

  static List<String> charts() throws IOException {
    try (Stream<Path> found = Files.list(CHARTS)) {
      List<String> names =
          found
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .map(name -> name.replace(".txt", ""))
              .sorted()
              .toList();
      assertTrue(names.size() >= 6, "found " + names);
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theFiguresAreDrawnAsExpected(String name) throws IOException, TemplateException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(CHARTS.resolve(name + ".txt"))) {
      if (line.startsWith("row ")) {
        rows.add(new Row(line.substring(4), List.of()));
      } else {
        Row row = rows.removeLast();
        rows.add(
            new Row(
                row.label(),
                Stream.concat(row.figures().stream(), Stream.of(figure(line))).toList()));
      }
    }
    Path golden = CHARTS.resolve(name + ".svg");
    String drawn = draw(name, FigureChart.of(rows, BigDecimal::toPlainString));
    if (OVERWRITE) {
      Files.writeString(golden, drawn);
    }
    assertEquals(Files.readString(golden), drawn);
  }

  private static Figure figure(String line) {
    Matcher parts = FIGURE.matcher(line);
    assertTrue(parts.matches(), line);
    return new Figure(
        Mark.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
        parts.group(3),
        new BigDecimal(parts.group(2)),
        Optional.ofNullable(parts.group(4))
            .map(low -> new Interval(new BigDecimal(low), new BigDecimal(parts.group(5)))));
  }

  private static String draw(String name, FigureChart chart) throws IOException, TemplateException {
    var freemarker = new Configuration(Configuration.VERSION_2_3_34);
    freemarker.setDirectoryForTemplateLoading(Path.of("../templates/parts").toFile());
    freemarker.setObjectWrapper(new Wrapper(Theme.of(SourceTree.of(Map.of()))));
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setLocale(Locale.ROOT);
    var page =
        new Template(
            "page", "<#import \"charts.ftl\" as charts><@charts.svg drawn=drawn />", freemarker);
    var drawn =
        new EntryContent.DrawnFigures(
            "chart", "%", "Results of " + name, "The same in words", chart);
    var svg = new StringWriter();
    page.process(Map.of("drawn", drawn), svg);
    return svg.toString().replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
  }
}
