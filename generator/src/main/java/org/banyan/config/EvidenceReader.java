package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlText;

/// Reads `views.evidence` of a kind.
///
/// @param kinds the names of all kinds
/// @param used the names of those that the site uses
/// @param fields of the kind
record EvidenceReader(
    List<String> kinds, List<String> used, List<Field> fields, Problems problems) {

  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of("rows", "by", "via", "field", "columns", "direction", "strength"));

  /// None when the site leaves out the kind of the rows.
  Optional<Views.Evidence> read(MapReader views) {
    Optional<YamlNode> node = views.node("evidence");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = MapReader.of(node.get(), MapReader.named("evidence"), problems).allow(KEYS);
    List.of("rows", "by", "field", "columns", "direction").stream()
        .filter(key -> map.node(key).isEmpty())
        .forEach(map::missing);
    Optional<String> rows =
        map.text("rows")
            .filter(name ->
                KindReader.isKind(name, map.node("rows").get().location(), kinds, problems));
    Optional<String> by =
        named(
            map,
            "by",
            fields,
            each -> each.type() instanceof FieldType.Reference,
            Message.of("must.reference"));
    Map<String, String> via = via(map);
    Optional<String> field = named(map, "field", fields, Field::isTable, Message.of("must.table"));
    List<Field> inner =
        fields.stream()
            .filter(each -> Optional.of(each.name()).equals(field))
            .flatMap(each -> ((FieldType.Group) each.type()).fields().stream())
            .toList();
    Predicate<Field> isTerm = each -> each.type() instanceof FieldType.Term && !each.repeated();
    Optional<String> columns = among(map, "columns", inner, isTerm);
    Optional<String> direction = among(map, "direction", inner, isTerm);
    Optional<String> strength =
        named(map, "strength", fields, isTerm, Message.of("must.entry-term"));
    if (by.isEmpty() || columns.isEmpty() || direction.isEmpty()) {
      return Optional.empty();
    }
    return rows.filter(used::contains)
        .map(kind ->
            new Views.Evidence(
                kind, by.get(), via, field.get(), columns.get(), direction.get(), strength));
  }

  /// Nothing is said of a field of a group that is not known.
  private static Optional<String> among(
      MapReader map, String key, List<Field> inner, Predicate<Field> fits) {
    return inner.isEmpty()
        ? Optional.empty()
        : named(map, key, inner, fits, Message.of("must.group-term"));
  }

  private static Optional<String> named(
      MapReader map, String key, List<Field> among, Predicate<Field> fits, Message expected) {
    return ViewsReader.named(map, key, among, fits, expected);
  }

  private Map<String, String> via(MapReader map) {
    Map<String, String> via = new LinkedHashMap<>();
    map.node("via")
        .map(node -> MapReader.of(node, MapReader.named("via"), problems))
        .ifPresent(inner -> {
          for (YamlEntry entry : inner.map().entries().values()) {
            if (!KindReader.isKind(entry.key(), entry.value().location(), kinds, problems)) {
              continue;
            }
            if (!(entry.value() instanceof YamlText)) {
              inner.wrong(entry.key(), entry.value(), Message.of("must.reference-name"));
            } else if (used.contains(entry.key())) {
              inner.text(entry.key()).ifPresent(name -> via.put(entry.key(), name));
            }
          }
        });
    return via;
  }

  /// What other kinds must have can be judged when all are read; nothing is said of one that could
  /// not be.
  static void checkOthers(Kind kind, Map<String, Kind> read, Location place, Problems problems) {
    kind.views()
        .evidence()
        .ifPresent(view ->
            view.via()
                .forEach((name, field) -> {
                  if (read.containsKey(name)) {
                    checkVia(view, read.get(name), field, place, problems);
                  }
                }));
  }

  private static void checkVia(
      Views.Evidence view, Kind kind, String field, Location place, Problems problems) {
    List<String> leading =
        kind.fields().stream()
            .filter(each ->
                each.type() instanceof FieldType.Reference reference
                    && reference.to().contains(view.rows()))
            .map(Field::name)
            .toList();
    if (!leading.contains(field)) {
      problems.error(
          leading.isEmpty() ? "wrong-setting.evidence-none" : "wrong-setting.evidence",
          place,
          slot("field", field),
          slot("kind", kind.name()),
          slot("rows", view.rows()),
          slot("near", Nearest.question(field, leading)),
          slot("references", leading));
    }
  }
}
