package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlText;

/// Reads `state` of a kind: what makes an entry complete, and when it is due for review.
record StateReader(List<Field> fields, Problems problems) {

  Kind.State read(MapReader declaration) {
    Optional<YamlNode> node = declaration.node("state");
    if (node.isEmpty()) {
      return Kind.State.NONE;
    }
    MapReader map =
        MapReader.of(node.get(), MapReader.named("state"), problems)
            .allow(Set.of("ready", "review", "months"));
    return new Kind.State(ready(map), review(map), months(map));
  }

  /// Fields, and fields of groups as `group.field`.
  private List<String> ready(MapReader map) {
    List<String> names = new ArrayList<>();
    for (Field field : fields) {
      names.add(field.name());
      if (field.type() instanceof FieldType.Group group) {
        group.fields().forEach(inner -> names.add(field.name() + "." + inner.name()));
      }
    }
    List<String> ready = new ArrayList<>();
    for (YamlNode item : map.list("ready")) {
      String name = item instanceof YamlText text ? text.text().strip() : "";
      if (names.contains(name)) {
        ready.add(name);
      } else {
        problems.error(
            "wrong-setting.ready",
            item.location(),
            slot("name", name),
            slot("near", Nearest.question(name, names)));
      }
    }
    return ready;
  }

  private Optional<String> review(MapReader map) {
    Optional<String> name = map.text("review");
    List<String> dates =
        fields.stream()
            .filter(field -> field.type() instanceof FieldType.Date && !field.repeated())
            .map(Field::name)
            .toList();
    if (name.isPresent() && !dates.contains(name.get())) {
      map.wrong(
          "review",
          map.node("review").orElseThrow(),
          Message.of("must.date-field", slot("names", dates)));
    }
    return name.filter(dates::contains);
  }

  private int months(MapReader map) {
    return map.number("months")
        .map(number -> {
          boolean usable =
              number.stripTrailingZeros().scale() <= 0
                  && number.signum() > 0
                  && number.compareTo(BigDecimal.valueOf(1200)) <= 0;
          if (!usable) {
            map.wrong("months", map.node("months").orElseThrow(), Message.of("must.months"));
          }
          return usable ? number.intValue() : 0;
        })
        .orElse(0);
  }
}
