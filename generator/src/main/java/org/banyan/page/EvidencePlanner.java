package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Evidence;
import org.banyan.catalog.Evidence.Finding;
import org.banyan.catalog.Value;
import org.banyan.chart.Shape;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.TermTile;
import org.banyan.page.KindContent.EvidenceCell;
import org.banyan.page.KindContent.EvidenceFinding;
import org.banyan.page.KindContent.EvidenceGroup;
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
    List<String> columns = vocabulary(column).ids();
    Signs signs =
        new Signs(
            group.field(view.direction()),
            view.strength().map(kind::field).map(Optional::orElseThrow));
    // An entry that stands in two rows found the same in both.
    List<Finding> all =
        evidence.rows().stream().flatMap(row -> row.findings().stream()).distinct().toList();
    List<Entry> found = all.stream().map(Finding::entry).distinct().toList();
    List<Tally> totals =
        columns.stream()
            .map(id -> tally(all.stream().filter(each -> each.column().equals(id)).toList()))
            .toList();
    return new EvidencePage(
        kind.plural().in(language),
        paths.listing(language, kind).path(),
        config.kind(view.rows()).orElseThrow().label().in(language),
        column.label().in(language),
        view.field(),
        tiles(vocabulary(column), id -> totals.get(columns.indexOf(id)).entries()),
        groups(evidence, view.rows(), columns, signs),
        cards.of(
            language,
            evidence.rows().stream()
                .filter(row -> row.findings().isEmpty())
                .flatMap(row -> row.of().stream())
                .toList()),
        totals,
        tally(all),
        signs.directions(all),
        signs.strengths(found).stream().toList(),
        cards.of(language, found),
        paths.evidenceTable(kind).path(),
        paths.evidencePicture(language, kind).path());
  }

  private Vocabulary vocabulary(Field field) {
    return config.vocabulary(((FieldType.Term) field.type()).vocabulary());
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

  /// What the rows are about: first the kind the table is made for, then others, then no entry. In
  /// each, what has the most results comes first.
  private List<EvidenceGroup> groups(
      Evidence evidence, String first, List<String> columns, Signs signs) {
    Map<String, List<EvidenceRow>> rows = new LinkedHashMap<>();
    rows.put(first, new ArrayList<>());
    for (Evidence.Row row : evidence.rows()) {
      if (!row.findings().isEmpty()) {
        rows.computeIfAbsent(
                row.of().map(entry -> entry.kind().name()).orElse(""), _ -> new ArrayList<>())
            .add(row(row, columns, signs));
      }
    }
    rows.values().removeIf(List::isEmpty);
    rows.values()
        .forEach(each ->
            each.sort(
                Comparator.comparingInt((EvidenceRow row) -> row.total().results()).reversed()));
    return rows.entrySet().stream()
        .map(each ->
            new EvidenceGroup(
                config.kind(each.getKey()).map(kind -> kind.plural().in(language)).orElse(""),
                each.getValue()))
        .toList();
  }

  private EvidenceRow row(Evidence.Row row, List<String> columns, Signs signs) {
    return new EvidenceRow(
        row.of().map(entry -> cards.card(language, entry)).stream().toList(),
        columns.stream().map(id -> cell(row.in(id), signs)).toList(),
        tally(row.findings()));
  }

  private EvidenceCell cell(List<Finding> findings, Signs signs) {
    return new EvidenceCell(
        findings.stream().mapToInt(Finding::results).sum(),
        signs.marks(findings),
        findings.stream()
            .map(finding ->
                new EvidenceFinding(
                    cards.card(language, finding.entry()), signs.marks(List.of(finding))))
            .toList());
  }

  /// What gives marks their shapes and their weights.
  private final class Signs {

    private final Field direction;
    private final Optional<Field> strength;

    Signs(Field direction, Optional<Field> strength) {
      this.direction = direction;
      this.strength = strength;
    }

    /// By direction, then by strength.
    List<EvidenceMark> marks(List<Finding> findings) {
      List<EvidenceMark> marks = new ArrayList<>();
      for (Vocabulary.Term way : vocabulary(direction).terms()) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Finding finding : findings) {
          int count = finding.directions().getOrDefault(way.id(), 0);
          if (count > 0) {
            counts.merge(weight(finding.entry()), count, Integer::sum);
          }
        }
        counts.forEach((weight, count) -> marks.add(mark(way, count, weight)));
      }
      return marks;
    }

    private EvidenceMark mark(Vocabulary.Term way, int count, int weight) {
      return new EvidenceMark(
          Shape.of(way.shape()),
          way.label().in(language),
          count,
          weight,
          weight == 0 ? "" : terms().get(weight - 1).label().in(language));
    }

    /// The place of an entry's strength in its vocabulary, whose first term is the strongest.
    private int weight(Entry entry) {
      return strength.stream()
          .flatMap(field -> entry.original().get(field.name()).stream())
          .map(value -> ((Value.Term) value).id())
          .mapToInt(id -> terms().stream().map(Vocabulary.Term::id).toList().indexOf(id) + 1)
          .findFirst()
          .orElse(0);
    }

    private List<Vocabulary.Term> terms() {
      return strength.map(field -> vocabulary(field).terms()).orElse(List.of());
    }

    EvidenceSign directions(List<Finding> findings) {
      return sign(
          direction,
          vocabulary(direction).terms().stream()
              .map(way ->
                  new EvidenceMark(
                      Shape.of(way.shape()),
                      way.label().in(language),
                      findings.stream()
                          .mapToInt(each -> each.directions().getOrDefault(way.id(), 0))
                          .sum(),
                      1,
                      ""))
              .toList());
    }

    Optional<EvidenceSign> strengths(List<Entry> found) {
      return strength.map(field ->
          sign(
              field,
              IntStream.rangeClosed(1, terms().size())
                  .mapToObj(weight ->
                      new EvidenceMark(
                          Shape.DISC,
                          terms().get(weight - 1).label().in(language),
                          (int) found.stream().filter(each -> weight(each) == weight).count(),
                          weight,
                          ""))
                  .toList()));
    }

    private EvidenceSign sign(Field field, List<EvidenceMark> marks) {
      return new EvidenceSign(field.name(), field.label().in(language), marks);
    }
  }

  private static Tally tally(List<Finding> findings) {
    return new Tally(
        (int) findings.stream().map(Finding::entry).distinct().count(),
        findings.stream().mapToInt(Finding::results).sum());
  }
}
