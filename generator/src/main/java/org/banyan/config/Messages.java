package org.banyan.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// The words of the interface, by language and key, from `templates/messages/<lang>.yaml`. Every
/// language has the same keys.
public record Messages(Map<String, Map<String, String>> byLanguage) {

  public Messages {
    Map<String, Map<String, String>> copy = new TreeMap<>();
    byLanguage.forEach(
        (language, words) -> copy.put(language, Collections.unmodifiableMap(new TreeMap<>(words))));
    byLanguage = Collections.unmodifiableMap(copy);
  }

  /// Reads the words of these languages; what is wrong with them is reported.
  public static Messages read(SourceTree tree, List<String> languages, Problems problems) {
    return MessagesReader.read(tree, languages, problems);
  }

  /// The words of one language by key.
  public Map<String, String> in(String language) {
    return byLanguage.getOrDefault(language, Map.of());
  }

  /// One word; the key itself when there is none, which the build reports where it reads messages.
  public String word(String language, String key) {
    return in(language).getOrDefault(key, key);
  }
}
