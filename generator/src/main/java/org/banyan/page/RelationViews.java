package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, List<RelationItem>> items = new LinkedHashMap<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Relation relation : relations) {
      Entry from = catalog.entry(relation.from()).orElseThrow();
      Field field = from.kind().field(relation.field()).orElseThrow();
      String label = inverse(field, relation).in(language);
      kinds.put(label, from.kind().name());
      items
          .computeIfAbsent(label, _ -> new ArrayList<>())
          .add(item(relation, from, field, withSection));
    }
    List<RelationGroup> groups = new ArrayList<>();
    items.forEach((label, list) -> groups.add(new RelationGroup(label, kinds.get(label), list)));
    return groups;
  }

  private static LocalText inverse(Field field, Relation relation) {
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

  private RelationItem item(Relation relation, Entry from, Field field, boolean withSection) {
    Map<String, FieldView> besides = Map.of();
    if (field.type() instanceof FieldType.Group type) {
      Value value = from.in(language).get(relation.field()).get(relation.index());
      besides = plain().besides((Value.Group) value, type, relation.inner().orElseThrow());
    }
    Entry to = catalog.entry(relation.to()).orElseThrow();
    String section =
        withSection
            ? relation.section().map(id -> FieldViews.section(to.in(language), id)).orElse("")
            : "";
    return new RelationItem(cards.card(language, from), section, besides);
  }

  /// Views whose texts are plain: what another entry says, shown here.
  private FieldViews plain() {
    return new FieldViews(
        config, catalog, paths, language, (text, _) -> new ValueView.TextView(text.body().text()));
  }
}
