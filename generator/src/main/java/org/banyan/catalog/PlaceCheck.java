package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.util.List;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Judges numbers that are places in a list of the same entry (`place-in`): there must be so many
/// items.
final class PlaceCheck {

  private PlaceCheck() {}

  /// @param map the entry as its author wrote it
  /// @param read its fields as they were understood
  static void check(YamlMap map, List<Field> fields, Value.Group read, Problems problems) {
    for (Field outer : fields) {
      if (outer.type() instanceof FieldType.Group group
          && map.get(outer.name()).orElse(null) instanceof YamlList rows) {
        for (Field field : group.fields()) {
          if (field.type() instanceof FieldType.Number number && number.placeIn().isPresent()) {
            rows.items().stream()
                .filter(YamlMap.class::isInstance)
                .forEach(row ->
                    checkRow((YamlMap) row, field.name(), number.placeIn().get(), read, problems));
          }
        }
      }
    }
  }

  private static void checkRow(
      YamlMap row, String name, String listName, Value.Group read, Problems problems) {
    if (row.get(name).orElse(null) instanceof YamlText place
        && row.get(listName).orElse(null) instanceof YamlText list
        && ValueReader.NUMBER.matcher(place.text().strip()).matches()) {
      int size = read.get(list.text().strip()).size();
      var number = new BigDecimal(place.text().strip());
      boolean isPlace =
          number.stripTrailingZeros().scale() <= 0
              && number.signum() > 0
              && number.compareTo(BigDecimal.valueOf(size)) <= 0;
      if (!isPlace) {
        problems.error(
            "place-not-in-list",
            place.location(),
            slot("list", list.text().strip()),
            slot("number", number.toPlainString()),
            slot("size", size));
      }
    }
  }
}
