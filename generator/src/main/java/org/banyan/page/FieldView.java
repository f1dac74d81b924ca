package org.banyan.page;

import java.util.List;

/// A field of an entry as a template reads it. Every field of the kind has one; `present` says
/// whether the author wrote a value.
///
/// @param type the field's type as `kind.yaml` calls it
public record FieldView(
    String name, String label, String type, boolean present, List<ValueView> values) {

  public FieldView {
    values = List.copyOf(values);
  }

  /// The only value, or the first.
  ///
  /// @throws IllegalStateException if there is none; ask `present` first
  public ValueView value() {
    if (values.isEmpty()) {
      throw new IllegalStateException("the field \"" + name + "\" has no value");
    }
    return values.getFirst();
  }
}
