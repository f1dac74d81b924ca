package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

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

  /// Each, and how many there are.
  void print(List<Problem> problems) {
    list(problems);
    if (!problems.isEmpty()) {
      out.println(messages.text(Problem.count(problems)));
    }
  }

  void list(List<Problem> problems) {
    problems.forEach(this::print);
  }

  private void print(Problem problem) {
    out.println(
        printable(problem.location().toString())
            + ": "
            + printable(
                messages.text(
                    problem.isError() ? "problems.error" : "problems.warning",
                    slot("message", problem.message()),
                    slot("code", problem.code()))));
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
    String line = (shown.cutBefore() ? "…" : "") + printable(shown.text());
    int column = shown.column() + (shown.cutBefore() ? 1 : 0);
    out.println("  " + line + (shown.cutAfter() ? "…" : ""));
    out.println("  " + " ".repeat(Columns.of(line, column)) + "^");
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
