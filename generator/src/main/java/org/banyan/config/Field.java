package org.banyan.config;

import java.util.Optional;

/// One key of an entry's front matter, as its kind declares it.
///
/// @param help one sentence for the author
/// @param repeated whether it holds a list
/// @param facet whether listings and search filter by it
/// @param search whether its words are found by search
/// @param widens whether its words are names that lead search to the entry's other names
/// @param schema the property of schema.org that means the same
/// @param used whether this site can write it: a reference to kinds that the site leaves out cannot
///   be written
public record Field(
    String name,
    FieldType type,
    LocalText label,
    Optional<LocalText> help,
    Required required,
    boolean repeated,
    boolean facet,
    boolean search,
    Widens widens,
    Optional<String> schema,
    boolean used) {

  /// When a field must be there.
  public enum Required {
    NEVER,
    TO_PUBLISH,
    ALWAYS
  }

  /// What the words of a field are to search.
  public enum Widens {
    NOT,
    /// A name of what the entry is about: who searches for one finds the others too.
    NAME,
    /// How a name is said in Latin letters: typed, but searched for in no text.
    SOUND
  }

  /// Whether its value is a word, said in each language, rather than a fact, said once. A group is
  /// both: the answer stands at its fields; an image too: its alternative text is a word.
  public boolean translatable() {
    return switch (type) {
      case FieldType.Text text -> text.translatable();
      case FieldType.Markdown _ -> true;
      case FieldType.Group group -> group.fields().stream().anyMatch(Field::translatable);
      case FieldType.Image _ -> true;
      case FieldType.Number _,
          FieldType.Money _,
          FieldType.Date _,
          FieldType.Period _,
          FieldType.Flag _,
          FieldType.Link _,
          FieldType.File _,
          FieldType.Term _,
          FieldType.Reference _ ->
          false;
    };
  }

  /// The same field on a site that cannot write it.
  Field unused() {
    return new Field(
        name, type, label, help, required, repeated, facet, search, widens, schema, false);
  }

  /// Whether it is a group of which an entry may have several.
  boolean isTable() {
    return repeated && type instanceof FieldType.Group;
  }

  /// Whether its value is worked out, not written.
  public boolean derived() {
    return type instanceof FieldType.Number number && number.sum().isPresent();
  }
}
