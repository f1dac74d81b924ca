package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlMap;

/// What the folders of `content/` say for the entries in and below them that do not say it
/// themselves: the facts in `_defaults.yaml`. The nearest folder wins; a key that an entry has is
/// its own, also when nothing stands behind it.
public final class Defaults {

  /// What the file is called.
  public static final String NAME = "_defaults.yaml";

  private final SourceTree tree;
  private final Config config;
  private final Problems problems;
  private final Map<String, YamlMap> byFolder = new TreeMap<>();

  private Defaults(SourceTree tree, Config config, Problems problems) {
    this.tree = tree;
    this.config = config;
    this.problems = problems;
  }

  /// Reads and checks the defaults of every folder, those that no entry needs too.
  public static Defaults of(SourceTree tree, Config config, Problems problems) {
    var defaults = new Defaults(tree, config, problems);
    for (SourceFile file : tree.below("content")) {
      if (file.name().equals(NAME)) {
        defaults.read(file);
      }
    }
    return defaults;
  }

  /// A map of an entry with what it does not say, each value where it stands in its own file.
  ///
  /// @param path the file of the map
  public YamlMap added(YamlMap written, Kind kind, String path) {
    Map<String, YamlEntry> entries = new LinkedHashMap<>(written.entries());
    List<String> names = names(kind);
    if (!path.endsWith(".md")) {
      names.remove("lang");
    }
    boolean broken = written.broken();
    for (String folder = folder(path); !folder.isEmpty(); folder = folder(folder)) {
      YamlMap said = byFolder.get(folder);
      broken |= said == null ? tree.isRefused(folder + "/" + NAME) : said.broken();
      if (said != null) {
        said.entries()
            .forEach((key, entry) -> {
              if (names.contains(key)) {
                entries.putIfAbsent(key, entry);
              }
            });
      }
    }
    return new YamlMap(written.location(), entries, broken);
  }

  /// What the folders of a file say under a key, the nearest first: the first counts, if the file
  /// does not say it itself.
  public List<YamlEntry> said(String key, Kind kind, String path) {
    List<YamlEntry> said = new ArrayList<>();
    for (String folder = folder(path); !folder.isEmpty(); folder = folder(folder)) {
      YamlMap map = byFolder.get(folder);
      if (map != null && map.entries().containsKey(key) && names(kind).contains(key)) {
        said.add(map.entries().get(key));
      }
    }
    return said;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private void read(SourceFile file) {
    List<Kind> kinds = kindsBelow(file.folder());
    if (kinds.isEmpty()) {
      problems.error(
          "misplaced-file.defaults",
          Location.of(file.path()),
          slot(
              "folders",
              new TreeSet<>(
                  config.kinds().values().stream()
                      .filter(kind -> kind.parent().isEmpty())
                      .map(Kind::folder)
                      .toList())));
      return;
    }
    Optional<YamlNode> root = Yaml.read(file, problems);
    if (root.isPresent() && root.get() instanceof YamlMap map) {
      byFolder.put(file.folder(), checked(map, kinds, file.path()));
      return;
    }
    root.ifPresent(node ->
        problems.error("wrong-type.defaults", node.location(), slot("found", node.describe())));
    byFolder.put(file.folder(), YamlMap.empty(Location.of(file.path())));
  }

  /// The kinds of the entries that may stand in or below a folder.
  private List<Kind> kindsBelow(String folder) {
    String[] parts = folder.split("/");
    if (parts.length == 1) {
      return List.copyOf(config.kinds().values());
    }
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : config.kinds().values()) {
      if (parts.length <= 3 && kind.parent().isEmpty() && kind.folder().equals(parts[1])) {
        kinds.add(kind);
        kinds.addAll(config.partsOf(kind));
      }
    }
    return kinds;
  }

  /// What of a map can be a default; the rest is reported.
  private YamlMap checked(YamlMap written, List<Kind> kinds, String path) {
    Collection<String> facts = new TreeSet<>();
    kinds.forEach(kind -> facts.addAll(names(kind)));
    Map<String, YamlEntry> kept = new LinkedHashMap<>();
    for (YamlEntry entry : written.entries().values()) {
      if (facts.contains(entry.key())) {
        kept.put(entry.key(), entry);
      } else if (kinds.stream()
          .flatMap(kind -> kind.fields().stream())
          .anyMatch(field -> field.name().equals(entry.key()))) {
        problems.error("wrong-type.default-word", entry.keyLocation(), slot("name", entry.key()));
      } else {
        problems.error(
            "unknown-field.defaults",
            entry.keyLocation(),
            slot("field", entry.key()),
            slot("near", Nearest.question(entry.key(), facts)),
            slot("fields", Nearest.listed(facts)));
        // Reported once; that entries miss it only follows.
        Nearest.to(entry.key(), facts)
            .ifPresent(name ->
                kept.putIfAbsent(name, new YamlEntry(name, entry.keyLocation(), entry.value())));
      }
    }
    var map = new YamlMap(written.location(), kept, false);
    kinds.forEach(kind -> check(map, kind, path));
    return map;
  }

  private void check(YamlMap map, Kind kind, String path) {
    Map<String, YamlEntry> own = new LinkedHashMap<>(map.entries());
    own.keySet()
        .retainAll(kind.fields().stream().filter(Defaults::isFact).map(Field::name).toList());
    String language = config.site().defaultLanguage();
    var owner = new EntryId(kind.name(), "defaults");
    var writing = new Writing(path, language, Writing.Form.MAIN, path, owner);
    new FieldReader(
            writing,
            false,
            new ValueReader(tree, config, Unread.nothing(tree), problems),
            new HashSet<>(),
            problems)
        .read(
            // What it lacks, entries say.
            new YamlMap(map.location(), own, true),
            kind.fields(),
            List.of(),
            new Value.Group(Map.of()),
            Message.verbatim(kind.name()));
  }

  private static List<String> names(Kind kind) {
    List<String> names = new ArrayList<>(EntryReader.MAIN_KEYS);
    kind.fields().stream().filter(Defaults::isFact).map(Field::name).forEach(names::add);
    return names;
  }

  /// Words are said by each entry in its languages, and a file lies beside its entry.
  private static boolean isFact(Field field) {
    boolean file =
        switch (field.type()) {
          case FieldType.File _ -> true;
          case FieldType.Group group ->
              group.fields().stream().anyMatch(inner -> inner.type() instanceof FieldType.File);
          default -> false;
        };
    return field.used() && !field.translatable() && !file;
  }
}
