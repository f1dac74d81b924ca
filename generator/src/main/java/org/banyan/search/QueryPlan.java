package org.banyan.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is asked of the index: a query's words looked up, corrected, completed and widened.
///
/// @param units of which any may occur; empty when only filters choose
/// @param names other names of what was typed
/// @param meant the entries that have a name which is all that was typed
/// @param phrases that must all occur
/// @param without none of which may occur
/// @param filters typed ones, by field
/// @param spelling words that do not occur, and what is asked instead
record QueryPlan(
    List<Unit> units,
    List<Name> names,
    Set<String> meant,
    List<List<Token>> phrases,
    List<List<Token>> without,
    Map<String, List<String>> filters,
    List<Spelling> spelling) {

  /// How much less another name or a completion counts than what was typed.
  static final float OTHER = 0.5f;

  /// How much more the lead of an entry counts that was called by its name.
  static final float MEANT = 2;

  /// One word or Chinese pair: the best of its alternatives counts.
  record Unit(List<Weighted> alternatives) {

    static Unit of(String term) {
      return new Unit(List.of(new Weighted(term, 1)));
    }
  }

  record Weighted(String term, float weight) {}

  /// @param typed the name that the reader used
  /// @param entry kind and id of the entry that knows the name
  record Name(String typed, String name, String entry, List<Token> tokens) {}
}
