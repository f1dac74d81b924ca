package org.banyan.config;

import java.util.List;
import java.util.Optional;

/// The pages that a kind asks for besides its entries and their listing.
///
/// @param coverage the kinds whose references to a clause are counted, in the order of the columns:
///   each clause gets a page, each entry a map of what its clauses are covered by
/// @param assessment whether an entry gets a checklist that a reader fills in on the own device
/// @param gather what all entries say in a repeated group, on one page
/// @param lineage the reference of an entry to the one it came from; a page shows the trees
/// @param compare the fields that stand side by side when a reader compares entries
public record Views(
    List<String> coverage,
    boolean assessment,
    Optional<Gather> gather,
    Optional<String> lineage,
    List<String> compare) {

  /// None of them.
  public static final Views NONE =
      new Views(List.of(), false, Optional.empty(), Optional.empty(), List.of());

  public Views {
    coverage = List.copyOf(coverage);
    compare = List.copyOf(compare);
  }

  /// @param field a repeated group
  /// @param by the term in it under which its items stand
  /// @param then the term in it by which they are sorted there
  public record Gather(String field, String by, Optional<String> then) {}
}
