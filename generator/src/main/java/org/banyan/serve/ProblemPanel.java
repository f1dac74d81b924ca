package org.banyan.serve;

import java.util.List;
import org.banyan.source.Location;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// What is wrong with the project, as HTML for the top of each page. Everything an author wrote is
/// text in it, never markup.
final class ProblemPanel {

  /// More than this nobody reads in a browser; the terminal has them all.
  private static final int MOST = 100;

  private static final int BEFORE_COLUMN = 60;
  private static final int LINE_WIDTH = 120;

  private static final MessageCatalog MESSAGES = MessageCatalog.of("en");

  private ProblemPanel() {}

  /// @param shown whether there is a site to show below it
  static String of(SourceTree tree, List<Problem> problems, boolean shown) {
    var items = new StringBuilder();
    problems.stream().limit(MOST).forEach(problem -> items.append(item(tree, problem)));
    long errors = problems.stream().filter(Problem::isError).count();
    String title =
        counted(errors, "error")
            + (errors == problems.size()
                ? ""
                : ", " + counted(problems.size() - errors, "warning"));
    String more =
        problems.size() > MOST
            ? "<p>… and " + (problems.size() - MOST) + " more in the terminal.</p>\n"
            : "";
    return panel(title, shown, "<ol>\n" + items + "</ol>\n" + more);
  }

  static String of(Exception reason, boolean shown) {
    return panel(
        "The project could not be built",
        shown,
        "<p>" + text(String.valueOf(reason)) + "</p>\n<p>The terminal says more.</p>\n");
  }

  private static String panel(String title, boolean shown, String content) {
    return "<section class=\"banyan-problems\" lang=\"en\" aria-label=\"Problems\">\n<details open>\n"
        + "<summary>"
        + title
        + (shown ? " – the page below is as it was before" : " – there is no page to show yet")
        + "</summary>\n"
        + content
        + "</details>\n</section>\n";
  }

  private static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static String item(SourceTree tree, Problem problem) {
    return "<li>\n<p><b>"
        + (problem.isError() ? "error" : "warning")
        + "</b> <code>"
        + text(problem.location().toString())
        + "</code><br>"
        + text(MESSAGES.text(problem.message()))
        + " <small>["
        + text(problem.code())
        + "]</small></p>\n"
        + excerpt(tree, problem.location())
        + (problem.hint().isEmpty() ? "" : "<p>" + text(MESSAGES.text(problem.hint())) + "</p>\n")
        + "</li>\n";
  }

  /// The line, with the place marked.
  private static String excerpt(SourceTree tree, Location place) {
    String line =
        place.line() == 0
            ? ""
            : tree.file(place.path()).map((SourceFile file) -> file.line(place.line())).orElse("");
    if (line.isBlank()) {
      return "";
    }
    int[] characters = line.codePoints().toArray();
    int column = Math.clamp(place.column() - 1L, 0, characters.length - 1);
    int from = Math.max(0, column - BEFORE_COLUMN);
    int to = Math.min(characters.length, from + LINE_WIDTH);
    return "<pre>"
        + (from > 0 ? "…" : "")
        + text(new String(characters, from, column - from))
        + "<mark>"
        + text(new String(characters, column, 1))
        + "</mark>"
        + text(new String(characters, column + 1, to - column - 1))
        + (to < characters.length ? "…" : "")
        + "</pre>\n";
  }

  /// Escaped; what is invisible or turns the direction of writing becomes a visible mark.
  private static String text(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\t', '\n' -> escaped.append(' ');
            default -> escaped.appendCodePoint(isVisible(c) ? c : '\uFFFD');
          }
        });
    return escaped.toString();
  }

  private static boolean isVisible(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.SURROGATE;
  }
}
