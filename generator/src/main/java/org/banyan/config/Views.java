package org.banyan.config;

import java.util.List;

/// The pages that a kind asks for besides its entries and their listing.
///
/// @param coverage the kinds whose references to a clause are counted, in the order of the columns:
///   each clause gets a page, each entry a map of what its clauses are covered by
/// @param assessment whether an entry gets a checklist that a reader fills in on the own device
public record Views(List<String> coverage, boolean assessment) {

  /// None of them.
  public static final Views NONE = new Views(List.of(), false);

  public Views {
    coverage = List.copyOf(coverage);
  }
}
