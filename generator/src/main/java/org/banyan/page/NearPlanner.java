package org.banyan.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Costs;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Views.NearFact;
import org.banyan.config.Vocabulary;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.KindContent.NearAsked;
import org.banyan.page.KindContent.NearCell;
import org.banyan.page.KindContent.NearChoice;
import org.banyan.page.KindContent.NearGroup;
import org.banyan.page.KindContent.NearPage;
import org.banyan.page.KindContent.NearRow;

/// Plans the page on which a reader finds the entries of a kind whose place is most like the own:
/// the facts that are asked, and what each entry says to them.
record NearPlanner(Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  /// How a fact is compared: a term that is the same or not, steps between bands, the smaller
  /// number as a share of the larger, the common part of two spans.
  private enum How {
    SAME,
    STEPS,
    RATIO,
    SPAN
  }

  NearPage page(Kind kind, List<NearFact> declared) {
    List<Card> shown = cards.of(language, catalog.ofKind(kind.name()));
    List<NearFact> facts = worthAsking(kind, declared);
    List<NearRow> rows =
        shown.stream()
            .map(card -> {
              Entry entry = catalog.entry(new EntryId(kind.name(), card.id())).orElseThrow();
              return new NearRow(
                  card, facts.stream().map(fact -> cell(kind, entry, fact)).toList());
            })
            .toList();
    List<NearAsked> asked = new ArrayList<>();
    List<NearRow> alike = rows;
    for (int at = 0; at < facts.size(); at++) {
      int column = at;
      String example = commonest(alike, column);
      if (!example.isEmpty()) {
        alike = alike.stream().filter(row -> values(row, column).contains(example)).toList();
      }
      asked.add(asked(kind, facts.get(at), rows, column, example));
    }
    return new NearPage(
        kind.plural().in(language),
        paths.listing(language, kind).path(),
        asked,
        groups(kind, facts.getFirst(), rows),
        rows.size());
  }

  /// What at least half of the entries say: to ask for more would promise an answer that is not
  /// there. Where nothing is said by half of them, what is said at all, or the first.
  private List<NearFact> worthAsking(Kind kind, List<NearFact> declared) {
    List<Entry> entries = catalog.ofKind(kind.name());
    List<NearFact> often = new ArrayList<>();
    List<NearFact> seldom = new ArrayList<>();
    for (NearFact fact : declared) {
      long said =
          entries.stream().filter(entry -> !cell(kind, entry, fact).value().isEmpty()).count();
      if (2 * said >= entries.size()) {
        often.add(fact);
      } else if (said > 0) {
        seldom.add(fact);
      }
    }
    if (!often.isEmpty()) {
      return often;
    }
    return seldom.isEmpty() ? declared.subList(0, 1) : seldom;
  }

  private static List<String> values(NearRow row, int column) {
    String value = row.cells().get(column).value();
    return value.isEmpty() ? List.of() : List.of(value.split(" "));
  }

  /// The value that most of these rows have; the first in order among equals.
  private static String commonest(List<NearRow> rows, int column) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> values(row, column).forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private NearAsked asked(
      Kind kind, NearFact fact, List<NearRow> rows, int column, String example) {
    int said = (int) rows.stream().filter(row -> !values(row, column).isEmpty()).count();
    Set<String> answered =
        rows.stream().flatMap(row -> values(row, column).stream()).collect(Collectors.toSet());
    Field field = field(kind, fact.field());
    List<NearChoice> choices = new ArrayList<>();
    List<Vocabulary.Term> terms = terms(kind, fact);
    How how = how(kind, fact);
    for (int at = 0; at < terms.size(); at++) {
      Vocabulary.Term term = terms.get(at);
      String value = how == How.STEPS ? String.valueOf(at) : term.id();
      if (how == How.STEPS || answered.contains(value)) {
        choices.add(new NearChoice(term.id(), value, term.label().in(language)));
      }
    }
    String label =
        isBand(kind, fact) ? bands(kind).label().in(language) : field.label().in(language);
    String unit =
        field.type() instanceof FieldType.Number number
            ? number.unit().map(text -> text.in(language)).orElse("")
            : "";
    return new NearAsked(
        id(fact.field()),
        fact.to().map(NearPlanner::id).orElse(""),
        how.name().toLowerCase(Locale.ROOT),
        label,
        fact.to().map(to -> field(kind, to).label().in(language)).orElse(""),
        unit,
        fact.weight(),
        said,
        choices.isEmpty() ? "" : example,
        choices);
  }

  /// Under each term of the first fact the entries that carry it, those of two terms under both;
  /// all together where it is no term.
  private List<NearGroup> groups(Kind kind, NearFact first, List<NearRow> rows) {
    List<Vocabulary.Term> terms = terms(kind, first);
    if (terms.isEmpty()) {
      return List.of(new NearGroup("all", "", rows));
    }
    boolean steps = how(kind, first) == How.STEPS;
    List<NearGroup> groups = new ArrayList<>();
    for (int at = 0; at < terms.size(); at++) {
      Vocabulary.Term term = terms.get(at);
      String value = steps ? String.valueOf(at) : term.id();
      add(groups, term.id(), term.label().in(language), value, rows);
    }
    add(groups, "none", config.messages().word(language, "near.unsaid"), "", rows);
    return groups;
  }

  private static void add(
      List<NearGroup> groups, String id, String label, String value, List<NearRow> rows) {
    List<NearRow> found =
        rows.stream()
            .filter(row -> List.of(row.cells().getFirst().value().split(" ")).contains(value))
            .toList();
    if (!found.isEmpty()) {
      groups.add(new NearGroup(id, label, found));
    }
  }

  private NearCell cell(Kind kind, Entry entry, NearFact fact) {
    return switch (how(kind, fact)) {
      case SAME -> same(kind, entry, fact);
      case STEPS -> steps(kind, entry, fact);
      case RATIO ->
          number(entry, fact.field())
              .map(number -> new NearCell(List.of(formats().number(number)), plain(number)))
              .orElse(NearCell.NONE);
      case SPAN -> span(entry, fact);
    };
  }

  private NearCell same(Kind kind, Entry entry, NearFact fact) {
    List<String> ids = ids(entry, fact);
    List<String> labels =
        terms(kind, fact).stream()
            .filter(term -> ids.contains(term.id()))
            .map(term -> term.label().in(language))
            .toList();
    return new NearCell(labels, String.join(" ", ids));
  }

  private NearCell steps(Kind kind, Entry entry, NearFact fact) {
    Optional<String> id =
        isBand(kind, fact)
            ? Costs.of(config, kind.views().costs().orElseThrow(), entry)
                .band()
                .map(Costs.Banded::term)
            : ids(entry, fact).stream().findFirst();
    List<Vocabulary.Term> terms = terms(kind, fact);
    for (int at = 0; at < terms.size(); at++) {
      if (id.equals(Optional.of(terms.get(at).id()))) {
        return new NearCell(List.of(terms.get(at).label().in(language)), String.valueOf(at));
      }
    }
    return NearCell.NONE;
  }

  private static List<String> ids(Entry entry, NearFact fact) {
    return entry.original().get(fact.field()).stream()
        .map(value -> ((Value.Term) value).id())
        .toList();
  }

  private NearCell span(Entry entry, NearFact fact) {
    Optional<BigDecimal> from = number(entry, fact.field());
    Optional<BigDecimal> to = number(entry, fact.to().orElseThrow());
    if (from.isEmpty() || to.isEmpty()) {
      return NearCell.NONE;
    }
    String text = formats().number(from.get()) + "–" + formats().number(to.get());
    return new NearCell(List.of(text), plain(from.get()) + " " + plain(to.get()));
  }

  private static Optional<BigDecimal> number(Entry entry, String name) {
    int dot = name.indexOf('.');
    List<Value> values =
        dot < 0
            ? entry.original().get(name)
            : entry.original().get(name.substring(0, dot)).stream()
                .flatMap(group -> ((Value.Group) group).get(name.substring(dot + 1)).stream())
                .toList();
    return values.stream().findFirst().map(value -> ((Value.Number) value).number());
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private How how(Kind kind, NearFact fact) {
    Field field = field(kind, fact.field());
    if (fact.to().isPresent()) {
      return How.SPAN;
    }
    if (isBand(kind, fact)) {
      return How.STEPS;
    }
    if (field.type() instanceof FieldType.Term term) {
      boolean steps = config.vocabulary(term.vocabulary()).ordered() && !field.repeated();
      return steps ? How.STEPS : How.SAME;
    }
    return How.RATIO;
  }

  private List<Vocabulary.Term> terms(Kind kind, NearFact fact) {
    if (isBand(kind, fact)) {
      return bands(kind).terms();
    }
    return field(kind, fact.field()).type() instanceof FieldType.Term term
        ? config.vocabulary(term.vocabulary()).terms()
        : List.of();
  }

  private static boolean isBand(Kind kind, NearFact fact) {
    return kind.views().costs().filter(costs -> costs.field().equals(fact.field())).isPresent();
  }

  private Vocabulary bands(Kind kind) {
    Views.Band band = kind.views().costs().flatMap(Views.Costs::band).orElseThrow();
    return config.vocabulary(band.vocabulary());
  }

  private static Field field(Kind kind, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return kind.field(name).orElseThrow();
    }
    var group = (FieldType.Group) kind.field(name.substring(0, dot)).orElseThrow().type();
    return group.fields().stream()
        .filter(field -> field.name().equals(name.substring(dot + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static String id(String name) {
    return name.replace('.', '-');
  }

  private Formats formats() {
    return new Formats(config.messages().in(language));
  }
}
