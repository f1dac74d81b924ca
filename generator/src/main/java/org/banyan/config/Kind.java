package org.banyan.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A type of content, as its folder `templates/kinds/<name>/` declares it.
///
/// @param folder its folder below `content/` and on the site
/// @param parent the kind whose folders its entries live in, for parts such as lessons
/// @param fields all fields, `title` and `summary` first
/// @param blocks names of the fenced blocks its bodies may use
/// @param letters whether its listing stands under letters, A to Z
/// @param reading the text field that spells an entry's title in letters (pinyin), by which Chinese
///   lists are sorted
/// @param citable whether `[@id]` means an entry of this kind
/// @param views the pages it asks for besides its entries and their listing
/// @param schema the type of schema.org that its entries describe
/// @param samples its complete example: the text of the main file and of each translation, by the
///   file's name
public record Kind(
    String name,
    String folder,
    Optional<String> parent,
    LocalText label,
    LocalText plural,
    LocalText description,
    BodyRule body,
    Set<String> blocks,
    boolean citable,
    boolean letters,
    Optional<String> reading,
    Views views,
    Optional<String> schema,
    List<Field> fields,
    Map<String, String> samples) {

  public Kind {
    blocks = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(blocks));
    fields = List.copyOf(fields);
    samples = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(samples));
  }

  /// What the body of an entry is.
  public enum BodyRule {
    TEXT,
    CLAUSES,
    NONE
  }

  /// The field that names the edition which an entry replaces.
  public Optional<Field> editionField() {
    return fields.stream()
        .filter(field -> field.type() instanceof FieldType.Reference type && type.edition())
        .findFirst();
  }

  /// The groups of which an entry may have several: in data, each is a table of its own.
  public List<Field> tables() {
    return fields.stream()
        .filter(
            field -> field.used() && field.repeated() && field.type() instanceof FieldType.Group)
        .toList();
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
