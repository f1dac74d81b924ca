package org.banyan.config;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A closed list of terms.
///
/// @param ordered whether the terms are steps, one after the other
public record Vocabulary(
    String name,
    LocalText label,
    Optional<LocalText> description,
    boolean ordered,
    List<Term> terms) {

  /// What a term may be drawn as.
  static final Set<String> SHAPES =
      new LinkedHashSet<>(List.of("up", "down", "level", "diamond", "ring", "question"));

  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /// One value of a vocabulary.
  ///
  /// @param also other names, by language
  /// @param broader the id of the term that contains this one
  /// @param shape what it is drawn as where it is drawn; empty for a disc
  /// @param limits where the term is a band of amounts: the largest that belongs to it, by
  ///   currency, the one that readers know best first
  /// @param rates where the term is a currency: what one of it was worth, by year
  /// @param prices where the term is a currency: the level of prices in it, by year
  public record Term(
      String id,
      LocalText label,
      Optional<LocalText> description,
      Map<String, List<String>> also,
      Optional<String> broader,
      String shape,
      Map<String, BigDecimal> limits,
      Map<Integer, Dated> rates,
      Map<Integer, Dated> prices) {

    public Term {
      also = Collections.unmodifiableMap(new TreeMap<>(also));
      limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
      rates = Collections.unmodifiableMap(new TreeMap<>(rates));
      prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    }
  }

  /// A figure of one year.
  ///
  /// @param source where it was read
  public record Dated(BigDecimal value, String source) {}

  public Optional<Term> term(String id) {
    return terms.stream().filter(term -> term.id().equals(id)).findFirst();
  }

  public List<String> ids() {
    return terms.stream().map(Term::id).toList();
  }
}
