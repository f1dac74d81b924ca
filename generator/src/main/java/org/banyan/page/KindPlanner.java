package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Views.Gather;
import org.banyan.config.Vocabulary;
import org.banyan.config.Worksheets;
import org.banyan.page.EntryContent.ViewLink;
import org.banyan.page.KindContent.Gathered;
import org.banyan.page.KindContent.GatheredItem;
import org.banyan.page.PageView.PathLink;

/// Plans what belongs to a kind as a whole, in one language: what its entries say of one matter,
/// how they descend from each other, and the page on which a reader compares some of them.
record KindPlanner(
    Frames frames, Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  private static final String EVIDENCE = "evidence";
  private static final String LINEAGE = "lineage";
  private static final String COMPARE = "compare";
  private static final String COSTS = "costs";
  private static final String NEAR = "near";
  private static final String MATRIX = "matrix";

  List<PlannedPage> pages(Kind kind) {
    List<PlannedPage> pages = new ArrayList<>();
    kind.views()
        .gather()
        .ifPresent(gather ->
            pages.add(
                new PlannedPage(
                    paths.view(language, kind, gather.field()),
                    true,
                    Optional.of(findable(kind, gather)),
                    () -> gathered(kind, gather))));
    kind.views()
        .evidence()
        .ifPresent(view -> pages.add(page(kind, EVIDENCE, () -> evidence(kind, view))));
    if (lineages().any(kind)) {
      pages.add(page(kind, LINEAGE, () -> lineage(kind)));
    }
    if (!kind.views().compare().isEmpty()) {
      pages.add(page(kind, COMPARE, () -> compare(kind)));
    }
    kind.views().costs().ifPresent(costs -> pages.add(page(kind, COSTS, () -> costs(kind, costs))));
    if (hasNear(kind)) {
      pages.add(page(kind, NEAR, () -> near(kind)));
    }
    matrix(kind).ifPresent(matrix -> pages.add(page(kind, MATRIX, () -> matrixPage(kind, matrix))));
    return pages;
  }

  /// The pages that belong to a kind, for its listing.
  List<ViewLink> links(Kind kind) {
    List<ViewLink> links = new ArrayList<>();
    kind.views()
        .gather()
        .ifPresent(gather ->
            links.add(
                new ViewLink(
                    "gather",
                    kind.field(gather.field()).orElseThrow().label().in(language),
                    frames.word(language, "view.gather.lead"),
                    paths.view(language, kind, gather.field()).path())));
    kind.views().evidence().ifPresent(_ -> links.add(link(kind, EVIDENCE)));
    if (lineages().any(kind)) {
      links.add(link(kind, LINEAGE));
    }
    if (!kind.views().compare().isEmpty()) {
      links.add(link(kind, COMPARE));
    }
    if (kind.views().costs().isPresent()) {
      links.add(link(kind, COSTS));
    }
    if (hasNear(kind)) {
      links.add(link(kind, NEAR));
    }
    matrix(kind).ifPresent(_ -> links.add(link(kind, MATRIX, "view.matrix.all")));
    return links;
  }

  private ViewLink link(Kind kind, String name) {
    return link(kind, name, "view." + name + ".lead");
  }

  private ViewLink link(Kind kind, String name, String lead) {
    return new ViewLink(
        name,
        frames.word(language, "view." + name),
        frames.word(language, lead),
        paths.view(language, kind, name).path());
  }

  private PlannedPage page(Kind kind, String name, Supplier<PageView> view) {
    Findable findable = Findable.of(frames, language, name, title(kind, name), Findable.OF_ALL);
    return new PlannedPage(paths.view(language, kind, name), true, Optional.of(findable), view);
  }

  private Findable findable(Kind kind, Gather gather) {
    String label = kind.field(gather.field()).orElseThrow().label().in(language);
    return new Findable(
        gather.field(),
        language,
        label,
        label + frames.word(language, "colon") + kind.plural().in(language),
        frames.optional(language, "view.gather.lead"),
        gather.words().getOrDefault(language, List.of()),
        Findable.OF_ALL);
  }

  private PageView gathered(Kind kind, Gather gather) {
    Field field = kind.field(gather.field()).orElseThrow();
    var group = (FieldType.Group) field.type();
    Map<String, List<GatheredItem>> items = new TreeMap<>();
    Set<EntryId> silent = new TreeSet<>();
    var views =
        new FieldViews(
            config,
            catalog,
            paths,
            language,
            (text, _) -> new ValueView.TextView(text.body().text()));
    for (Entry entry : catalog.ofKind(kind.name())) {
      List<Value> values = entry.in(language).get(field.name());
      if (values.isEmpty()) {
        silent.add(entry.id());
      }
      for (Value value : values) {
        var row = (Value.Group) value;
        term(row, gather.by())
            .ifPresent(term ->
                items
                    .computeIfAbsent(term, _ -> new ArrayList<>())
                    .add(
                        new GatheredItem(
                            cards.card(language, entry), views.besides(row, group, gather.by()))));
      }
    }
    List<Gathered> groups = new ArrayList<>();
    for (Vocabulary.Term term : vocabulary(group, gather.by()).terms()) {
      List<GatheredItem> found = items.getOrDefault(term.id(), List.of());
      groups.add(
          new Gathered(
              term.id(),
              term.label().in(language),
              term.description().map(text -> text.in(language)).orElse(""),
              sorted(found, group, gather.then())));
    }
    return view(
        kind,
        gather.field(),
        "gather.ftl",
        field.label().in(language),
        new KindContent.GatherPage(
            kind.plural().in(language),
            paths.listing(language, kind).path(),
            field.label().in(language),
            gather.then().orElse(""),
            groups,
            catalog.ofKind(kind.name()).size(),
            silent.size()));
  }

  private Vocabulary vocabulary(FieldType.Group group, String field) {
    return group.fields().stream()
        .filter(each -> each.name().equals(field))
        .map(each -> config.vocabulary(((FieldType.Term) each.type()).vocabulary()))
        .findFirst()
        .orElseThrow();
  }

  /// In the order of the second vocabulary; what stands under the same term keeps its order.
  private List<GatheredItem> sorted(
      List<GatheredItem> items, FieldType.Group group, Optional<String> then) {
    if (then.isEmpty()) {
      return items;
    }
    List<String> order = vocabulary(group, then.get()).ids();
    return items.stream()
        .sorted(
            Comparator.comparingInt((GatheredItem item) ->
                item.fields().get(then.get()).values().stream()
                    .map(value -> order.indexOf(((ValueView.TermView) value).id()))
                    .findFirst()
                    .orElse(order.size())))
        .toList();
  }

  private static Optional<String> term(Value.Group row, String field) {
    return row.get(field).stream().map(value -> ((Value.Term) value).id()).findFirst();
  }

  private PageView evidence(Kind kind, Views.Evidence evidence) {
    return view(
        kind,
        EVIDENCE,
        "evidence.ftl",
        title(kind, EVIDENCE),
        new EvidencePlanner(cards, config, catalog, paths, language).page(kind, evidence));
  }

  private Lineages lineages() {
    return new Lineages(cards, catalog, language);
  }

  private PageView lineage(Kind kind) {
    return view(
        kind,
        LINEAGE,
        "lineage.ftl",
        frames.word(language, "view." + LINEAGE),
        new KindContent.LineagePage(
            kind.plural().in(language), paths.listing(language, kind).path(), lineages().of(kind)));
  }

  private PageView costs(Kind kind, Views.Costs costs) {
    return view(
        kind,
        COSTS,
        "costs.ftl",
        title(kind, COSTS),
        new CostPlanner(cards, config, catalog, paths, language).page(kind, costs));
  }

  private boolean hasNear(Kind kind) {
    return !kind.views().near().isEmpty() && !catalog.ofKind(kind.name()).isEmpty();
  }

  private PageView near(Kind kind) {
    return view(
        kind,
        NEAR,
        "near.ftl",
        title(kind, NEAR),
        new NearPlanner(cards, config, catalog, paths, language).page(kind, kind.views().near()));
  }

  /// What a page of the kind is called: `Compare: cases`.
  private String title(Kind kind, String name) {
    return frames.word(language, "view." + name)
        + frames.word(language, "colon")
        + kind.plural().in(language);
  }

  private PageView compare(Kind kind) {
    return view(
        kind,
        COMPARE,
        "compare.ftl",
        title(kind, COMPARE),
        new KindContent.ComparePage(
            kind.name(),
            kind.plural().in(language),
            paths.listing(language, kind).path(),
            kind.views().compare().stream()
                .map(name -> kind.field(name).orElseThrow())
                .map(field ->
                    new KindContent.ComparedField(field.name(), field.label().in(language)))
                .toList(),
            cards.of(language, catalog.ofKind(kind.name()))));
  }

  private Optional<Worksheets.Matrix> matrix(Kind kind) {
    return kind.views().worksheets().matrix().filter(_ -> !catalog.ofKind(kind.name()).isEmpty());
  }

  private PageView matrixPage(Kind kind, Worksheets.Matrix matrix) {
    return view(
        kind,
        MATRIX,
        "matrices.ftl",
        title(kind, MATRIX),
        new EntryContent.MatrixPage(
            kind.plural().in(language),
            paths.listing(language, kind).path(),
            new Matrices(config, catalog, paths, cards, language).of(kind, matrix)));
  }

  private PageView view(Kind kind, String name, String template, String title, Content content) {
    Function<String, SitePath> pathIn = other -> paths.view(other, kind, name);
    return new PageView(
        pathIn.apply(language),
        template,
        language,
        title,
        kind.description().in(language),
        frames.frame(
            language,
            kind.name(),
            List.of(
                new PathLink(
                    kind.plural().in(language), language, paths.listing(language, kind).path())),
            pathIn,
            true),
        content);
  }
}
