package org.banyan.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.config.Config;
import org.banyan.source.SourceTree;

/// Finds where a link leads: links go by the path of a file, as editors and code hosts show them.
record Links(
    SourceTree tree,
    Config config,
    Map<String, EntryId> entryByPath,
    SortedMap<EntryId, Entry> entries) {

  private static final Pattern KIND = Pattern.compile("templates/kinds/([^/]+)/kind\\.yaml");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  static Links of(SourceTree tree, Config config, SortedMap<EntryId, Entry> entries) {
    Map<String, EntryId> byPath = new TreeMap<>();
    for (Entry entry : entries.values()) {
      for (Words words : entry.words().values()) {
        if (words.path().endsWith(".md")) {
          byPath.put(words.path(), entry.id());
        } else {
          byPath.put(words.path() + "#" + entry.id().name(), entry.id());
        }
      }
    }
    return new Links(tree, config, new LinkedHashMap<>(byPath), entries);
  }

  Optional<Target> target(String path, String link) {
    if (SCHEME.matcher(link).matches()) {
      return Optional.of(new Target.Outside(link));
    }
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String section = hash < 0 ? "" : link.substring(hash + 1);
    if (file.isEmpty()) {
      return section.isEmpty() ? Optional.empty() : Optional.of(new Target.ToSection(section));
    }
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    return Paths.resolve(folder, file).flatMap(resolved -> inProject(resolved, section));
  }

  /// The path of the file that a link goes to, be it there or not; empty when the link names none
  /// or leaves the project.
  Optional<String> file(String path, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    return file.isEmpty() || SCHEME.matcher(link).matches()
        ? Optional.empty()
        : Paths.resolve(folder, file);
  }

  private Optional<Target> inProject(String path, String section) {
    EntryId item = entryByPath.get(path + "#" + section);
    if (item != null) {
      return Optional.of(new Target.ToEntry(item, ""));
    }
    EntryId entry = entryByPath.get(path);
    if (entry != null) {
      return Optional.of(new Target.ToEntry(entry, section));
    }
    if (path.startsWith("content/") && section.isEmpty()) {
      return Optional.ofNullable(tree.media().get(path)).map(Target.ToMedia::new);
    }
    Matcher kind = KIND.matcher(path);
    if (kind.matches() && section.isEmpty()) {
      return config.kind(kind.group(1)).map(Target.ToManual::new);
    }
    return Optional.empty();
  }

  /// The paths of the files that a link can lead to: for a hint.
  Collection<String> paths() {
    return Stream.concat(
            entryByPath.keySet().stream().filter(path -> !path.contains("#")),
            tree.media().keySet().stream().filter(path -> path.startsWith("content/")))
        .toList();
  }
}
