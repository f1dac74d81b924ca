package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.source.Message;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlMap;

/// Reads texts that must stand in every language of the site.
record LocalTexts(List<String> languages, Problems problems) {

  LocalText required(MapReader map, String key) {
    if (map.node(key).isEmpty()) {
      map.missing(key);
    }
    return optional(map, key).orElse(same(""));
  }

  Optional<LocalText> optional(MapReader map, String key) {
    return map.node(key)
        .map(node ->
            read(node, Message.of("setting.in", slot("key", key), slot("thing", map.thing()))));
  }

  /// A list of texts for each language of the site; empty when the key is not there.
  Map<String, List<String>> lists(MapReader map, String key) {
    Map<String, List<String>> lists = new TreeMap<>();
    map.node(key)
        .map(node -> MapReader.of(node, MapReader.named(key), problems))
        .map(reader -> reader.allow(new LinkedHashSet<>(languages)))
        .ifPresent(reader -> languages.forEach(lang -> lists.put(lang, reader.texts(lang))));
    return lists;
  }

  private LocalText read(YamlNode node, Message thing) {
    if (!(node instanceof YamlMap)) {
      problems.error(
          "wrong-setting",
          node.location(),
          slot("thing", thing),
          slot("found", node.describe()),
          slot("languages", String.join(": …, ", languages)));
      return same("");
    }
    var reader = MapReader.of(node, thing, problems).allow(new LinkedHashSet<>(languages));
    Map<String, String> texts = new TreeMap<>();
    languages.forEach(language -> texts.put(language, reader.requiredWords(language)));
    return new LocalText(texts);
  }

  private LocalText same(String text) {
    Map<String, String> texts = new TreeMap<>();
    languages.forEach(language -> texts.put(language, text));
    return new LocalText(texts);
  }
}
