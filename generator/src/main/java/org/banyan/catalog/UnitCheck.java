package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.Optional;
import java.util.SortedMap;
import org.banyan.config.ChartRule;
import org.banyan.config.ChartRule.UnitOf;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.source.Problems;

/// Judges figures that count what another entry defines (`unit-of`): they have its unit. Units are
/// words, so they are compared in the entry's own language.
record UnitCheck(SortedMap<EntryId, Entry> entries, Problems problems) {

  void check(Entry entry) {
    for (Field field : entry.kind().fields()) {
      if (field.type() instanceof FieldType.Group group) {
        group
            .chart()
            .ifPresent(rule ->
                rule.unitOf()
                    .ifPresent(unitOf ->
                        entry
                            .original()
                            .get(field.name())
                            .forEach(row -> checkRow(entry, (Value.Group) row, rule, unitOf))));
      }
    }
  }

  private void checkRow(Entry entry, Value.Group row, ChartRule rule, UnitOf unitOf) {
    for (Value value : row.get(unitOf.reference())) {
      var reference = (Value.Reference) value;
      Optional<String> unit = text(row, rule.unit());
      Optional<String> defined =
          Optional.ofNullable(entries.get(reference.entry()))
              .filter(target -> target.isTranslatedInto(entry.language()))
              .flatMap(target -> text(target.in(entry.language()).values(), unitOf.unit()));
      if (unit.isPresent() && defined.isPresent() && !unit.equals(defined)) {
        problems.error(
            "unit-mismatch",
            reference.location(),
            slot("unit", unit.get()),
            slot("entry", reference.entry().toString()),
            slot("defined", defined.get()),
            slot("reference", unitOf.reference()));
      }
    }
  }

  private static Optional<String> text(Value.Group values, String field) {
    return values.get(field).stream().map(value -> ((Value.Text) value).text()).findFirst();
  }
}
