package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.source.Limits;
import org.banyan.source.Location;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// The files of one entry: its main file and its translations, by language.
public record EntryFiles(
    EntryId id,
    Kind kind,
    Optional<EntryId> parent,
    SourceFile main,
    Map<String, SourceFile> translations) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /// Sorts the Markdown files of `content/` into entries; what does not belong anywhere is
  /// reported.
  public static List<EntryFiles> of(SourceTree tree, Config config, Problems problems) {
    return of(tree, config, new Unread(tree, config), problems);
  }

  static List<EntryFiles> of(SourceTree tree, Config config, Unread unread, Problems problems) {
    var sorter = new Sorter(tree, config, unread, problems);
    for (SourceFile file : tree.below("content")) {
      if (file.name().endsWith(".md")) {
        sorter.add(file);
      } else if (file.name().toLowerCase(Locale.ROOT).endsWith(".md")) {
        sorter.addUnread(file);
        problems.error(
            "bad-id.ending",
            Location.of(file.path()),
            slot("name", file.name()),
            slot("lower", file.name().toLowerCase(Locale.ROOT)));
      }
    }
    return sorter.entries();
  }

  /// The entries whose main file is there and was not read.
  static Set<EntryId> refused(SourceTree tree, Config config) {
    var sorter = new Sorter(tree, config, Unread.nothing(tree), new Problems());
    for (String path : tree.refused()) {
      if (path.startsWith("content/") && path.endsWith(".md")) {
        sorter.add(SourceFile.of(path, ""));
      }
    }
    return sorter.mains.keySet();
  }

  /// Whether an entry may be called so; `index` is the page of the list.
  static boolean isId(String name) {
    return name.length() <= Limits.ID && ID.matcher(name).matches() && !name.equals("index");
  }

  static void reportLong(String id, Location place, Problems problems) {
    problems.error("bad-id.long", place, slot("length", id.length()), slot("most", Limits.ID));
  }

  /// The id that is nearest to a name, if there is one.
  static Optional<String> idFrom(String name) {
    return Optional.of(Nearest.id(name)).filter(EntryFiles::isId);
  }

  private record Place(EntryId id, Kind kind, Optional<EntryId> parent) {}

  private static final class Sorter {

    private final SourceTree tree;
    private final Config config;
    private final Unread unread;
    private final Problems problems;
    private final Set<String> reportedFolders = new HashSet<>();
    private final Map<String, Kind> kindByFolder = new TreeMap<>();
    private final Map<EntryId, Place> places = new LinkedHashMap<>();
    private final Map<EntryId, SourceFile> mains = new TreeMap<>();
    private final Map<EntryId, Map<String, SourceFile>> translations = new TreeMap<>();

    Sorter(SourceTree tree, Config config, Unread unread, Problems problems) {
      this.tree = tree;
      this.config = config;
      this.unread = unread;
      this.problems = problems;
      config.kinds().values().stream()
          .filter(kind -> kind.parent().isEmpty())
          .forEach(kind -> kindByFolder.put(kind.folder(), kind));
    }

    void add(SourceFile file) {
      String[] parts = file.path().split("/");
      Kind kind = parts.length > 2 ? kindByFolder.get(parts[1]) : null;
      if (kind == null) {
        misplaced(file, parts.length > 2 ? parts[1] : "");
        return;
      }
      String stem = file.name().substring(0, file.name().length() - ".md".length());
      String language = languageOf(stem);
      String name = language.isEmpty() ? stem : stem.substring(0, stem.lastIndexOf('.'));
      place(file, kind, parts, name).ifPresent(place -> put(file, place, language));
    }

    /// A file that no entry can be read from, because of how its name ends.
    void addUnread(SourceFile file) {
      String[] parts = file.path().split("/");
      Kind kind = parts.length > 2 ? kindByFolder.get(parts[1]) : null;
      if (kind != null) {
        String stem = file.name().substring(0, file.name().length() - ".md".length());
        String language = languageOf(stem);
        String name = language.isEmpty() ? stem : stem.substring(0, stem.lastIndexOf('.'));
        boolean part = parts.length > 3 && !name.equals("index");
        Kind own = part ? config.partsOf(kind).stream().findFirst().orElse(kind) : kind;
        unread.addNamed(file, own, parts.length > 3 ? parts[2] : "", name);
      }
    }

    private void misplaced(SourceFile file, String folder) {
      problems.error(
          folder.isEmpty() ? "misplaced-file" : "misplaced-file.folder",
          Location.of(file.path()),
          slot("folder", folder),
          slot(
              "near",
              config
                  .kind(folder)
                  .map(kind -> Nearest.question(kind.folder()))
                  .orElse(Nearest.question(folder, kindByFolder.keySet()))),
          slot("folders", kindByFolder.keySet()));
    }

    private String languageOf(String stem) {
      int dot = stem.lastIndexOf('.');
      String ending = dot < 0 ? "" : stem.substring(dot + 1);
      return config.site().languages().contains(ending) ? ending : "";
    }

    private Optional<Place> place(SourceFile file, Kind kind, String[] parts, String name) {
      if (parts.length == 3) {
        return checked(
            file, name, new Place(new EntryId(kind.name(), name), kind, Optional.empty()));
      }
      EntryId owner = new EntryId(kind.name(), parts[2]);
      if (parts.length == 4 && name.equals("index")) {
        return checked(file, parts[2], new Place(owner, kind, Optional.empty()));
      }
      Optional<Kind> part = config.partsOf(kind).stream().findFirst();
      if (parts.length == 4 && part.isPresent()) {
        EntryId id = new EntryId(part.get().name(), parts[2] + "/" + name);
        String wrong = isId(parts[2]) ? name : parts[2];
        return checked(file, wrong, new Place(id, part.get(), Optional.of(owner)));
      }
      problems.error(
          "misplaced-file.too-deep",
          Location.of(file.path()),
          slot("kind", kind.name()),
          slot("folder", kind.folder()));
      return Optional.empty();
    }

    private Optional<Place> checked(SourceFile file, String name, Place place) {
      if (isId(name)) {
        return Optional.of(place);
      }
      boolean isFolder = !file.name().startsWith(name + ".");
      String own = file.name().substring(0, file.name().indexOf('.'));
      unread.addNamed(
          file,
          place.kind(),
          isFolder || place.parent().isPresent() ? folder(file) : "",
          isFolder ? own : name);
      if (isFolder ? !reportedFolders.add(file.folder()) : isTranslationOf(file, name)) {
        return Optional.empty();
      }
      if (name.length() > Limits.ID) {
        reportLong(name, Location.of(file.path()), problems);
        return Optional.empty();
      }
      int dot = name.lastIndexOf('.');
      String situation =
          name.equals("index")
              ? "bad-id.index"
              : dot >= 0 && name.substring(dot + 1).matches("[A-Za-z-]{2,5}")
                  ? "bad-id.language"
                  : idFrom(name).isEmpty() ? "bad-id" : "bad-id.near";
      problems.error(
          situation,
          Location.of(file.path()),
          slot("name", name),
          slot("id", idFrom(name).orElse("")),
          slot("language", name.substring(dot + 1)),
          slot("languages", config.site().languages()));
      return Optional.empty();
    }

    private static String folder(SourceFile file) {
      return file.folder().substring(file.folder().lastIndexOf('/') + 1);
    }

    /// Whether the main file beside it has the same wrong name, which is told there.
    private boolean isTranslationOf(SourceFile file, String name) {
      String main = file.folder() + "/" + name + ".md";
      return !file.path().equals(main) && tree.file(main).isPresent();
    }

    private void put(SourceFile file, Place place, String language) {
      places.putIfAbsent(place.id(), place);
      SourceFile before =
          language.isEmpty()
              ? mains.putIfAbsent(place.id(), file)
              : translations
                  .computeIfAbsent(place.id(), _ -> new TreeMap<>())
                  .putIfAbsent(language, file);
      if (before != null) {
        problems.error(
            "duplicate-id",
            Location.of(file.path()),
            slot("entry", place.id().toString()),
            slot("path", before.path()));
      }
    }

    List<EntryFiles> entries() {
      List<EntryFiles> entries = new ArrayList<>();
      for (Place place : places.values()) {
        SourceFile main = mains.get(place.id());
        Map<String, SourceFile> others = translations.getOrDefault(place.id(), Map.of());
        if (main == null && unread.hasEntry(place.id()) || unread.isRefused(place.id())) {
          continue;
        }
        if (main == null) {
          others.values().forEach(this::orphan);
        } else {
          entries.add(new EntryFiles(place.id(), place.kind(), place.parent(), main, others));
        }
      }
      return entries;
    }

    private void orphan(SourceFile file) {
      problems.error(
          "translation-without-original.file",
          Location.of(file.path()),
          slot("path", file.path().replaceFirst("\\.[^.]+\\.md$", ".md")));
    }
  }
}
