package org.banyan.config;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
/// @param sourced where figures need a source: the words, by language, that mark a text as the
///   editors' own or as what was not found; empty where figures need none
/// @param weight what the score of its entries is multiplied by in a search: above 0, at most 1
/// @param state what makes an entry complete and when it is due for review
/// @param coarse which fields are left out of an entry whose place must not be told exactly
/// @param glossary where its entries are words that both languages must share
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
    Map<String, List<String>> sourced,
    float weight,
    State state,
    Optional<Coarse> coarse,
    Optional<Glossary> glossary,
    List<Field> fields,
    Map<String, String> samples) {

  public Kind {
    sourced = Collections.unmodifiableMap(new TreeMap<>(sourced));
    blocks = Collections.unmodifiableSet(new LinkedHashSet<>(blocks));
    fields = List.copyOf(fields);
    samples = Collections.unmodifiableMap(new TreeMap<>(samples));
  }

  /// How the state of its entries is judged.
  ///
  /// @param ready the fields that a complete entry has; one of a group as `group.field`
  /// @param review the date field that says when an entry is due for review
  /// @param months after which an entry without such a date is due, from the day on which it was
  ///   last checked; 0 when it is not
  public record State(List<String> ready, Optional<String> review, int months) {

    public static final State NONE = new State(List.of(), Optional.empty(), 0);

    public State {
      ready = List.copyOf(ready);
    }
  }

  /// What an entry whose place is told coarsely does without.
  ///
  /// @param flag the flag field that says so
  /// @param detail the text fields that say more
  public record Coarse(String flag, List<String> detail) {

    public Coarse {
      detail = List.copyOf(detail);
    }
  }

  /// How its entries name things.
  ///
  /// @param fixed the flag field of an entry whose names translations keep to
  /// @param names the text fields that hold the names
  public record Glossary(String fixed, List<String> names) {

    public Glossary {
      names = List.copyOf(names);
    }
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
    return fields.stream().filter(field -> field.used() && field.isTable()).toList();
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
