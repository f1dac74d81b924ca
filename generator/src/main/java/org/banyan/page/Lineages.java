package org.banyan.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Relation;
import org.banyan.chart.TreeChart;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.KindContent.Lineage;
import org.banyan.page.KindContent.LineageNode;
import org.banyan.source.Limits;

/// Plans the trees of who came from whom: the entries of a kind, and what is outside of the base
/// from which they came or to which they spread.
record Lineages(Cards cards, Catalog catalog, String language) {

  /// Whether any entry of a kind came from another one or spread.
  boolean any(Kind kind) {
    return kind.views()
        .lineage()
        .map(view -> catalog.ofKind(kind.name()).stream().anyMatch(entry -> hasTree(entry, view)))
        .orElse(false);
  }

  /// The trees of a kind.
  Lineage of(Kind kind) {
    return kind.views()
        .lineage()
        .map(view -> trees(catalog.ofKind(kind.name()), view, Optional.empty(), Set.of()))
        .orElse(Lineage.NONE);
  }

  /// The trees in which an entry stands.
  Lineage of(Entry entry) {
    Optional<Views.Lineage> view = entry.kind().views().lineage();
    if (view.isEmpty()) {
      return Lineage.NONE;
    }
    Set<EntryId> ids = new TreeSet<>();
    climb(entry, view.get(), ids);
    List<Entry> line = ids.stream().flatMap(id -> catalog.entry(id).stream()).toList();
    return trees(line, view.get(), Optional.of(entry), ids);
  }

  /// The entry and those it came from, as far as a drawing goes.
  private void climb(Entry entry, Views.Lineage view, Set<EntryId> ids) {
    Deque<Entry> next = new ArrayDeque<>(List.of(entry));
    while (!next.isEmpty() && ids.size() < Limits.CHAIN) {
      Entry at = next.poll();
      if (ids.add(at.id())) {
        next.addAll(parents(at, view));
      }
    }
  }

  private List<Entry> parents(Entry entry, Views.Lineage view) {
    return catalog.relationsFrom(entry.id()).stream()
        .filter(relation -> binds(relation, entry, view))
        .flatMap(relation -> catalog.entry(relation.to()).stream())
        .toList();
  }

  private List<Entry> children(Entry entry, Views.Lineage view) {
    return catalog.relationsTo(entry.id()).stream()
        .filter(relation -> binds(relation, entry, view))
        .map(Relation::from)
        .distinct()
        .sorted()
        .flatMap(id -> catalog.entry(id).stream())
        .toList();
  }

  private static boolean binds(Relation relation, Entry entry, Views.Lineage view) {
    return relation.field().equals(view.field())
        && relation.to().kind().equals(entry.kind().name())
        && relation.from().kind().equals(entry.kind().name());
  }

  private boolean hasTree(Entry entry, Views.Lineage view) {
    return says(entry, view.origins())
        || says(entry, view.copies())
        || !children(entry, view).isEmpty();
  }

  private static boolean says(Entry entry, Optional<String> field) {
    return field.map(name -> !entry.original().get(name).isEmpty()).orElse(false);
  }

  /// What one drawing shows of whom.
  ///
  /// @param line drawn before others, so that a large tree always shows the entry of the page
  /// @param shown grows while it is drawn
  private record Drawing(
      Views.Lineage view, Optional<Entry> current, Set<EntryId> line, Set<EntryId> shown) {

    boolean isFull() {
      return shown.size() >= Limits.DRAWN;
    }
  }

  private Lineage trees(
      List<Entry> entries, Views.Lineage view, Optional<Entry> current, Set<EntryId> line) {
    var drawing = new Drawing(view, current, line, new HashSet<>());
    List<LineageNode> roots = new ArrayList<>();
    for (Entry entry : entries) {
      if (drawing.isFull()) {
        break;
      }
      boolean fromOutside = says(entry, view.origins());
      if (fromOutside || parents(entry, view).isEmpty() && hasTree(entry, view)) {
        List<LineageNode> origins = outside(cards.card(language, entry), view.origins(), "origin");
        for (LineageNode origin : origins) {
          roots.add(origin.with(List.of(node(entry, drawing, 0))));
        }
        if (origins.isEmpty()) {
          roots.add(node(entry, drawing, 0));
        }
      }
    }
    return new Lineage(roots, TreeChart.of(roots.stream().map(Lineages::drawn).toList()));
  }

  /// An entry that came from two others stands under both; what came from it, once.
  private LineageNode node(Entry entry, Drawing drawing, int depth) {
    boolean first = drawing.shown.add(entry.id());
    Card card = cards.card(language, entry);
    List<LineageNode> children = new ArrayList<>();
    if (first) {
      children.addAll(below(entry, drawing, depth));
      children.addAll(outside(card, drawing.view.copies(), "copy"));
    }
    return new LineageNode(
        drawing.current.filter(entry::equals).isPresent() ? "current" : "entry",
        card.title(),
        card.language(),
        List.of(card),
        Map.of(),
        first,
        children);
  }

  /// What came from an entry; when the drawing is full, how many more there are.
  private List<LineageNode> below(Entry entry, Drawing drawing, int depth) {
    List<Entry> all =
        children(entry, drawing.view).stream()
            .sorted(Comparator.comparing(child -> !drawing.line.contains(child.id())))
            .toList();
    List<LineageNode> below = new ArrayList<>();
    for (Entry child : all) {
      if (drawing.isFull() || depth >= Limits.CHAIN) {
        String more = "+" + (all.size() - below.size());
        below.add(new LineageNode("more", more, language, List.of(), Map.of(), true, List.of()));
        break;
      }
      below.add(node(child, drawing, depth + 1));
    }
    return below;
  }

  /// What a group of an entry names; its first text is what it is called.
  private static List<LineageNode> outside(Card card, Optional<String> field, String role) {
    return field.map(name -> card.fields().get(name)).stream()
        .flatMap(view -> view.values().stream())
        .map(row -> ((ValueView.GroupView) row).fields())
        .map(row ->
            new LineageNode(role, name(row), card.language(), List.of(), row, true, List.of()))
        .toList();
  }

  private static String name(Map<String, FieldView> row) {
    return row.values().stream()
        .flatMap(field -> field.values().stream())
        .filter(ValueView.TextView.class::isInstance)
        .map(value -> ((ValueView.TextView) value).text())
        .findFirst()
        .orElse("");
  }

  private static TreeChart.Node drawn(LineageNode node) {
    return new TreeChart.Node(
        node.title(), node.role(), node.children().stream().map(Lineages::drawn).toList());
  }
}
