package org.banyan.search;

import java.util.List;

/// What the index says to a query.
///
/// @param hits the best passages: the highest score first, then the lowest number
/// @param spelling words that do not occur, and what was asked instead
/// @param widened other names that were asked for too
public record Answer(List<Hit> hits, List<Spelling> spelling, List<Widened> widened) {

  /// @param typed the name that was typed
  /// @param name the other name
  /// @param entry kind and id of the entry that knows both
  public record Widened(String typed, String name, String entry) {}

  public Answer {
    hits = List.copyOf(hits);
    spelling = List.copyOf(spelling);
    widened = List.copyOf(widened);
  }
}
