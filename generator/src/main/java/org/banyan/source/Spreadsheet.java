package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.source.YamlNode.YamlText;

/// Reads a table as spreadsheets save it: CSV (RFC 4180) whose cells are parted by commas,
/// semicolons or tabs, whichever its first row has most of. A cell in quotation marks may go over
/// lines. Nothing is converted: a cell is the text that stands in it.
public final class Spreadsheet {

  /// A row, and where it and each of its cells begins; as many cells as the first row has.
  public record Row(Location location, List<YamlText> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
  }

  private static final String SEPARATORS = ",;\t";

  private final String path;
  private final String text;
  private final char separator;
  private final Problems problems;
  private int at;
  private int line = 1;
  private int column = 1;

  private Spreadsheet(SourceFile file, Problems problems) {
    this.path = file.path();
    this.text = file.text();
    this.separator = separatorOf(text);
    this.problems = problems;
  }

  /// The rows that hold something, the one with the names of the columns first. Empty when the
  /// table is broken, or a row is longer or shorter than the first, which is reported.
  public static Optional<List<Row>> read(SourceFile file, Problems problems) {
    int strange = Characters.firstForbidden(file.text(), 0);
    if (strange >= 0) {
      var before = file.text().substring(0, strange);
      String lineStart = before.substring(before.lastIndexOf('\n') + 1);
      problems.error(
          "unseen-character",
          new Location(
              file.path(),
              (int) before.chars().filter(c -> c == '\n').count() + 1,
              lineStart.codePointCount(0, lineStart.length()) + 1),
          slot("character", Characters.name(file.text().codePointAt(strange))));
      return Optional.empty();
    }
    String head = file.text().lines().findFirst().orElse("");
    int wide = head.indexOf('，') >= 0 ? head.indexOf('，') : head.indexOf('；');
    if (wide >= 0 && head.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
      problems.error(
          "bad-csv.full-width-comma",
          new Location(file.path(), 1, head.codePointCount(0, wide) + 1),
          slot("comma", head.substring(wide, wide + 1)));
      return Optional.empty();
    }
    return new Spreadsheet(file, problems).rows();
  }

  private static char separatorOf(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      quoted ^= text.charAt(i) == '"';
      int which = SEPARATORS.indexOf(text.charAt(i));
      if (!quoted && which >= 0) {
        counts[which]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private Optional<List<Row>> rows() {
    List<Row> rows = new ArrayList<>();
    boolean whole = true;
    while (at < text.length()) {
      Optional<Row> row = row();
      if (row.isEmpty()) {
        return Optional.empty();
      }
      if (row.get().isBlank()) {
        continue;
      }
      Optional<Row> fitting = rows.isEmpty() ? row : fitted(row.get(), rows.getFirst());
      fitting.ifPresent(rows::add);
      whole &= fitting.isPresent();
    }
    return whole ? Optional.of(rows) : Optional.empty();
  }

  /// Spreadsheets write empty cells behind the last column.
  private Optional<Row> fitted(Row row, Row first) {
    List<YamlText> cells = row.cells();
    int count = first.cells().size();
    if (cells.size() >= count
        && cells.subList(count, cells.size()).stream().allMatch(cell -> cell.text().isBlank())) {
      return Optional.of(new Row(row.location(), cells.subList(0, count)));
    }
    problems.error(
        cells.size() > count ? "bad-csv.long-row" : "bad-csv",
        row.location(),
        slot("found", cells.size()),
        slot("expected", count),
        slot("separator", separator == '\t' ? Message.of("csv.tab") : "" + separator));
    return Optional.empty();
  }

  /// Empty when a quotation mark is not closed, which is reported.
  private Optional<Row> row() {
    Location start = place();
    List<YamlText> cells = new ArrayList<>();
    while (true) {
      Optional<YamlText> cell = cell();
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      cells.add(cell.get());
      boolean goesOn = at < text.length() && text.charAt(at) == separator;
      if (at < text.length()) {
        step();
      }
      if (!goesOn) {
        return Optional.of(new Row(start, cells));
      }
    }
  }

  private Optional<YamlText> cell() {
    Location start = place();
    var cell = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      step();
      while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
        if (text.charAt(at) == '"') {
          step();
        }
        cell.appendCodePoint(step());
      }
      if (at == text.length()) {
        problems.error("bad-csv.unclosed-quote", start);
        return Optional.empty();
      }
      step();
      if (at < text.length() && !isEnd(text.charAt(at))) {
        problems.error("bad-csv.text-after-quote", place());
        return Optional.empty();
      }
    } else {
      while (at < text.length() && !isEnd(text.charAt(at))) {
        cell.appendCodePoint(step());
      }
    }
    return Optional.of(
        new YamlText(
            start, Characters.clean(cell.toString()), false, start.line(), Optional.empty()));
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\n';
  }

  private Location place() {
    return new Location(path, line, column);
  }

  private int step() {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    line += c == '\n' ? 1 : 0;
    column = c == '\n' ? 1 : column + 1;
    return c;
  }
}
