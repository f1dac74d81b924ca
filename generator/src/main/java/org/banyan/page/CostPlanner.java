package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Costs;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.page.CostContent.Amount;
import org.banyan.page.CostContent.CostLine;
import org.banyan.page.CostContent.CostRow;
import org.banyan.page.CostContent.CostShare;
import org.banyan.page.CostContent.CostTotal;
import org.banyan.page.CostContent.CostsPage;

/// Plans the page on what the entries of a kind cost, in one language.
record CostPlanner(Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  CostsPage page(Kind kind, Views.Costs view) {
    var finder = new CostFinder(config, kind, view, language);
    List<Ranked> ranked =
        cards.of(language, catalog.ofKind(kind.name())).stream()
            .map(card -> {
              Entry entry = entry(kind, card);
              Costs costs = Costs.of(config, view, entry);
              return new Ranked(rank(view, costs), row(kind, view, entry, card, costs), costs);
            })
            .sorted(Comparator.comparingInt(Ranked::rank))
            .toList();
    List<CostRow> rows = ranked.stream().map(Ranked::row).toList();
    return new CostsPage(
        kind.plural().in(language),
        paths.listing(language, kind).path(),
        finder.finders(rows),
        rows,
        rows.size(),
        (int) rows.stream().filter(row -> !row.lines().isEmpty()).count(),
        (int) ranked.stream().filter(each -> !each.costs().totals().isEmpty()).count(),
        counts(kind, view, ranked),
        finder.currencies(),
        finder.bands(),
        view.rates().map(Views.Rates::to).orElse(""),
        ranked.stream()
            .flatMap(each -> each.costs().lines().stream())
            .anyMatch(line -> line.money().converted().isPresent()));
  }

  private record Ranked(int rank, CostRow row, Costs costs) {}

  private Entry entry(Kind kind, EntryContent.Card card) {
    return catalog.entry(new EntryId(kind.name(), card.id())).orElseThrow();
  }

  /// From small to large; what is in no band after them, what reports nothing last.
  private int rank(Views.Costs view, Costs costs) {
    if (costs.lines().isEmpty()) {
      return Integer.MAX_VALUE;
    }
    return costs
        .band()
        .map(band ->
            config.vocabulary(view.band().orElseThrow().vocabulary()).ids().indexOf(band.term()))
        .orElse(Integer.MAX_VALUE - 1);
  }

  private CostRow row(
      Kind kind, Views.Costs view, Entry entry, EntryContent.Card card, Costs costs) {
    boolean denied =
        view.reported()
            .filter(flag -> entry.original().get(flag).equals(List.of(new Value.Flag(false))))
            .isPresent();
    List<FieldView> found = view.find().stream().map(name -> card.fields().get(name)).toList();
    return new CostRow(
        card,
        lines(kind, view, entry, costs.lines()),
        costs.totals().stream().map(total -> total(kind, view, total)).toList(),
        costs.band().map(band -> bandLabel(view, band.term())).orElse(""),
        costs
            .band()
            .flatMap(Costs.Banded::scope)
            .map(scope -> scopeLabel(kind, view, scope))
            .orElse(""),
        denied,
        found,
        new CostFinder(config, kind, view, language).marks(entry, costs));
  }

  private List<CostLine> lines(Kind kind, Views.Costs view, Entry entry, List<Costs.Line> costs) {
    var group = (FieldType.Group) kind.field(view.field()).orElseThrow().type();
    var views =
        new FieldViews(
            config,
            catalog,
            paths,
            language,
            (text, _) -> new ValueView.TextView(text.body().text()));
    Set<String> said = new HashSet<>(view.per().values());
    said.add(view.amount());
    Stream.of(view.bound(), view.year(), view.scope()).flatMap(Optional::stream).forEach(said::add);
    List<CostLine> lines = new ArrayList<>();
    List<Value> words = entry.in(language).get(view.field());
    for (int at = 0; at < costs.size(); at++) {
      Costs.Line line = costs.get(at);
      Map<String, FieldView> fields =
          views.besides((Value.Group) words.get(at), group, view.amount());
      lines.add(
          new CostLine(
              view.bound().map(fields::get).map(CostPlanner::text).orElse(""),
              amount(line.money()),
              view.scope().map(fields::get).map(CostPlanner::text).orElse(""),
              fields.values().stream()
                  .filter(field -> field.present() && !said.contains(field.name()))
                  .toList()));
    }
    return lines;
  }

  private static String text(FieldView field) {
    return field.present() ? field.value().text() : "";
  }

  private CostTotal total(Kind kind, Views.Costs view, Costs.Total total) {
    List<CostShare> shares = new ArrayList<>();
    total
        .per()
        .forEach((scope, share) ->
            shares.add(
                new CostShare(
                    scopeLabel(kind, view, scope),
                    formats().number(share.by()),
                    amount(share.money()))));
    return new CostTotal(amount(total.money()), total.lines(), shares);
  }

  private Amount amount(Costs.Money money) {
    return new Amount(
        formats().money(money.amount()),
        money.year().map(formats()::date).orElse(""),
        money.converted().stream()
            .map(converted ->
                new CostContent.Converted(
                    formats().money(converted.amount()),
                    year(converted.year()),
                    converted.source(),
                    converted.adjusted().stream()
                        .map(adjusted ->
                            new CostContent.Converted(
                                formats().money(adjusted.amount()),
                                year(adjusted.year()),
                                adjusted.source(),
                                List.of()))
                        .toList()))
            .toList());
  }

  private String year(int year) {
    return formats().date(new Value.Date(String.valueOf(year)));
  }

  private Formats formats() {
    return new Formats(config.messages().in(language));
  }

  private String scopeLabel(Kind kind, Views.Costs view, String scope) {
    var group = (FieldType.Group) kind.field(view.field()).orElseThrow().type();
    String vocabulary =
        group.fields().stream()
            .filter(field -> Optional.of(field.name()).equals(view.scope()))
            .map(field -> ((FieldType.Term) field.type()).vocabulary())
            .findFirst()
            .orElseThrow();
    return config.vocabulary(vocabulary).term(scope).orElseThrow().label().in(language);
  }

  private String bandLabel(Views.Costs view, String term) {
    return config
        .vocabulary(view.band().orElseThrow().vocabulary())
        .term(term)
        .orElseThrow()
        .label()
        .in(language);
  }

  /// How many entries report an amount for one child, place or year, or let it be worked out.
  private List<CostContent.Counted> counts(Kind kind, Views.Costs view, List<Ranked> ranked) {
    return view.per().keySet().stream()
        .map(scope ->
            new CostContent.Counted(
                scopeLabel(kind, view, scope),
                (int)
                    ranked.stream()
                        .map(Ranked::costs)
                        .filter(costs ->
                            costs.each().containsKey(scope)
                                || costs.totals().stream()
                                    .anyMatch(total -> total.per().containsKey(scope)))
                        .count()))
        .toList();
  }
}
