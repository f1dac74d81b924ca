package org.banyan.build;

import java.util.List;
import org.banyan.search.NameGroup;
import org.banyan.search.Passage;
import org.banyan.source.Problem;

/// What a run of the pipeline made.
///
/// @param output the whole site; incomplete when there are errors, and then not to be published
/// @param problems sorted by place
/// @param entries,pages how many there are
/// @param passages what search finds, for asking Lucene again
/// @param names what widens a query
/// @param rendered how many pages were rendered anew; the others were remembered
/// @param overrides what the project changes of the program's templates, for a person to read
/// @param timings in the order of the stages
public record BuildResult(
    OutputTree output,
    List<Problem> problems,
    int entries,
    int pages,
    List<Passage> passages,
    List<NameGroup> names,
    int rendered,
    List<String> overrides,
    List<Timing> timings) {

  public BuildResult {
    problems = List.copyOf(problems);
    passages = List.copyOf(passages);
    names = List.copyOf(names);
    overrides = List.copyOf(overrides);
    timings = List.copyOf(timings);
  }

  /// How long a stage took.
  public record Timing(String stage, long millis) {}

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
