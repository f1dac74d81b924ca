package org.banyan.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Field;

/// Reads the names that widen a query: from the fields whose kind says that they do.
public final class Names {

  private Names() {}

  public static List<NameGroup> of(Catalog catalog) {
    List<NameGroup> groups = new ArrayList<>();
    for (Entry entry : catalog.entries().values()) {
      Set<String> names = values(entry, Field.Widens.NAME);
      Set<String> sounds = values(entry, Field.Widens.SOUND);
      if (!names.isEmpty() && names.size() + sounds.size() > 1) {
        groups.add(new NameGroup(entry.id().toString(), List.copyOf(names), List.copyOf(sounds)));
      }
    }
    return groups;
  }

  private static Set<String> values(Entry entry, Field.Widens widens) {
    Set<String> values = new LinkedHashSet<>();
    for (Words words : entry.words().values()) {
      for (Field field : entry.kind().fields()) {
        if (field.widens() != widens) {
          continue;
        }
        for (Value value : words.values().get(field.name())) {
          if (value instanceof Value.Text(String text)) {
            values.add(text.strip());
          }
        }
      }
    }
    return values;
  }
}
