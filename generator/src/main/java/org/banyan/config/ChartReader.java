package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.banyan.config.ChartRule.UnitOf;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;

/// Reads `chart` of a group.
///
/// @param fields of the group
record ChartReader(List<Field> fields, Problems problems) {

  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of("label", "unit", "baseline", "end", "value", "low", "high", "bound", "unit-of"));

  Optional<ChartRule> read(MapReader group) {
    Optional<YamlNode> node = group.node("chart");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!group.flag("repeated", false)) {
      group.wrong("chart", node.get(), Message.of("must.no-chart"));
      return Optional.empty();
    }
    MapReader map = MapReader.of(node.get(), MapReader.named("chart"), problems).allow(KEYS);
    List.of("label", "unit").stream().filter(key -> map.node(key).isEmpty()).forEach(map::missing);
    Predicate<Field> isText = each -> each.type() instanceof FieldType.Text && !each.repeated();
    Predicate<Field> isTerm = each -> each.type() instanceof FieldType.Term && !each.repeated();
    List<String> label = label(map, fields.stream().filter(isText).map(Field::name).toList());
    Optional<String> unit =
        ViewsReader.named(map, "unit", fields, isText, Message.of("must.group-text"));
    Optional<String> baseline = number(map, "baseline");
    Optional<String> end = number(map, "end");
    Optional<String> value = number(map, "value");
    Optional<String> low = number(map, "low");
    Optional<String> high = number(map, "high");
    Optional<String> bound =
        ViewsReader.named(map, "bound", fields, isTerm, Message.of("must.group-term"));
    Optional<UnitOf> unitOf = unitOf(map);
    return unit.map(
        name -> new ChartRule(label, name, baseline, end, value, low, high, bound, unitOf));
  }

  private static List<String> label(MapReader map, List<String> texts) {
    List<String> label = map.texts("label");
    if (!texts.containsAll(label)) {
      map.wrong(
          "label",
          map.node("label").orElseThrow(),
          Message.of("must.group-texts", slot("names", texts)));
    }
    return label.stream().filter(texts::contains).toList();
  }

  private Optional<String> number(MapReader map, String key) {
    return ViewsReader.named(
        map,
        key,
        fields,
        each -> each.type() instanceof FieldType.Number && !each.repeated(),
        Message.of("must.group-number"));
  }

  private Optional<UnitOf> unitOf(MapReader map) {
    Optional<String> path = map.text("unit-of");
    List<String> references =
        fields.stream()
            .filter(each -> each.type() instanceof FieldType.Reference && !each.repeated())
            .map(Field::name)
            .toList();
    Optional<UnitOf> found =
        path.map(text -> text.split("\\.", 2))
            .filter(parts -> parts.length == 2 && references.contains(parts[0]))
            .map(parts -> new UnitOf(parts[0], parts[1]));
    if (path.isPresent() && found.isEmpty()) {
      map.wrong(
          "unit-of",
          map.node("unit-of").orElseThrow(),
          Message.of("must.unit-of", slot("names", references)));
    }
    return found;
  }

  /// What other kinds must have can be judged when all are read; nothing is said of one that could
  /// not be.
  static void checkOthers(Kind kind, Map<String, Kind> read, Location place, Problems problems) {
    for (Field field : kind.fields()) {
      if (field.type() instanceof FieldType.Group group) {
        group
            .chart()
            .flatMap(ChartRule::unitOf)
            .ifPresent(unitOf -> {
              var reference = (FieldType.Reference) group.field(unitOf.reference()).type();
              reference.to().stream()
                  .filter(read::containsKey)
                  .map(read::get)
                  .filter(target -> !hasText(target, unitOf.unit()))
                  .forEach(target ->
                      problems.error(
                          "wrong-setting.unit-of",
                          place,
                          slot("name", field.name()),
                          slot("kind", target.name()),
                          slot("text", unitOf.unit())));
            });
      }
    }
  }

  private static boolean hasText(Kind kind, String name) {
    return kind.field(name)
        .filter(each -> each.type() instanceof FieldType.Text && !each.repeated())
        .isPresent();
  }
}
