package org.banyan.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.source.Lines;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.SourceTree;

/// The problems of a project in one language, ready to be written.
///
/// @param version of the program
public record Report(
    SourceTree tree, List<Problem> problems, MessageCatalog messages, String version) {

  private static final int BEFORE_COLUMN = 60;
  private static final int WIDTH = 160;

  public Report {
    problems = List.copyOf(problems);
  }

  public String json() {
    return ReportJson.of(this);
  }

  public String sarif() {
    return ReportSarif.of(this);
  }

  public String html() {
    return ReportPage.of(this);
  }

  /// Each as the `json` of a report has it.
  public List<Map<String, Object>> maps() {
    return ReportJson.problems(this);
  }

  /// Those that have a place; the others stand for problems that are not listed.
  List<Problem> listed() {
    return problems.stream().filter(problem -> !problem.standsForMore()).toList();
  }

  boolean isComplete() {
    return listed().size() == problems.size();
  }

  public long errors() {
    return listed().stream().filter(Problem::isError).count();
  }

  public long warnings() {
    return listed().size() - errors();
  }

  /// In the language of the report, to be seen as it is.
  public String text(Message message) {
    return plain(messages.text(message));
  }

  /// The line of each problem around its place, one after another.
  Excerpts excerpts() {
    return new Excerpts(tree, new HashMap<>());
  }

  record Excerpts(SourceTree tree, Map<String, Lines> lines) {

    /// Empty where a problem has no line.
    Optional<Lines.Excerpt> of(Location place) {
      if (place.line() == 0 || tree.file(place.path()).isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
              lines
                  .computeIfAbsent(place.path(), path -> tree.file(path).orElseThrow().lines())
                  .excerpt(place, BEFORE_COLUMN, WIDTH))
          .filter(excerpt -> !excerpt.text().isBlank());
    }
  }

  /// What is invisible or turns the direction of writing becomes a visible mark; lines stay.
  public static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .forEach(c -> plain.appendCodePoint(c == '\n' || isVisible(c) ? c : '\uFFFD'));
    return plain.toString();
  }

  private static boolean isVisible(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.SURROGATE;
  }
}
