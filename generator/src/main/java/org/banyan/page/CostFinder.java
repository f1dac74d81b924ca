package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.catalog.Costs;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Vocabulary;
import org.banyan.page.CostContent.CostBand;
import org.banyan.page.CostContent.CostRow;
import org.banyan.page.CostContent.Finder;
import org.banyan.page.CostContent.FinderChoice;

/// What a reader can narrow the costs of a kind by: the band of the budget, and terms of the
/// entries.
record CostFinder(Config config, Kind kind, Views.Costs view, String language) {

  /// What a finder calls entries that say nothing.
  private static final String NONE = "none";

  /// Those that report a cost to which no band fits.
  private static final String OTHER = "other";

  String marks(Entry entry, Costs costs) {
    List<String> marks = new ArrayList<>();
    view.band()
        .ifPresent(band ->
            marks.add(
                band.vocabulary()
                    + "/"
                    + costs
                        .band()
                        .map(Costs.Banded::term)
                        .orElse(costs.lines().isEmpty() ? NONE : OTHER)));
    for (String field : view.find()) {
      List<Value> terms = entry.original().get(field);
      terms.forEach(term -> marks.add(field + "/" + ((Value.Term) term).id()));
      if (terms.isEmpty()) {
        marks.add(field + "/" + NONE);
      }
    }
    return String.join(" ", marks);
  }

  List<Finder> finders(List<CostRow> rows) {
    Set<String> used = new TreeSet<>();
    rows.forEach(row -> used.addAll(List.of(row.marks().split(" "))));
    List<Finder> finders = new ArrayList<>();
    view.band()
        .ifPresent(band -> {
          Vocabulary vocabulary = config.vocabulary(band.vocabulary());
          String name = vocabulary.name();
          List<FinderChoice> choices = new ArrayList<>();
          List<String> smaller = new ArrayList<>();
          for (Vocabulary.Term term : vocabulary.terms()) {
            smaller.add(term.id());
            choices.add(new FinderChoice(term.id(), withLimit(term), String.join(" ", smaller)));
          }
          silent(name, OTHER, "costs.unbanded", used).ifPresent(choices::add);
          silent(name, NONE, "costs.unreported", used).ifPresent(choices::add);
          finders.add(new Finder(name, vocabulary.label().in(language), true, choices));
        });
    for (String field : view.find()) {
      var type = (FieldType.Term) kind.field(field).orElseThrow().type();
      List<FinderChoice> choices = new ArrayList<>();
      for (Vocabulary.Term term : config.vocabulary(type.vocabulary()).terms()) {
        if (used.contains(field + "/" + term.id())) {
          choices.add(new FinderChoice(term.id(), term.label().in(language), term.id()));
        }
      }
      silent(field, NONE, "costs.unreported", used).ifPresent(choices::add);
      finders.add(
          new Finder(field, kind.field(field).orElseThrow().label().in(language), false, choices));
    }
    return finders;
  }

  /// `Small (up to CNY 100,000)`: the limit in the currency that readers know best.
  private String withLimit(Vocabulary.Term term) {
    String label = term.label().in(language);
    return term.limits().entrySet().stream()
        .findFirst()
        .map(limit ->
            config
                .messages()
                .word(language, "costs.limit")
                .replace("{0}", label)
                .replace("{1}", formats().money(new Value.Money(limit.getValue(), limit.getKey()))))
        .orElse(label);
  }

  private Optional<FinderChoice> silent(String name, String id, String word, Set<String> used) {
    return Optional.of(new FinderChoice(id, config.messages().word(language, word), id))
        .filter(_ -> used.contains(name + "/" + id));
  }

  /// The currencies in which the bands have limits.
  List<String> currencies() {
    Set<String> currencies = new LinkedHashSet<>();
    bandTerms().forEach(term -> currencies.addAll(term.limits().keySet()));
    return List.copyOf(currencies);
  }

  private List<Vocabulary.Term> bandTerms() {
    return view.band().map(band -> config.vocabulary(band.vocabulary()).terms()).orElse(List.of());
  }

  List<CostBand> bands() {
    List<String> currencies = currencies();
    return bandTerms().stream()
        .map(term ->
            new CostBand(
                term.label().in(language),
                currencies.stream()
                    .map(currency ->
                        Optional.ofNullable(term.limits().get(currency))
                            .map(formats()::number)
                            .orElse(""))
                    .toList()))
        .toList();
  }

  private Formats formats() {
    return new Formats(config.messages().in(language));
  }
}
