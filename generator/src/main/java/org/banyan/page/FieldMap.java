package org.banyan.page;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;

/// Fields by name, in their order. There are thirty on each of thousands of cards: an array holds
/// them in a tenth of the memory that a map of entries takes, and to look through it costs no more.
final class FieldMap extends AbstractMap<String, FieldView> {

  private final FieldView[] fields;

  FieldMap(Collection<FieldView> fields) {
    this.fields = fields.toArray(FieldView[]::new);
  }

  @Override
  public FieldView get(Object name) {
    for (FieldView field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Entry<String, FieldView>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, FieldView>> iterator() {
        return Arrays.stream(fields).map(field -> entry(field)).iterator();
      }

      @Override
      public int size() {
        return fields.length;
      }
    };
  }

  private static Entry<String, FieldView> entry(FieldView field) {
    return new SimpleImmutableEntry<>(field.name(), field);
  }
}
