package org.banyan.explain;

import java.util.List;
import java.util.Optional;
import org.banyan.build.BuildResult;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Defaults;
import org.banyan.catalog.EntryFiles;
import org.banyan.config.Config;
import org.banyan.report.Report;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// What the program makes of one file.
///
/// @param is the role of the file, for programs: `entry`, `translation`, `data-list` …
/// @param what the same for people
/// @param rows in the order of their parts
/// @param notGiven the fields of the kind that nothing gives
/// @param problems of the file, and of those that say something for it
public record Explanation(
    String path,
    String is,
    Message what,
    List<Row> rows,
    List<String> notGiven,
    List<Problem> problems) {

  public Explanation {
    rows = List.copyOf(rows);
    notGiven = List.copyOf(notGiven);
    problems = List.copyOf(problems);
  }

  /// What a row is about.
  public enum Part {
    FACTS,
    FIELDS,
    REFERS_TO,
    REFERRED_TO_BY
  }

  /// One thing that is known.
  ///
  /// @param name a word of ours among the facts; a field; an entry or a file
  /// @param because where it comes from, or why it is so; may be empty
  /// @param place where it is written, if it is written somewhere
  public record Row(
      Part part, String name, Message value, Message because, Optional<Location> place) {}

  /// Empty when the project has no such file among those that it is made from.
  ///
  /// @param path from the project's folder
  public static Optional<Explanation> of(SourceTree tree, BuildResult result, String path) {
    List<Problem> problems = result.problems();
    if (tree.isRefused(path)) {
      return Optional.of(
          plain(path, "refused", Message.of("explain.refused"), List.of(), problems));
    }
    if (result.catalog().isEmpty()) {
      return tree.files().containsKey(path) || tree.media().containsKey(path)
          ? Optional.of(
              new Explanation(
                  path,
                  "unknown",
                  Message.of("explain.settings"),
                  List.of(),
                  List.of(),
                  problems.stream().filter(Problem::isError).toList()))
          : Optional.empty();
    }
    Config config = Config.read(tree, new Problems());
    Catalog catalog = result.catalog().get();
    Optional<EntryFiles> files =
        EntryFiles.of(tree, config, new Problems()).stream()
            .filter(each ->
                each.main().path().equals(path)
                    || each.translations().values().stream()
                        .anyMatch(file -> file.path().equals(path)))
            .findFirst();
    return files.isPresent()
        ? Optional.of(
            new EntryExplainer(
                    tree,
                    config,
                    catalog,
                    Defaults.of(tree, config, new Problems()),
                    files.get(),
                    path)
                .explain(problems))
        : new OtherFiles(tree, config, catalog, problems).explain(path);
  }

  static Explanation plain(
      String path, String is, Message what, List<Row> rows, List<Problem> problems) {
    return new Explanation(
        path,
        is,
        what,
        rows,
        List.of(),
        problems.stream().filter(problem -> problem.location().path().equals(path)).toList());
  }

  public List<Row> rows(Part part) {
    return rows.stream().filter(row -> row.part() == part).toList();
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /// As JSON of our own form.
  ///
  /// @param report of the problems
  public String json(Report report) {
    return ExplanationJson.of(this, report);
  }
}
