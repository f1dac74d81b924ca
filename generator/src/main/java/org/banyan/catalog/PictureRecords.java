package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banyan.config.Config;
import org.banyan.config.SiteConfig;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;
import org.banyan.source.Message;
import org.banyan.source.Message.Slot;
import org.banyan.source.Nearest;
import org.banyan.source.PictureEndings;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Judges the records of pictures, `content/pictures.yaml`, unless the site wants none (`consent:
/// none` in `site/site.yaml`): each picture has one, and one that shows children says in which
/// form, when and until when they and those who care for them agreed.
record PictureRecords(
    SourceTree tree, Config config, ValueReader values, Unread unread, Problems problems) {

  static final String PATH = "content/pictures.yaml";

  private static final int WHOLE_DAY = "2026-05-30".length();
  private static final List<String> KEYS = List.of("file", "children", "consent");
  private static final List<String> CONSENT_KEYS = List.of("type", "date", "until");

  /// @param today the day of the build; a consent that ended before it is over
  void check(LocalDate today) {
    SiteConfig.Consent consent = config.site().consent();
    if (!consent.required()) {
      return;
    }
    String name = consent.vocabularyName();
    boolean hasVocabulary = config.vocabularies().containsKey(name);
    if (!hasVocabulary && consent.vocabulary().isPresent()) {
      problems.error(
          "unknown-vocabulary",
          consent.vocabulary().get().location(),
          slot("name", name),
          slot("near", Nearest.question(name, config.vocabularies().keySet())),
          slot("vocabularies", config.vocabularies().keySet()));
      return;
    }
    List<String> types = hasVocabulary ? config.vocabulary(name).ids() : List.of();
    Optional<List<YamlNode>> items = items();
    if (items.isEmpty()) {
      return;
    }
    Map<String, YamlMap> records = respelled(records(items.get()));
    List<String> unrecorded = new ArrayList<>();
    for (MediaFile picture : tree.mediaBelow("content")) {
      String path = picture.path().substring("content/".length());
      YamlMap found = records.remove(path);
      if (found != null) {
        check(found, types, today);
      } else if (PictureEndings.ALL.contains(picture.ending())) {
        unrecorded.add(path);
      }
    }
    records
        .keySet()
        .removeIf(
            path -> unread.isMissingMedia("content/" + path) || tree.isRefused("content/" + path));
    records.forEach((path, map) -> {
      Optional<String> near = Nearest.to(path, unrecorded);
      near.ifPresent(unrecorded::remove);
      problems.error(
          "missing-picture.record",
          map.location(),
          slot("path", path),
          slot("near", near.map(Nearest::question).orElse(Message.NONE)));
    });
    reportUnrecorded(unrecorded, items.get().isEmpty());
  }

  /// A base that has no records at all is told once.
  private void reportUnrecorded(List<String> pictures, boolean none) {
    if (pictures.size() > 1 && none) {
      problems.error(
          "missing-consent.no-records",
          Location.of("content/" + pictures.getFirst()),
          slot("more", pictures.size() - 1),
          slot("record", "- {file: " + quoted(pictures.getFirst()) + ", children: …}"));
      return;
    }
    for (String path : pictures) {
      problems.error(
          "missing-consent",
          Location.of("content/" + path),
          slot("path", path),
          slot("record", "- {file: " + quoted(path) + ", children: …}"),
          slot("records", PATH));
    }
  }

  private static String quoted(String path) {
    return path.matches("[\\p{L}\\d/._-]+")
        ? path
        : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /// Empty when the file cannot be read, which was reported.
  private Optional<List<YamlNode>> items() {
    Optional<SourceFile> file = tree.file(PATH);
    if (file.isEmpty()) {
      return Optional.of(List.of());
    }
    return Yaml.read(file.get(), problems)
        .flatMap(root ->
            switch (root) {
              case YamlList list -> Optional.of(list.items());
              case YamlMap map when map.entries().isEmpty() -> Optional.of(List.of());
              default -> {
                wrong(root, "wrong-type.picture-records");
                yield Optional.empty();
              }
            });
  }

  private Map<String, YamlMap> records(List<YamlNode> items) {
    Map<String, YamlMap> records = new TreeMap<>();
    String before = "";
    for (YamlNode item : items) {
      if (item instanceof YamlMap map && map.get("file").isEmpty()) {
        String name = before;
        // the rest of the record before, which begins an item of its own
        if (records.containsKey(name) && !map.entries().isEmpty()) {
          problems.error("wrong-type.picture-record-parted", map.location());
          records.computeIfPresent(name, (_, first) -> joined(first, map));
        } else {
          problems.error("missing-picture.no-name", map.location());
        }
        continue;
      }
      if (item instanceof YamlMap map && map.get("file").orElse(null) instanceof YamlText file) {
        allow(map, KEYS);
        before = Paths.composed(file.text().strip());
        if (records.putIfAbsent(before, map) != null) {
          problems.error("duplicate-id.picture", file.location());
        }
      } else {
        wrong(item, "wrong-type.picture-record");
      }
    }
    return records;
  }

  private static YamlMap joined(YamlMap first, YamlMap rest) {
    Map<String, YamlNode.YamlEntry> entries = new LinkedHashMap<>(first.entries());
    rest.entries().forEach(entries::putIfAbsent);
    return new YamlMap(first.location(), entries, first.broken());
  }

  /// By the names of the files that are there; those of none, or of one with other capitals, which
  /// is reported, too.
  private Map<String, YamlMap> respelled(Map<String, YamlMap> records) {
    Map<String, YamlMap> respelled = new TreeMap<>(records);
    records.forEach((path, map) -> {
      if (!tree.media().containsKey("content/" + path)) {
        unread
            .caseSlips()
            .meant("content/" + path, path, map.get("file").orElseThrow().location())
            .ifPresent(file -> {
              respelled.remove(path);
              respelled.putIfAbsent(file.path().substring("content/".length()), map);
            });
      }
    });
    return respelled;
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
    if (types.isEmpty()) {
      problems.error(
          "missing-consent.no-forms",
          consent.location(),
          slot("vocabulary", config.site().consent().vocabularyName()));
    } else if (!types.contains(type)) {
      missing(
          consent,
          type.isEmpty() ? "missing-consent.no-type" : "missing-consent.type",
          slot("type", type),
          slot("near", Nearest.question(type, types)),
          slot("types", types));
    }
    Optional<LocalDate> date = day(consent, "date");
    Optional<LocalDate> until = day(consent, "until");
    if (date.isPresent() && date.get().isAfter(today)) {
      wrongDay(consent, "date", "bad-date.consent-ahead", date.get(), today);
    } else if (date.isPresent() && until.isPresent() && date.get().isAfter(until.get())) {
      wrongDay(consent, "until", "bad-date.consent-backwards", date.get(), until.get());
    } else if (until.isPresent() && until.get().isBefore(today)) {
      wrongDay(consent, "until", "expired-consent", until.get(), today);
    }
  }

  private void wrongDay(YamlMap consent, String field, String key, LocalDate day, LocalDate other) {
    problems.error(
        key,
        consent.get(field).orElseThrow().location(),
        slot("day", day.toString()),
        slot("other", other.toString()));
  }

  private Optional<LocalDate> day(YamlMap consent, String name) {
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
    return iso.map(LocalDate::parse);
  }

  private void missing(YamlMap map, String key, Slot... slots) {
    problems.error(key, map.location(), slots);
  }
}
