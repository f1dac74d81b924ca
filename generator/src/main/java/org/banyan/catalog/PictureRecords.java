package org.banyan.catalog;

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
          "there is no vocabulary \"" + name + "\"",
          Nearest.question(name, config.vocabularies().keySet())
              + "there are: "
              + String.join(", ", config.vocabularies().keySet()));
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
            "nothing says whether this picture shows children",
            "add \"- file: " + path + "\" and \"children: true\" or \"false\" to " + PATH);
      }
    }
    records.forEach((path, map) ->
        problems.error(
            "missing-picture",
            map.location(),
            "there is no picture \"" + path + "\"",
            "write its path from content/, or delete its record"));
  }

  private Map<String, YamlMap> records() {
    Map<String, YamlMap> records = new TreeMap<>();
    Optional<YamlNode> root =
        tree.file(PATH).filter(file -> !file.text().isBlank()).flatMap(this::root);
    for (YamlNode item : root.map(this::items).orElse(List.of())) {
      if (item instanceof YamlMap map && map.get("file").orElse(null) instanceof YamlText file) {
        allow(map, KEYS);
        if (records.putIfAbsent(file.text().strip(), map) != null) {
          problems.error(
              "duplicate-id",
              file.location(),
              "this picture has a record already",
              "keep one of the two");
        }
      } else {
        wrong(item, "each item is a map that begins with \"file: cases/street.jpg\"");
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
    wrong(root, "write a list: \"- file: cases/street.jpg\"");
    return List.of();
  }

  private void wrong(YamlNode node, String cure) {
    problems.error(
        "wrong-type", node.location(), "expected a record, found " + node.describe(), cure);
  }

  private void allow(YamlMap map, List<String> keys) {
    map.entries()
        .values()
        .forEach(entry -> {
          if (!keys.contains(entry.key())) {
            problems.error(
                "unknown-field",
                entry.keyLocation(),
                "unknown field \"" + entry.key() + "\"",
                Nearest.question(entry.key(), keys) + "fields: " + String.join(", ", keys));
          }
        });
  }

  private void check(YamlMap map, List<String> types, LocalDate today) {
    String children =
        map.get("children").orElse(null) instanceof YamlText text ? text.text().strip() : "";
    if (!Set.of("true", "false").contains(children)) {
      missing(map, "\"children\" is missing", "write \"children: true\" or \"children: false\"");
    } else if (children.equals("true")) {
      if (map.get("consent").orElse(null) instanceof YamlMap consent) {
        allow(consent, CONSENT_KEYS);
        checkConsent(consent, types, today);
      } else {
        missing(
            map,
            "children are shown, and nothing says that it was agreed to",
            "write \"consent: {type: …, date: …, until: …}\"; without consent, take the picture out");
      }
    }
  }

  private void checkConsent(YamlMap consent, List<String> types, LocalDate today) {
    String type =
        consent.get("type").orElse(null) instanceof YamlText text ? text.text().strip() : "";
    if (!types.contains(type)) {
      missing(
          consent,
          "\"type\" is " + (type.isEmpty() ? "missing" : "\"" + type + "\""),
          Nearest.question(type, types) + "types: " + String.join(", ", types));
    }
    day(consent, "date");
    Optional<String> until = day(consent, "until");
    if (until.isPresent() && LocalDate.parse(until.get()).isBefore(today)) {
      problems.error(
          "expired-consent",
          consent.get("until").orElseThrow().location(),
          "the consent ended on " + until.get() + "; this site is made on " + today,
          "ask again and write the new record, or take the picture out");
    }
  }

  private Optional<String> day(YamlMap consent, String name) {
    Optional<YamlNode> node = consent.get(name);
    if (node.isEmpty()) {
      missing(consent, "\"" + name + "\" is missing", "write a day: \"" + name + ": 2026-05-30\"");
    }
    Optional<String> iso = node.flatMap(found -> values.date(name, found)).map(Value.Date::iso);
    if (iso.filter(text -> text.length() < WHOLE_DAY).isPresent()) {
      problems.error(
          "missing-consent",
          node.orElseThrow().location(),
          "\"" + name + "\" is " + iso.get() + ", which is no day",
          "write a day: \"" + name + ": 2026-05-30\"");
      return Optional.empty();
    }
    return iso;
  }

  private void missing(YamlMap map, String message, String cure) {
    problems.error("missing-consent", map.location(), message, cure);
  }
}
