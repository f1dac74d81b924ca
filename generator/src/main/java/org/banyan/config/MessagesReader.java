package org.banyan.config;

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

/// Reads `templates/messages/<lang>.yaml`: one map of keys such as `search.count` to words, in every
/// language the same keys.
final class MessagesReader {

  private MessagesReader() {}

  static Messages read(SourceTree tree, List<String> languages, Problems problems) {
    Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    var keys = new TreeSet<String>();
    for (String language : languages) {
      Map<String, String> words = words(tree, language, problems);
      keys.addAll(words.keySet());
      byLanguage.put(language, words);
    }
    byLanguage.forEach(
        (language, words) ->
            keys.stream()
                .filter(key -> !words.containsKey(key))
                .forEach(
                    key ->
                        problems.error(
                            "missing-message",
                            Location.of("templates/messages/" + language + ".yaml"),
                            "the interface word \"" + key + "\" is missing in \"" + language + "\"",
                            "add \"" + key + ": …\"")));
    return new Messages(byLanguage);
  }

  private static Map<String, String> words(SourceTree tree, String language, Problems problems) {
    Map<String, String> words = new TreeMap<>();
    Optional<YamlNode> root =
        tree.file("templates/messages/" + language + ".yaml")
            .flatMap(file -> Yaml.read(file, problems));
    if (root.isPresent() && root.get() instanceof YamlMap map) {
      for (YamlEntry entry : map.entries().values()) {
        if (entry.value() instanceof YamlText text) {
          words.put(entry.key(), text.text());
        } else {
          problems.error(
              "wrong-setting",
              entry.keyLocation(),
              "the interface word \"" + entry.key() + "\" must be a text",
              "");
        }
      }
    }
    return words;
  }
}
