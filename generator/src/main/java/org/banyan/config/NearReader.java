package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.config.Views.NearFact;
import org.banyan.source.Message;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;

/// Reads `views.near` of a kind.
///
/// @param fields of the kind
record NearReader(List<Field> fields, Problems problems) {

  private static final BigDecimal MOST = BigDecimal.valueOf(9);

  /// @param costs whose band is a fact, under the name of their field
  List<NearFact> read(MapReader views, Optional<Views.Costs> costs) {
    Map<String, Field> numbers = numbers();
    Optional<String> band = costs.filter(view -> view.band().isPresent()).map(Views.Costs::field);
    List<String> names = new ArrayList<>();
    fields.stream()
        .filter(field -> field.type() instanceof FieldType.Term)
        .map(Field::name)
        .forEach(names::add);
    band.ifPresent(names::add);
    names.addAll(numbers.keySet());
    List<NearFact> facts = new ArrayList<>();
    for (YamlNode node : views.list("near")) {
      MapReader map =
          MapReader.of(node, Message.of("setting.near-fact"), problems)
              .allow(new LinkedHashSet<>(List.of("field", "to", "weight")));
      String field = map.requiredText("field");
      Optional<String> to = map.text("to");
      int weight = weight(map);
      if (field.isEmpty()) {
        continue;
      }
      boolean again = facts.stream().anyMatch(fact -> fact.field().equals(field));
      if (!names.contains(field) || again) {
        map.wrong(
            "field",
            map.node("field").orElseThrow(),
            again ? Message.of("must.once") : Message.of("must.fact", slot("names", names)));
      } else if (to.isPresent() && !(numbers.containsKey(field) && numbers.containsKey(to.get()))) {
        map.wrong(
            "to",
            map.node("to").orElseThrow(),
            Message.of("must.span-end", slot("names", numbers.keySet())));
      } else {
        facts.add(new NearFact(field, to, weight));
      }
    }
    return facts;
  }

  /// Numbers that an entry says once, by their names: `size`, `context.children`.
  private Map<String, Field> numbers() {
    Map<String, Field> numbers = new LinkedHashMap<>();
    for (Field field : fields) {
      if (isNumber(field)) {
        numbers.put(field.name(), field);
      }
      if (field.type() instanceof FieldType.Group group && !field.repeated()) {
        group.fields().stream()
            .filter(NearReader::isNumber)
            .forEach(inner -> numbers.put(field.name() + "." + inner.name(), inner));
      }
    }
    return numbers;
  }

  private static boolean isNumber(Field field) {
    return field.type() instanceof FieldType.Number && !field.repeated();
  }

  private int weight(MapReader map) {
    BigDecimal weight = map.number("weight").orElse(BigDecimal.ONE);
    boolean fits =
        weight.stripTrailingZeros().scale() <= 0
            && weight.signum() > 0
            && weight.compareTo(MOST) <= 0;
    if (!fits) {
      map.wrong("weight", map.node("weight").orElseThrow(), Message.of("must.up-to-9"));
    }
    return fits ? weight.intValue() : 1;
  }
}
