package org.banyan.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.source.Lines;
import org.banyan.source.Location;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
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
    Map<String, Lines> files = new HashMap<>();
    problems.stream().limit(MOST).forEach(problem -> items.append(item(files, tree, problem)));
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

  private static String item(Map<String, Lines> files, SourceTree tree, Problem problem) {
    return "<li>\n<p><b>"
        + (problem.isError() ? "error" : "warning")
        + "</b> <code>"
        + text(problem.location().toString())
        + "</code><br>"
        + text(MESSAGES.text(problem.message()))
        + " <small>["
        + text(problem.code())
        + "]</small></p>\n"
        + excerpt(files, tree, problem.location())
        + (problem.hint().isEmpty() ? "" : "<p>" + text(MESSAGES.text(problem.hint())) + "</p>\n")
        + "</li>\n";
  }

  /// The line, with the place marked.
  private static String excerpt(Map<String, Lines> files, SourceTree tree, Location place) {
    if (place.line() == 0 || tree.file(place.path()).isEmpty()) {
      return "";
    }
    Lines.Excerpt shown =
        files
            .computeIfAbsent(place.path(), path -> tree.file(path).get().lines())
            .excerpt(place, BEFORE_COLUMN, LINE_WIDTH);
    String line = shown.text();
    if (line.isBlank()) {
      return "";
    }
    int at = line.offsetByCodePoints(0, shown.column());
    at = at == line.length() ? line.offsetByCodePoints(at, -1) : at;
    int end = line.offsetByCodePoints(at, 1);
    return "<pre>"
        + (shown.cutBefore() ? "…" : "")
        + text(line.substring(0, at))
        + "<mark>"
        + text(line.substring(at, end))
        + "</mark>"
        + text(line.substring(end))
        + (shown.cutAfter() ? "…" : "")
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
