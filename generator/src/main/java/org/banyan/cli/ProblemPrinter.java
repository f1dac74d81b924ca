package org.banyan.cli;

import java.io.PrintStream;
import java.util.List;
import org.banyan.source.Lines;
import org.banyan.source.Location;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.SourceTree;

/// Prints problems so that an editor can jump to them: the message, the line, a caret, the cure.
final class ProblemPrinter {

  private static final int BEFORE_COLUMN = 60;
  private static final int WIDTH = 100;

  private final SourceTree tree;
  private final MessageCatalog messages;
  private final PrintStream out;

  /// Of the file whose problems are printed; they come sorted.
  private Lines lines = new Lines("", "", 1);

  private String linesOf = "";

  ProblemPrinter(SourceTree tree, MessageCatalog messages, PrintStream out) {
    this.tree = tree;
    this.messages = messages;
    this.out = out;
  }

  ProblemPrinter(SourceTree tree, PrintStream out) {
    this(tree, MessageCatalog.of("en"), out);
  }

  void print(List<Problem> problems) {
    problems.forEach(this::print);
    List<Problem> listed = problems.stream().filter(one -> !one.standsForMore()).toList();
    long errors = listed.stream().filter(Problem::isError).count();
    long warnings = listed.size() - errors;
    if (!problems.isEmpty()) {
      out.println(
          counted(errors, "error")
              + ", "
              + counted(warnings, "warning")
              + (listed.size() < problems.size() ? ", and those that are not listed" : ""));
    }
  }

  static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private void print(Problem problem) {
    out.println(
        printable(problem.location().toString())
            + ": "
            + (problem.isError() ? "error" : "warning")
            + ": "
            + printable(messages.text(problem.message()))
            + " ["
            + problem.code()
            + "]");
    excerpt(problem.location());
    String hint = messages.text(problem.hint());
    if (!hint.isEmpty()) {
      out.println("  " + printable(hint));
    }
    out.println();
  }

  private void excerpt(Location place) {
    if (place.line() == 0 || tree.file(place.path()).isEmpty()) {
      return;
    }
    if (!linesOf.equals(place.path())) {
      lines = tree.file(place.path()).get().lines();
      linesOf = place.path();
    }
    Lines.Excerpt shown = lines.excerpt(place, BEFORE_COLUMN, WIDTH);
    String line = printable(shown.text());
    out.println("  " + line);
    out.println("  " + " ".repeat(width(line, shown.column())) + "^");
  }

  /// Columns of a terminal that the first characters of a line take; Chinese ones take two.
  private static int width(String line, int codePoints) {
    return line.codePoints().limit(Math.max(0, codePoints)).map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (codePoint <= 0x115F
            || codePoint >= 0x2E80 && codePoint <= 0xA4CF
            || codePoint >= 0xAC00 && codePoint <= 0xD7A3
            || codePoint >= 0xF900 && codePoint <= 0xFAFF
            || codePoint >= 0xFE30 && codePoint <= 0xFE6F
            || codePoint >= 0xFF00 && codePoint <= 0xFF60
            || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
            || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
            || codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }

  /// Content is not trusted: what a terminal would obey is taken out.
  static String printable(String text) {
    return text.codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .map(c ->
            Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
