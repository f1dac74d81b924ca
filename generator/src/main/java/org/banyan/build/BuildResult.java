package org.banyan.build;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.OutsideLink;
import org.banyan.config.Occasion;
import org.banyan.search.SearchIndex;
import org.banyan.source.Message;
import org.banyan.source.Problem;

/// What a run of the pipeline made.
///
/// @param output the whole site; incomplete when there are errors, and then not to be published
/// @param problems sorted by place
/// @param entries,pages,passages how many there are
/// @param rendered how many pages were rendered anew; the others were remembered
/// @param overrides what the project changes of the program's templates, for a person to read
/// @param timings in the order of the stages
/// @param timeZone where the site asks what day it is
/// @param catalog what was read of the content; empty when the settings are wrong
/// @param outside the addresses outside of the site that stand in the content
/// @param index makes the search index once more, for asking Lucene; to be closed
public record BuildResult(
    OutputTree output,
    List<Problem> problems,
    int entries,
    int pages,
    int passages,
    int rendered,
    List<Message> overrides,
    List<Timing> timings,
    ZoneId timeZone,
    Optional<Catalog> catalog,
    Supplier<List<OutsideLink>> outside,
    Supplier<SearchIndex> index) {

  public BuildResult {
    problems = List.copyOf(problems);
    overrides = List.copyOf(overrides);
    timings = List.copyOf(timings);
  }

  /// How long a stage took.
  public record Timing(Stage stage, long millis) {}

  /// The day by which these files are judged on an occasion.
  public LocalDate day(Occasion occasion) {
    return occasion.day(timeZone);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
