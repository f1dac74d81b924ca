package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads `templates/messages/<lang>.yaml`: one map of keys such as `search.count` to words, in
/// every language the same keys.
final class MessagesReader {

  private MessagesReader() {}

  static Messages read(SourceTree tree, List<String> languages, Problems problems) {
    Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    var keys = new TreeSet<String>();
    for (String language : languages) {
      words(tree, language, problems)
          .ifPresent(words -> {
            keys.addAll(words.keySet());
            byLanguage.put(language, words);
          });
    }
    byLanguage.forEach((language, words) ->
        keys.stream()
            .filter(key -> !words.containsKey(key))
            .forEach(key ->
                problems.error(
                    "missing-message",
                    Location.of("templates/messages/" + language + ".yaml"),
                    slot("key", key),
                    slot("language", language))));
    return new Messages(byLanguage);
  }

  /// Empty when they cannot be read, which is reported.
  private static Optional<Map<String, String>> words(
      SourceTree tree, String language, Problems problems) {
    Optional<YamlNode> root =
        tree.file("templates/messages/" + language + ".yaml")
            .flatMap(file -> Yaml.read(file, problems));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (!(root.get() instanceof YamlMap map)) {
      problems.error(
          "wrong-setting.words", root.get().location(), slot("found", root.get().describe()));
      return Optional.empty();
    }
    Map<String, String> words = new TreeMap<>();
    for (YamlEntry entry : map.entries().values()) {
      if (entry.value() instanceof YamlText text) {
        words.put(entry.key(), text.text());
      } else {
        problems.error("wrong-setting.word", entry.keyLocation(), slot("key", entry.key()));
      }
    }
    return Optional.of(words);
  }
}
