package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlText;

/// Reads `views.costs` of a kind.
///
/// @param fields of the kind
record CostsReader(List<Field> fields, Map<String, Vocabulary> vocabularies, Problems problems) {

  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "field",
              "amount",
              "bound",
              "year",
              "scope",
              "whole",
              "part",
              "per",
              "reported",
              "find",
              "band",
              "rates"));

  Optional<Views.Costs> read(MapReader views) {
    Optional<YamlNode> node = views.node("costs");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = MapReader.of(node.get(), MapReader.named("costs"), problems).allow(KEYS);
    Optional<String> field = named(map, "field", fields, Field::isTable, Message.of("must.table"));
    List<Field> line = field.map(this::fieldsOf).orElse(List.of());
    Optional<String> amount =
        field.isEmpty()
            ? Optional.empty()
            : named(
                map, "amount", line, one(FieldType.Money.class), Message.of("must.group-amount"));
    List.of("field", "amount").stream()
        .filter(key -> map.node(key).isEmpty())
        .forEach(map::missing);
    return amount.map(name -> costs(map, field.orElseThrow(), line, name));
  }

  private Views.Costs costs(MapReader map, String field, List<Field> line, String amount) {
    Optional<String> scope =
        named(map, "scope", line, one(FieldType.Term.class), Message.of("must.group-term"));
    List<String> scopes = scope.map(name -> termsOf(line, name)).orElse(List.of());
    return new Views.Costs(
        field,
        amount,
        named(map, "bound", line, one(FieldType.Term.class), Message.of("must.group-term")),
        named(map, "year", line, one(FieldType.Date.class), Message.of("must.group-date")),
        scope,
        term(map, "whole", scopes),
        term(map, "part", scopes),
        per(map, line, scopes),
        named(map, "reported", fields, one(FieldType.Flag.class), Message.of("must.flag")),
        find(map),
        band(map, scopes),
        rates(map));
  }

  private List<Field> fieldsOf(String group) {
    return fields.stream()
        .filter(each -> each.name().equals(group))
        .flatMap(each -> ((FieldType.Group) each.type()).fields().stream())
        .toList();
  }

  private List<String> termsOf(List<Field> line, String field) {
    return line.stream()
        .filter(each -> each.name().equals(field))
        .map(each -> ((FieldType.Term) each.type()).vocabulary())
        .flatMap(name -> Optional.ofNullable(vocabularies.get(name)).stream())
        .flatMap(vocabulary -> vocabulary.ids().stream())
        .toList();
  }

  private static Predicate<Field> one(Class<? extends FieldType> type) {
    return field -> type.isInstance(field.type()) && !field.repeated();
  }

  private static Optional<String> named(
      MapReader map, String key, List<Field> among, Predicate<Field> fits, Message expected) {
    return ViewsReader.named(map, key, among, fits, expected);
  }

  private Optional<String> term(MapReader map, String key, List<String> terms) {
    Optional<String> term = map.text(key);
    term.ifPresent(id -> checkTerm(id, map.node(key).orElseThrow(), terms));
    return term.filter(terms::contains);
  }

  private void checkTerm(String id, YamlNode node, List<String> terms) {
    if (!terms.contains(id)) {
      problems.error(
          "unknown-term.scope",
          node.location(),
          slot("id", id),
          slot("near", Nearest.question(id, terms)),
          slot("terms", terms));
    }
  }

  private Map<String, String> per(MapReader map, List<Field> line, List<String> scopes) {
    Map<String, String> per = new LinkedHashMap<>();
    map.node("per")
        .map(node -> MapReader.of(node, MapReader.named("per"), problems))
        .ifPresent(inner -> {
          for (YamlEntry entry : inner.map().entries().values()) {
            checkTerm(entry.key(), entry.value(), scopes);
            named(
                    inner,
                    entry.key(),
                    line,
                    one(FieldType.Number.class),
                    Message.of("must.group-number"))
                .filter(_ -> scopes.contains(entry.key()))
                .ifPresent(number -> per.put(entry.key(), number));
          }
        });
    return per;
  }

  private List<String> find(MapReader map) {
    List<String> terms =
        fields.stream()
            .filter(each -> each.type() instanceof FieldType.Term)
            .map(Field::name)
            .toList();
    List<String> find = new ArrayList<>();
    for (YamlNode node : map.list("find")) {
      String name = node instanceof YamlText text ? text.text().strip() : "";
      if (terms.contains(name)) {
        find.add(name);
      } else {
        problems.error(
            "wrong-setting.no-term",
            node.location(),
            slot("name", name),
            slot("near", Nearest.question(name, terms)),
            slot("terms", terms));
      }
    }
    return find;
  }

  private Optional<Views.Band> band(MapReader map, List<String> scopes) {
    return map.node("band")
        .map(node ->
            MapReader.of(node, MapReader.named("band"), problems)
                .allow(new LinkedHashSet<>(List.of("vocabulary", "of"))))
        .flatMap(inner ->
            vocabulary(inner).map(name -> new Views.Band(name, term(inner, "of", scopes))));
  }

  private Optional<Views.Rates> rates(MapReader map) {
    return map.node("rates")
        .map(node ->
            MapReader.of(node, MapReader.named("rates"), problems)
                .allow(new LinkedHashSet<>(List.of("vocabulary", "to"))))
        .flatMap(inner -> {
          String to = inner.requiredText("to");
          return vocabulary(inner).map(name -> new Views.Rates(name, to));
        });
  }

  private Optional<String> vocabulary(MapReader map) {
    String name = map.requiredText("vocabulary");
    if (!name.isEmpty() && !vocabularies.containsKey(name)) {
      problems.error(
          "unknown-vocabulary.costs",
          map.node("vocabulary").orElseThrow().location(),
          slot("name", name),
          slot("near", Nearest.question(name, vocabularies.keySet())),
          slot("vocabularies", vocabularies.keySet()));
    }
    return Optional.of(name).filter(vocabularies::containsKey);
  }
}
