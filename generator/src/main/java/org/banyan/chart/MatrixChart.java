package org.banyan.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// A table of marks as a drawing for a report: what the rows are on the left, what the columns are
/// above, and in each cell marks whose area grows with what they count. The key stands below.
///
///     String svg = new MatrixChart("Evidence", "en", columns, groups, List.of(key), note).svg();
public record MatrixChart(
    String title,
    String language,
    List<String> columns,
    List<Group> groups,
    List<Key> keys,
    String note) {

  private static final int LABEL = 220;
  private static final int COLUMN = 84;
  private static final int PAD = 6;
  private static final int LINE = 15;
  private static final int FONT = 12;
  private static final int COUNT = 18;
  private static final int MOST_LINES = 6;

  public MatrixChart {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    keys = List.copyOf(keys);
  }

  /// @param label what its rows are; may be empty
  public record Group(String label, List<Row> rows) {

    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// @param cells by column
  public record Row(String label, List<List<Mark>> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param weight 1 for the strongest; 0 when nothing says how strong
  public record Mark(Shape shape, int count, int weight) {}

  /// What marks mean.
  public record Key(String label, List<Sample> samples) {

    public Key {
      samples = List.copyOf(samples);
    }
  }

  public record Sample(Mark mark, String text) {}

  /// A whole file.
  public String svg() {
    return new Drawing().all();
  }

  private final class Drawing {

    private final StringBuilder out = new StringBuilder();
    private final int width = LABEL + COLUMN * columns.size();
    private int y = 30;

    String all() {
      text(0, y, "title", title);
      y += LINE;
      head();
      for (Group group : groups) {
        if (!group.label.isEmpty()) {
          text(PAD, y + LINE + PAD, "group", group.label);
          y += LINE + 2 * PAD;
        }
        group.rows.forEach(this::row);
      }
      line(y);
      keys.forEach(this::key);
      for (String each : TextLines.of(note, (double) width / FONT, MOST_LINES)) {
        y += LINE;
        text(0, y + PAD, "note", each);
      }
      int height = y + 2 * LINE;
      return format(
              """
              <svg xmlns="http://www.w3.org/2000/svg" lang="%s" viewBox="-10 0 %d %d" width="%d" height="%d" role="img">
              <title>%s</title>
              <style>
              text{font:12px "Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;fill:#1d211f}
              .title{font-size:20px;font-weight:600}.group,.column{font-weight:600}.note,.count{fill:#535a56;font-size:11px}
              line{stroke:#b9bbb4}path{stroke-width:2;fill:currentColor;stroke:currentColor}
              .up{color:#0b6fa4}.down{color:#b8440a}.level{color:#5b615e}.diamond{color:#8a4d9e}.ring,.question,.disc{color:#535a56}
              .w2 path{fill-opacity:.55}.w3 path{fill-opacity:.15}.w4 path{fill:none;stroke-dasharray:3 2.4}.ring path{fill-rule:evenodd}
              </style>
              <rect x="-10" width="%d" height="%d" fill="#fff"/>
              """,
              escape(language),
              width + 20,
              height,
              width + 20,
              height,
              escape(title),
              width + 20,
              height)
          + out
          + "</svg>\n";
    }

    private void head() {
      List<List<String>> labels =
          columns.stream()
              .map(each -> TextLines.of(each, (double) (COLUMN - PAD) / FONT, MOST_LINES))
              .toList();
      int lines = labels.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < labels.size(); i++) {
        int from = y + (lines - labels.get(i).size()) * LINE;
        for (int k = 0; k < labels.get(i).size(); k++) {
          text(LABEL + i * COLUMN + PAD, from + (k + 1) * LINE, "column", labels.get(i).get(k));
        }
      }
      y += lines * LINE + PAD;
    }

    private void row(Row row) {
      line(y);
      List<String> label = TextLines.of(row.label, (double) (LABEL - 2 * PAD) / FONT, MOST_LINES);
      for (int i = 0; i < label.size(); i++) {
        text(PAD, y + PAD + (i + 1) * LINE - 2, "", label.get(i));
      }
      int height = label.size() * LINE;
      for (int i = 0; i < row.cells.size(); i++) {
        height = Math.max(height, cell(LABEL + i * COLUMN + PAD, row.cells.get(i)));
      }
      y += height + 2 * PAD;
    }

    /// How high its marks are.
    private int cell(int left, List<Mark> marks) {
      double x = left;
      double top = y + PAD;
      double high = 0;
      for (Mark mark : marks) {
        double side = Shape.side(mark.count).doubleValue();
        double wide = side + (mark.count > 1 ? COUNT : 0) + 4;
        if (x > left && x + wide > left + COLUMN - PAD) {
          x = left;
          top += high + 4;
          high = 0;
        }
        mark(mark, x + side / 2, top + side / 2, side);
        if (mark.count > 1) {
          text((int) (x + side + 2), (int) (top + side / 2 + 4), "count", "×" + mark.count);
        }
        x += wide;
        high = Math.max(high, side);
      }
      return (int) Math.ceil(top + high - y - PAD);
    }

    private void key(Key key) {
      y += LINE + PAD;
      text(0, y, "group", key.label);
      int x = 90;
      for (Sample sample : key.samples) {
        int wide = (int) (TextLines.width(sample.text) * FONT) + 34;
        if (x > 90 && x + wide > width) {
          x = 90;
          y += LINE + PAD;
        }
        mark(new Mark(sample.mark.shape, 1, sample.mark.weight), x + 7, y - 4, 13);
        text(x + 19, y, "", sample.text);
        x += wide;
      }
    }

    private void mark(Mark mark, double x, double y, double side) {
      out.append(
          format(
              "<g class=\"%s w%d\" transform=\"translate(%s %s) scale(%s)\"><path d=\"%s\"/></g>\n",
              mark.shape.id(),
              mark.weight,
              number(x),
              number(y),
              number(side / 22),
              mark.shape.path()));
    }

    private void line(int y) {
      out.append(format("<line x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n", width, y, y));
    }

    private void text(int x, int y, String style, String text) {
      out.append(
          format(
              "<text x=\"%d\" y=\"%d\"%s>%s</text>\n",
              x, y, style.isEmpty() ? "" : " class=\"" + style + "\"", escape(text)));
    }

    private static String format(String pattern, Object... values) {
      return String.format(Locale.ROOT, pattern, values);
    }

    private static String number(double number) {
      return BigDecimal.valueOf(Math.round(number * 100), 2).stripTrailingZeros().toPlainString();
    }

    private static String escape(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
  }
}
