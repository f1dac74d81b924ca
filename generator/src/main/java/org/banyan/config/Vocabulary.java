package org.banyan.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A closed list of terms.
///
/// @param ordered whether the terms are steps, one after the other
public record Vocabulary(
    String name,
    LocalText label,
    Optional<LocalText> description,
    boolean ordered,
    List<Term> terms) {

  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /// One value of a vocabulary.
  ///
  /// @param also other names, by language
  /// @param broader the id of the term that contains this one
  public record Term(
      String id,
      LocalText label,
      Optional<LocalText> description,
      Map<String, List<String>> also,
      Optional<String> broader) {

    public Term {
      also = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(also));
    }
  }

  public Optional<Term> term(String id) {
    return terms.stream().filter(term -> term.id().equals(id)).findFirst();
  }

  public List<String> ids() {
    return terms.stream().map(Term::id).toList();
  }
}
