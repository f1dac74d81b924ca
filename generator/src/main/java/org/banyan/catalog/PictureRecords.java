package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banyan.config.Config;
import org.banyan.config.SiteConfig;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;
import org.banyan.source.Message.Slot;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Judges the records of pictures, `content/pictures.yaml`, where the site asks for them (`consent`
/// in `site/site.yaml`): each picture has one, and one that shows children says in which form, when
/// and until when they and those who care for them agreed. Drawings in SVG need none.
record PictureRecords(SourceTree tree, Config config, ValueReader values, Problems problems) {

  static final String PATH = "content/pictures.yaml";

  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "webp", "gif", "avif");
  private static final int WHOLE_DAY = "2026-05-30".length();
  private static final List<String> KEYS = List.of("file", "children", "consent");
  private static final List<String> CONSENT_KEYS = List.of("type", "date", "until");

  /// @param today the day of the build; a consent that ended before it is over
  void check(LocalDate today) {
    Optional<SiteConfig.Name> vocabulary = config.site().consent();
    if (vocabulary.isEmpty()) {
      return;
    }
    String name = vocabulary.get().text();
    if (!config.vocabularies().containsKey(name)) {
      problems.error(
          "unknown-vocabulary",
          vocabulary.get().location(),
          slot("name", name),
          slot("near", Nearest.question(name, config.vocabularies().keySet())),
          slot("vocabularies", config.vocabularies().keySet()));
      return;
    }
    Map<String, YamlMap> records = records();
    for (MediaFile picture : tree.mediaBelow("content")) {
      String path = picture.path().substring("content/".length());
      String ending = path.substring(path.lastIndexOf('.') + 1);
      YamlMap found = records.remove(path);
      if (found != null) {
        check(found, config.vocabulary(name).ids(), today);
      } else if (ENDINGS.contains(ending.toLowerCase(Locale.ROOT))) {
        problems.error(
            "missing-consent",
            Location.of(picture.path()),
            slot("path", path),
            slot("records", PATH));
      }
    }
    records.forEach((path, map) ->
        problems.error("missing-picture.record", map.location(), slot("path", path)));
  }

  private Map<String, YamlMap> records() {
    Map<String, YamlMap> records = new TreeMap<>();
    Optional<YamlNode> root =
        tree.file(PATH).filter(file -> !file.text().isBlank()).flatMap(this::root);
    for (YamlNode item : root.map(this::items).orElse(List.of())) {
      if (item instanceof YamlMap map && map.get("file").orElse(null) instanceof YamlText file) {
        allow(map, KEYS);
        if (records.putIfAbsent(file.text().strip(), map) != null) {
          problems.error("duplicate-id.picture", file.location());
        }
      } else {
        wrong(item, "wrong-type.picture-record");
      }
    }
    return records;
  }

  private Optional<YamlNode> root(SourceFile file) {
    return Yaml.read(file, problems);
  }

  private List<YamlNode> items(YamlNode root) {
    if (root instanceof YamlList list) {
      return list.items();
    }
    wrong(root, "wrong-type.picture-records");
    return List.of();
  }

  private void wrong(YamlNode node, String key) {
    problems.error(key, node.location(), slot("found", node.describe()));
  }

  private void allow(YamlMap map, List<String> keys) {
    map.entries()
        .values()
        .forEach(entry -> {
          if (!keys.contains(entry.key())) {
            problems.error(
                "unknown-field.picture",
                entry.keyLocation(),
                slot("field", entry.key()),
                slot("near", Nearest.question(entry.key(), keys)),
                slot("fields", keys));
          }
        });
  }

  private void check(YamlMap map, List<String> types, LocalDate today) {
    String children =
        map.get("children").orElse(null) instanceof YamlText text ? text.text().strip() : "";
    if (!Set.of("true", "false").contains(children)) {
      missing(map, "missing-consent.children");
    } else if (children.equals("true")) {
      if (map.get("consent").orElse(null) instanceof YamlMap consent) {
        allow(consent, CONSENT_KEYS);
        checkConsent(consent, types, today);
      } else {
        missing(map, "missing-consent.record");
      }
    }
  }

  private void checkConsent(YamlMap consent, List<String> types, LocalDate today) {
    String type =
        consent.get("type").orElse(null) instanceof YamlText text ? text.text().strip() : "";
    if (!types.contains(type)) {
      missing(
          consent,
          type.isEmpty() ? "missing-consent.no-type" : "missing-consent.type",
          slot("type", type),
          slot("near", Nearest.question(type, types)),
          slot("types", types));
    }
    day(consent, "date");
    Optional<String> until = day(consent, "until");
    if (until.isPresent() && LocalDate.parse(until.get()).isBefore(today)) {
      problems.error(
          "expired-consent",
          consent.get("until").orElseThrow().location(),
          slot("until", until.get()),
          slot("today", today.toString()));
    }
  }

  private Optional<String> day(YamlMap consent, String name) {
    Optional<YamlNode> node = consent.get(name);
    if (node.isEmpty()) {
      missing(consent, "missing-consent.day", slot("name", name));
    }
    Optional<String> iso = node.flatMap(found -> values.date(name, found)).map(Value.Date::iso);
    if (iso.filter(text -> text.length() < WHOLE_DAY).isPresent()) {
      problems.error(
          "missing-consent.month",
          node.orElseThrow().location(),
          slot("name", name),
          slot("written", iso.get()));
      return Optional.empty();
    }
    return iso;
  }

  private void missing(YamlMap map, String key, Slot... slots) {
    problems.error(key, map.location(), slots);
  }
}
