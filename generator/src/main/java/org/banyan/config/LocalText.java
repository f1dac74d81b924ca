package org.banyan.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A text in each language of the site.
public record LocalText(Map<String, String> byLanguage) {

  public LocalText {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /// The text in a language.
  ///
  /// @throws IllegalArgumentException if the site does not have that language
  public String in(String language) {
    String text = byLanguage.get(language);
    if (text == null) {
      throw new IllegalArgumentException("no text in \"" + language + "\": " + byLanguage);
    }
    return text;
  }
}
