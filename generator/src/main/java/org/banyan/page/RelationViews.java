package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Relation;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.LocalText;
import org.banyan.page.EntryContent.RelationGroup;
import org.banyan.page.EntryContent.RelationItem;

/// References as they are seen from the end they lead to.
record RelationViews(Config config, Catalog catalog, Paths paths, Cards cards, String language) {

  /// Grouped by what the references mean.
  ///
  /// @param withSection whether each says which section it means
  List<RelationGroup> groups(List<Relation> relations, boolean withSection) {
    List<RelationGroup> groups = new ArrayList<>();
    byLabel(relations)
        .forEach((label, list) -> groups.add(group(label, list, list.size(), withSection, "")));
    return groups;
  }

  /// The same, but of many references of one meaning the first, with the way to all of them.
  ///
  /// @param which those that are shown
  /// @param all where all of them are, by meaning
  List<RelationGroup> first(
      List<Relation> relations,
      Predicate<Relation> which,
      boolean withSection,
      Map<String, String> all) {
    List<RelationGroup> groups = new ArrayList<>();
    byLabel(relations)
        .forEach((label, every) -> {
          List<Relation> list = every.stream().filter(which).toList();
          if (list.isEmpty()) {
            return;
          }
          boolean isLong = list.size() > Paging.FIRST && all.containsKey(label);
          groups.add(
              group(
                  label,
                  list,
                  isLong ? Paging.FIRST : list.size(),
                  withSection,
                  isLong ? all.get(label) : ""));
        });
    return groups;
  }

  /// The references by what they mean.
  Map<String, List<Relation>> byLabel(List<Relation> relations) {
    Map<String, List<Relation>> byLabel = new LinkedHashMap<>();
    for (Relation relation : relations) {
      byLabel.computeIfAbsent(inverse(relation).in(language), _ -> new ArrayList<>()).add(relation);
    }
    return byLabel;
  }

  private RelationGroup group(
      String label, List<Relation> relations, int shown, boolean withSection, String path) {
    return new RelationGroup(
        label,
        relations.getLast().from().kind(),
        relations.subList(0, shown).stream().map(relation -> item(relation, withSection)).toList(),
        relations.size(),
        path);
  }

  private Field field(Relation relation) {
    return catalog
        .entry(relation.from())
        .orElseThrow()
        .kind()
        .field(relation.field())
        .orElseThrow();
  }

  private LocalText inverse(Relation relation) {
    Field field = field(relation);
    FieldType type =
        relation
            .inner()
            .flatMap(inner ->
                ((FieldType.Group) field.type())
                    .fields().stream().filter(each -> each.name().equals(inner)).findFirst())
            .map(Field::type)
            .orElse(field.type());
    return ((FieldType.Reference) type).inverse();
  }

  /// @param withSection whether it says which section it means
  RelationItem item(Relation relation, boolean withSection) {
    Entry from = catalog.entry(relation.from()).orElseThrow();
    Map<String, FieldView> besides = Map.of();
    if (field(relation).type() instanceof FieldType.Group type) {
      Value value = from.in(language).get(relation.field()).get(relation.index());
      besides = plain().besides((Value.Group) value, type, relation.inner().orElseThrow());
    }
    return new RelationItem(
        cards.card(language, from), withSection ? section(relation) : "", besides);
  }

  /// The title of the section that a reference means; empty when it means the whole entry.
  String section(Relation relation) {
    Entry to = catalog.entry(relation.to()).orElseThrow();
    return relation.section().map(id -> FieldViews.section(to.in(language), id)).orElse("");
  }

  /// Views whose texts are plain: what another entry says, shown here.
  private FieldViews plain() {
    return new FieldViews(
        config, catalog, paths, language, (text, _) -> new ValueView.TextView(text.body().text()));
  }
}
