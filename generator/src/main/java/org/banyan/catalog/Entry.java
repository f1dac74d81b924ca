package org.banyan.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.config.Kind;
import org.banyan.source.Location;

/// One valid document of a kind.
///
/// @param language the language it was written in first
/// @param publication whether it has a page; it is checked in any case
/// @param parent the entry it is a part of
/// @param words by language; the first language is always there
public record Entry(
    EntryId id,
    Kind kind,
    String language,
    Publication publication,
    Optional<EntryId> parent,
    Location location,
    Map<String, Words> words) {

  public Entry {
    words = Collections.unmodifiableMap(new TreeMap<>(words));
    if (!words.containsKey(language)) {
      throw new IllegalArgumentException(id + " has no words in its own language " + language);
    }
  }

  Entry with(Publication other) {
    return new Entry(id, kind, language, other, parent, location, words);
  }

  Entry with(Map<String, Words> others) {
    return new Entry(id, kind, language, publication, parent, location, others);
  }

  public boolean isPublished() {
    return publication.isPublished();
  }

  boolean isDraft() {
    return publication instanceof Publication.Draft;
  }

  /// The entry in its own language; its facts are the same in each.
  public Words original() {
    return words.get(language);
  }

  /// The entry in a language, or in its own where it was not translated.
  public Words in(String wanted) {
    return words.getOrDefault(wanted, original());
  }

  public boolean isTranslatedInto(String wanted) {
    return words.containsKey(wanted);
  }
}
