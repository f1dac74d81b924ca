package org.banyan.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.config.Field;
import org.banyan.config.FieldType;

/// Works out the fields that no author writes.
record Derivations(SortedMap<EntryId, Entry> entries) {

  private static final int MAX_DEPTH = 5;

  /// Adds every `sum` field: `sum: lessons.minutes` adds up the field `minutes` of the entries that
  /// the reference `lessons` names, or of the groups in the field `lessons`.
  void addSums() {
    for (Entry entry : List.copyOf(entries.values())) {
      List<Field> sums = entry.kind().fields().stream().filter(Field::derived).toList();
      if (sums.isEmpty()) {
        continue;
      }
      Map<String, Words> words = new TreeMap<>();
      entry
          .words()
          .forEach((language, each) -> {
            Map<String, List<Value>> values = new LinkedHashMap<>(each.values().fields());
            sums.forEach(field ->
                sum(entry.original(), field, 0)
                    .ifPresent(sum -> values.put(field.name(), List.of(sum))));
            words.put(
                language,
                new Words(
                    language,
                    each.path(),
                    new Value.Group(values),
                    each.translated(),
                    each.body(),
                    each.clauses()));
          });
      entries.put(entry.id(), entry.with(words));
    }
  }

  /// Empty when there is nothing to add up: what was not reported is not 0.
  private Optional<Value> sum(Words words, Field field, int depth) {
    String path = ((FieldType.Number) field.type()).sum().orElseThrow();
    int dot = path.indexOf('.');
    String outer = dot < 0 ? path : path.substring(0, dot);
    String inner = dot < 0 ? "" : path.substring(dot + 1);
    List<Value> addends = new ArrayList<>();
    for (Value value : words.get(outer)) {
      switch (value) {
        case Value.Group group -> addends.addAll(group.get(inner));
        case Value.Reference reference -> addends.addAll(of(reference, inner, depth));
        default -> addends.add(value);
      }
    }
    return addends.stream()
        .filter(Value.Number.class::isInstance)
        .map(value -> ((Value.Number) value).number())
        .reduce(BigDecimal::add)
        .map(Value.Number::new);
  }

  private List<Value> of(Value.Reference reference, String inner, int depth) {
    Entry target = entries.get(reference.entry());
    if (target == null || depth > MAX_DEPTH) {
      return List.of();
    }
    return target
        .kind()
        .field(inner)
        .filter(Field::derived)
        .map(field -> sum(target.original(), field, depth + 1).stream().toList())
        .orElseGet(() -> target.original().get(inner));
  }
}
