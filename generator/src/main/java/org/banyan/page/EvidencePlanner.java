package org.banyan.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Evidence;
import org.banyan.catalog.Evidence.Finding;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.TermTile;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.KindContent.EvidenceMark;
import org.banyan.page.KindContent.EvidencePage;
import org.banyan.page.KindContent.EvidenceRow;
import org.banyan.page.KindContent.EvidenceSign;
import org.banyan.page.KindContent.Tally;

/// Plans the table of what the results of a kind's entries say: which way they point, and how far
/// they can be relied on, by what they are about and by what they speak of.
record EvidencePlanner(Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  EvidencePage page(Kind kind, Views.Evidence view) {
    Evidence evidence = Evidence.of(catalog, kind, view);
    var group = (FieldType.Group) kind.field(view.field()).orElseThrow().type();
    Field column = group.field(view.columns());
    Vocabulary columns = vocabulary(column);
    Field direction = group.field(view.direction());
    Vocabulary directions = vocabulary(direction);
    // An entry that stands in two rows found the same in both.
    List<Finding> all =
        evidence.rows().stream().flatMap(row -> row.findings().stream()).distinct().toList();
    List<Entry> found = all.stream().map(Finding::entry).distinct().toList();
    List<Card> listed = cards.of(language, found);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    listed.forEach(card -> numbers.put(card.id(), numbers.size() + 1));
    List<Tally> totals =
        columns.ids().stream()
            .map(id -> tally(all.stream().filter(each -> each.column().equals(id)).toList()))
            .toList();
    return new EvidencePage(
        kind.plural().in(language),
        paths.listing(language, kind).path(),
        config.kind(view.rows()).orElseThrow().label().in(language),
        column.label().in(language),
        view.field(),
        tiles(columns, id -> totals.get(columns.ids().indexOf(id)).entries()),
        rows(evidence).stream().map(row -> row(row, columns, directions, numbers)).toList(),
        totals,
        tally(all),
        sign(
            direction,
            id -> all.stream().mapToInt(each -> each.directions().getOrDefault(id, 0)).sum()),
        view
            .strength()
            .map(name ->
                sign(
                    kind.field(name).orElseThrow(),
                    id -> (int) found.stream().filter(entry -> has(entry, name, id)).count()))
            .stream()
            .toList(),
        listed,
        paths.evidenceTable(kind).path());
  }

  private Vocabulary vocabulary(Field field) {
    return config.vocabulary(((FieldType.Term) field.type()).vocabulary());
  }

  private EvidenceSign sign(Field field, ToIntFunction<String> count) {
    return new EvidenceSign(
        field.name(), field.label().in(language), tiles(vocabulary(field), count));
  }

  private List<TermTile> tiles(Vocabulary vocabulary, ToIntFunction<String> count) {
    return vocabulary.terms().stream()
        .map(term ->
            new TermTile(
                term.id(),
                term.label().in(language),
                term.description().map(text -> text.in(language)).orElse(""),
                count.applyAsInt(term.id()),
                paths.term(language, vocabulary.name(), term.id()).path(),
                false))
        .toList();
  }

  /// Sorted as readers look titles up; the row of what is about none of the others stays the last.
  private List<Evidence.Row> rows(Evidence evidence) {
    List<String> order =
        cards
            .of(language, evidence.rows().stream().flatMap(row -> row.of().stream()).toList())
            .stream()
            .map(Card::id)
            .toList();
    return evidence.rows().stream()
        .sorted(
            Comparator.comparingInt(row ->
                row.of().map(entry -> order.indexOf(entry.id().name())).orElse(order.size())))
        .toList();
  }

  private EvidenceRow row(
      Evidence.Row row, Vocabulary columns, Vocabulary directions, Map<String, Integer> numbers) {
    return new EvidenceRow(
        row.of().map(entry -> cards.card(language, entry)).stream().toList(),
        columns.ids().stream()
            .map(id ->
                row.in(id).stream()
                    .map(finding -> mark(finding, directions, numbers))
                    .sorted(Comparator.comparingInt(EvidenceMark::number))
                    .toList())
            .toList(),
        tally(row.findings()));
  }

  private EvidenceMark mark(Finding finding, Vocabulary directions, Map<String, Integer> numbers) {
    return new EvidenceMark(
        numbers.get(finding.entry().id().name()),
        cards.card(language, finding.entry()),
        tiles(directions, id -> finding.directions().getOrDefault(id, 0)).stream()
            .filter(tile -> tile.count() > 0)
            .toList());
  }

  private static Tally tally(List<Finding> findings) {
    return new Tally(
        (int) findings.stream().map(Finding::entry).distinct().count(),
        findings.stream().mapToInt(Finding::results).sum());
  }

  private static boolean has(Entry entry, String field, String term) {
    return entry.original().get(field).stream()
        .anyMatch(value -> value instanceof Value.Term(_, String id) && id.equals(term));
  }
}
