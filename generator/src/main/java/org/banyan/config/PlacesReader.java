package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;

/// Reads `views.places` of a kind.
///
/// @param fields of the kind
record PlacesReader(List<Field> fields, Problems problems) {

  private static final Set<String> KEYS = new LinkedHashSet<>(List.of("field", "by"));

  Optional<Views.Places> read(MapReader views) {
    Optional<YamlNode> node = views.node("places");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = MapReader.of(node.get(), MapReader.named("places"), problems).allow(KEYS);
    for (String key : KEYS) {
      if (map.node(key).isEmpty()) {
        map.missing(key);
      }
    }
    List<String> by = map.texts("by");
    return ViewsReader.named(
            map,
            "field",
            fields,
            field -> field.type() instanceof FieldType.Reference,
            Message.of("must.reference"))
        .filter(_ -> !by.isEmpty())
        .map(field -> new Views.Places(field, by));
  }

  /// The kind of the places must have the terms; nothing is said of a kind that could not be read.
  static void checkOthers(Kind kind, Map<String, Kind> read, Location place, Problems problems) {
    kind.views()
        .places()
        .ifPresent(places -> {
          var reference = (FieldType.Reference) kind.field(places.field()).orElseThrow().type();
          for (String to : reference.to()) {
            if (read.containsKey(to)) {
              places.by().forEach(name -> check(read.get(to), name, place, problems));
            }
          }
        });
  }

  private static void check(Kind kind, String name, Location place, Problems problems) {
    List<String> terms =
        kind.fields().stream()
            .filter(field -> field.type() instanceof FieldType.Term)
            .map(Field::name)
            .toList();
    if (!terms.contains(name)) {
      problems.error(
          "wrong-setting.places",
          place,
          slot("field", name),
          slot("kind", kind.name()),
          slot("near", Nearest.question(name, terms)),
          slot("terms", terms));
    }
  }
}
