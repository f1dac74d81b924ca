package org.banyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes tables for spreadsheets (RFC 4180, UTF-8 with a mark, so that every program sees
/// Chinese). It is the only code that writes CSV; its twin in the browser is `csv.js`, and both are
/// held to the same vectors.
///
/// A spreadsheet takes a text that begins like a formula for one and runs it; an apostrophe before
/// it keeps it a text. So it is also behind a semicolon, a tab or a line end, where a spreadsheet
/// of another country begins a new cell, behind blanks and what cannot be seen, and for full-width
/// signs. A plain number is none.
final class Csv {

  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private static final String SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫";

  /// The beginning of a cell, what nobody sees or a quotation mark, and a sign.
  private static final Pattern FORMULA =
      Pattern.compile(
          "(^|[;\\t\\r\\n])(?!\\p{Z}*[+-]?[0-9]+(?:[.,][0-9]+)?%?(?:[;\\t\\r\\n]|$))"
              + "(?=[\\p{Z}\\p{C}\"“”&&[^\\t\\r\\n]]*+["
              + SIGNS
              + "])");

  private final OutputStream out;

  private Csv(OutputStream out) {
    this.out = out;
  }

  /// Begins a table.
  static Csv to(OutputStream out) throws IOException {
    out.write(MARK);
    return new Csv(out);
  }

  /// A table whose rows are known.
  static void write(List<List<String>> rows, OutputStream out) throws IOException {
    Csv csv = to(out);
    for (List<String> row : rows) {
      csv.row(row);
    }
  }

  void row(List<String> cells) throws IOException {
    String line = cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  static String cell(String text) {
    String safe = FORMULA.matcher(text).replaceAll("$1'");
    boolean leading = !safe.isEmpty() && (safe.charAt(0) == '\t' || safe.charAt(0) == '\r');
    String plain = leading ? "'" + safe : safe;
    boolean quoted = plain.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
