package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlText;

/// Reads `views` of a kind.
///
/// @param kinds the names of all kinds
/// @param used the names of those that the site uses; a column of another one is left out
/// @param kind the name of this one
/// @param fields of this one
record ViewsReader(
    List<String> kinds,
    List<String> used,
    String kind,
    List<Field> fields,
    Map<String, Vocabulary> vocabularies,
    LocalTexts texts,
    Problems problems) {

  private static final Set<String> KEYS = keys();

  private static Set<String> keys() {
    Set<String> keys =
        new LinkedHashSet<>(
            List.of(
                "coverage",
                "assessment",
                "gather",
                "evidence",
                "lineage",
                "compare",
                "costs",
                "near",
                "places"));
    keys.addAll(WorksheetsReader.KEYS);
    return keys;
  }

  Views read(MapReader declaration, Kind.BodyRule body) {
    Optional<YamlNode> node = declaration.node("views");
    if (node.isEmpty()) {
      return Views.NONE;
    }
    MapReader map = MapReader.of(node.get(), MapReader.named("views"), problems).allow(KEYS);
    for (String key : List.of("coverage", "assessment")) {
      if (body != Kind.BodyRule.CLAUSES && map.node(key).isPresent()) {
        map.wrong(key, map.node(key).get(), Message.of("must.no-clauses"));
      }
    }
    Optional<Views.Costs> costs = new CostsReader(fields, vocabularies, problems).read(map);
    return new Views(
        known(map, "coverage", kinds, "unknown-kind").stream().filter(used::contains).toList(),
        map.flag("assessment", false),
        gather(map),
        new EvidenceReader(kinds, used, fields, problems).read(map),
        lineage(map),
        known(map, "compare", fields.stream().map(Field::name).toList(), "wrong-setting.compare"),
        costs,
        new NearReader(fields, problems).read(map, costs),
        new PlacesReader(fields, problems).read(map),
        new WorksheetsReader(texts, fields, problems).read(map));
  }

  private Optional<Views.Gather> gather(MapReader views) {
    Optional<YamlNode> node = views.node("gather");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    MapReader map =
        MapReader.of(node.get(), MapReader.named("gather"), problems)
            .allow(Set.of("field", "by", "then", "words"));
    Optional<String> field = named(map, "field", fields, Field::isTable, Message.of("must.table"));
    if (field.isEmpty()) {
      return Optional.empty();
    }
    List<Field> inner =
        fields.stream()
            .filter(each -> each.name().equals(field.get()))
            .map(each -> (FieldType.Group) each.type())
            .findFirst()
            .orElseThrow()
            .fields();
    Predicate<Field> isTerm = each -> each.type() instanceof FieldType.Term && !each.repeated();
    Optional<String> by = named(map, "by", inner, isTerm, Message.of("must.group-term"));
    if (map.node("by").isEmpty()) {
      map.missing("by");
    }
    return by.map(name ->
        new Views.Gather(
            field.get(),
            name,
            named(map, "then", inner, isTerm, Message.of("must.group-term")),
            texts.lists(map, "words")));
  }

  private Optional<Views.Lineage> lineage(MapReader views) {
    Optional<YamlNode> node = views.node("lineage");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    MapReader map =
        MapReader.of(node.get(), MapReader.named("lineage"), problems)
            .allow(Set.of("field", "origins", "copies"));
    Optional<String> field =
        named(map, "field", fields, this::leadsToItsKind, Message.of("must.own-reference"));
    if (map.node("field").isEmpty()) {
      map.missing("field");
    }
    Predicate<Field> named = each -> each.repeated() && hasText(each);
    Message expected = Message.of("must.table-with-text");
    Optional<String> origins = named(map, "origins", fields, named, expected);
    Optional<String> copies = named(map, "copies", fields, named, expected);
    return field.map(name -> new Views.Lineage(name, origins, copies));
  }

  private static boolean hasText(Field field) {
    return field.type() instanceof FieldType.Group group
        && group.fields().stream().anyMatch(each -> each.type() instanceof FieldType.Text);
  }

  private boolean leadsToItsKind(Field field) {
    return field.type() instanceof FieldType.Reference reference
        && reference.to().contains(kind)
        && reference.acyclic();
  }

  /// The name of a field that fits; reported when there is none.
  static Optional<String> named(
      MapReader map, String key, List<Field> among, Predicate<Field> fits, Message expected) {
    Optional<String> name = map.text(key);
    boolean known =
        among.stream()
            .anyMatch(field -> Optional.of(field.name()).equals(name) && fits.test(field));
    if (name.isPresent() && !known) {
      List<String> fitting = among.stream().filter(fits).map(Field::name).toList();
      map.wrong(
          key,
          map.node(key).orElseThrow(),
          fitting.isEmpty()
              ? expected
              : Message.of("must.one-of", slot("expected", expected), slot("names", fitting)));
    }
    return name.filter(_ -> known);
  }

  private List<String> known(MapReader map, String key, List<String> names, String problem) {
    List<String> known = new ArrayList<>();
    for (YamlNode node : map.list(key)) {
      String name = node instanceof YamlText text ? text.text().strip() : "";
      if (names.contains(name)) {
        known.add(name);
      } else {
        problems.error(
            problem,
            node.location(),
            slot("name", name),
            slot("near", Nearest.question(name, names)),
            slot("kinds", names));
      }
    }
    return known;
  }
}
