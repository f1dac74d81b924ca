package org.banyan.serve;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.source.Lines;
import org.banyan.source.Location;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.Reason;
import org.banyan.source.SourceTree;

/// What is wrong with the project, as HTML for the top of each page. Everything an author wrote is
/// text in it, never markup.
final class ProblemPanel {

  /// More than this nobody reads in a browser; the terminal has them all.
  private static final int MOST = 100;

  private static final int BEFORE_COLUMN = 60;
  private static final int LINE_WIDTH = 120;

  private ProblemPanel() {}

  /// @param shown whether there is a site to show below it
  static String of(
      SourceTree tree, List<Problem> problems, boolean shown, MessageCatalog messages) {
    var items = new StringBuilder();
    Map<String, Lines> files = new HashMap<>();
    problems.stream()
        .limit(MOST)
        .forEach(problem -> items.append(item(files, tree, problem, messages)));
    String title = messages.text(Problem.count(problems));
    String more =
        problems.size() > MOST
            ? "<p>"
                + text(messages.text("panel.more", slot("more", problems.size() - MOST)))
                + "</p>\n"
            : "";
    return panel(title, shown, "<ol>\n" + items + "</ol>\n" + more, messages);
  }

  static String of(Exception reason, boolean shown, MessageCatalog messages) {
    return panel(
        messages.text("panel.failed"),
        shown,
        "<p>"
            + text(
                reason instanceof IOException e ? messages.text(Reason.of(e)) : reason.toString())
            + "</p>\n<p>"
            + text(messages.text("panel.terminal"))
            + "</p>\n",
        messages);
  }

  private static String panel(
      String title, boolean shown, String content, MessageCatalog messages) {
    return "<section class=\"banyan-problems\" lang=\""
        + messages.language()
        + "\" aria-label=\""
        + text(messages.text("panel.label"))
        + "\">\n<details open>\n<summary>"
        + text(messages.text(shown ? "panel.before" : "panel.none", slot("title", title)))
        + "</summary>\n"
        + content
        + "</details>\n</section>\n";
  }

  private static String item(
      Map<String, Lines> files, SourceTree tree, Problem problem, MessageCatalog messages) {
    String cure = messages.text(problem.hint());
    return "<li>\n<p><b>"
        + messages.text(problem.isError() ? "panel.error" : "panel.warning")
        + "</b> <code>"
        + text(problem.location().toString())
        + "</code><br>"
        + text(messages.text(problem.message()))
        + " <small>["
        + text(problem.code())
        + "]</small></p>\n"
        + excerpt(files, tree, problem.location())
        + (cure.isEmpty() ? "" : "<p>" + text(cure) + "</p>\n")
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
