package org.banyan.cli;

import java.io.PrintStream;
import java.util.List;
import org.banyan.source.Location;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.SourceTree;

/// Prints problems so that an editor can jump to them: the message, the line, a caret, the cure.
record ProblemPrinter(SourceTree tree, MessageCatalog messages, PrintStream out) {

  ProblemPrinter(SourceTree tree, PrintStream out) {
    this(tree, MessageCatalog.of("en"), out);
  }

  void print(List<Problem> problems) {
    problems.forEach(this::print);
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    if (!problems.isEmpty()) {
      out.println(counted(errors, "error") + ", " + counted(warnings, "warning"));
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
    String line = printable(tree.file(place.path()).get().line(place.line()));
    int from =
        Math.max(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())) - 60);
    int start = line.offsetByCodePoints(0, from);
    String shown = line.substring(start, Math.min(line.length(), start + 100));
    out.println("  " + shown);
    out.println("  " + " ".repeat(width(shown, place.column() - 1 - from)) + "^");
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
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .map(c ->
            Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
