package org.banyan.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a field holds. `generator/docs/content-model.md` says how each is written.
public sealed interface FieldType {

  /// A line of text.
  ///
  /// @param translatable whether it is a word, said in each language, or a fact, said once
  record Text(boolean translatable) implements FieldType {}

  /// Text in Markdown; always translatable.
  record Markdown() implements FieldType {}

  /// A number.
  ///
  /// @param unit what is counted
  /// @param sum the field (`lessons.minutes`) whose values are added up; such a number is never
  ///   written by an author
  /// @param placeIn the term field beside it that names a list of the entry; the number is the
  ///   place of an item in that list, counted from 1
  record Number(
      Optional<LocalText> unit,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      Optional<String> sum,
      Optional<String> placeIn)
      implements FieldType {}

  /// An amount with its ISO 4217 currency.
  record Money() implements FieldType {}

  /// A day, a month or a year.
  record Date() implements FieldType {}

  /// From a date to a date, or on.
  record Period() implements FieldType {}

  /// Yes or no.
  record Flag() implements FieldType {}

  /// An address outside the site.
  ///
  /// @param archives the link of which it is an archived copy
  record Link(Optional<String> archives) implements FieldType {}

  /// A file beside the entry, to download.
  record File() implements FieldType {}

  /// A picture beside the entry, with its alternative text.
  record Image() implements FieldType {}

  /// A term of a vocabulary.
  record Term(String vocabulary) implements FieldType {}

  /// Another entry, or a section of it.
  ///
  /// @param inverse what the relation is called from the other end
  /// @param acyclic whether following it must never lead back
  /// @param edition whether it names the edition that this one replaces, so that a page tells what
  ///   changed
  record Reference(
      List<String> to, SectionRule section, LocalText inverse, boolean acyclic, boolean edition)
      implements FieldType {

    public Reference {
      to = List.copyOf(to);
    }
  }

  /// Several fields under one name.
  ///
  /// @param schema the type of schema.org that it describes
  /// @param chart what of it is drawn
  record Group(List<Field> fields, Optional<String> schema, Optional<ChartRule> chart)
      implements FieldType {

    public Group {
      fields = List.copyOf(fields);
    }

    /// A field that is known to be there.
    public Field field(String name) {
      return fields.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /// Whether a reference names a section (`kind/id#section`).
  enum SectionRule {
    NONE,
    OPTIONAL,
    REQUIRED
  }
}
