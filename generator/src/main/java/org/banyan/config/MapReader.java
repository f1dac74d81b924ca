package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.source.Limits;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads the keys of a settings map and reports what is unknown, missing or of the wrong type.
record MapReader(YamlMap map, Message thing, Problems problems) {

  /// As in content: written out, so that no number is larger than its text.
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,10})?");

  /// The map of a node; empty and reported when it is something else.
  static MapReader of(YamlNode node, Message thing, Problems problems) {
    if (node instanceof YamlMap map) {
      return new MapReader(map, thing, problems);
    }
    problems.error(
        "wrong-setting.map",
        node.location(),
        slot("thing", thing),
        slot("found", node.describe()),
        slot("cure", Yaml.cureOf(node).orElse(Message.of("yaml.begin-map"))));
    return new MapReader(YamlMap.empty(node.location()), thing, problems);
  }

  /// What a map is called that stands under a key.
  static Message named(String key) {
    return Message.of("yaml.text", slot("text", key));
  }

  MapReader allow(Set<String> keys) {
    for (YamlEntry entry : map.entries().values()) {
      if (!keys.contains(entry.key())) {
        problems.error(
            "unknown-setting",
            entry.keyLocation(),
            slot("key", entry.key()),
            slot("thing", thing),
            slot("near", Nearest.question(entry.key(), keys)),
            slot("keys", keys));
      }
    }
    return new MapReader(map.respelled(keys), thing, problems);
  }

  Location location() {
    return map.location();
  }

  Optional<YamlNode> node(String key) {
    return map.get(key);
  }

  Optional<String> text(String key) {
    return map.get(key)
        .flatMap(node -> {
          if (node instanceof YamlText text && !text.text().isBlank()) {
            return Optional.of(text.text().strip());
          }
          wrong(key, node, Message.of("must.text"));
          return Optional.empty();
        });
  }

  String requiredText(String key) {
    if (map.get(key).isEmpty()) {
      missing(key);
    }
    return text(key).orElse("");
  }

  /// A text for readers, of which no part may be lost.
  String requiredWords(String key) {
    map.get(key).ifPresent(node -> Yaml.reportComment(node, problems));
    return requiredText(key);
  }

  boolean flag(String key, boolean otherwise) {
    return choice(key, Set.of("true", "false"), otherwise ? "true" : "false").equals("true");
  }

  String choice(String key, Set<String> values, String otherwise) {
    Optional<String> value = text(key);
    if (value.isPresent() && !values.contains(value.get())) {
      wrong(
          key,
          map.get(key).orElseThrow(),
          Message.of("must.be", slot("what", Message.either(values.stream().sorted().toList()))));
      return otherwise;
    }
    return value.orElse(otherwise);
  }

  Optional<BigDecimal> number(String key) {
    return text(key)
        .flatMap(text -> {
          if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
          }
          wrong(key, map.get(key).orElseThrow(), Message.of("must.number"));
          return Optional.empty();
        });
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : list(key)) {
      if (item instanceof YamlText text && !text.text().isBlank()) {
        Yaml.reportComment(item, problems);
        texts.add(text.text().strip());
      } else {
        wrong(key, item, Message.of("must.texts"));
      }
    }
    return texts;
  }

  List<YamlNode> list(String key) {
    Optional<YamlNode> node = map.get(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlList list) {
      return list.items();
    }
    wrong(key, node.get(), Message.of("must.list"));
    return List.of();
  }

  void missing(String key) {
    if (map.broken()) {
      return;
    }
    problems.error("missing-setting", map.location(), slot("thing", thing), slot("key", key));
  }

  /// Names of things, with their places.
  List<SiteConfig.Name> names(String key) {
    List<SiteConfig.Name> names = new ArrayList<>();
    for (YamlNode item : list(key)) {
      if (item instanceof YamlText text && !text.text().isBlank()) {
        names.add(new SiteConfig.Name(text.text().strip(), text.location()));
      } else {
        wrong(key, item, Message.of("must.texts"));
      }
    }
    return names;
  }

  /// What a text names that commas of the Chinese keyboard divide.
  static List<String> divided(String text) {
    return Stream.of(text.split("[,，、;；]"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .limit(Limits.NAMES_LISTED)
        .toList();
  }

  void wrong(String key, YamlNode found, Message expected) {
    wrong(key, found, expected, Message.NONE);
  }

  void wrong(String key, YamlNode found, Message expected, Message cure) {
    problems.error(
        "wrong-setting.value",
        found.location(),
        slot("key", key),
        slot("thing", thing),
        slot("expected", expected),
        slot("cure", cure),
        slot("found", found.describe()));
  }
}
