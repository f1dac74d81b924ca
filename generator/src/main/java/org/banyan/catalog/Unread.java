package org.banyan.catalog;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.markdown.MarkdownFile;
import org.banyan.source.SourceTree;

/// What is there but could not be read, which was reported at its place. Nothing is said of what
/// only follows from that: a reference to such an entry leads somewhere, its translations are not
/// compared with anything.
final class Unread {

  private final SourceTree tree;
  private final Set<EntryId> entries = new HashSet<>();
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> files = new HashSet<>();

  Unread(SourceTree tree, Config config) {
    this.tree = tree;
    EntryFiles.refused(tree, config).forEach(entries::add);
    for (Kind kind : config.kinds().values()) {
      if (DataLists.paths(kind).stream().anyMatch(tree::isRefused)) {
        kinds.add(kind.name());
      }
    }
  }

  /// Whether the main file could be read; if not, the entry is unread.
  boolean isReadable(EntryFiles entry, Map<String, MarkdownFile> markdown) {
    entry.translations().values().stream()
        .filter(file -> markdown.get(file.path()).frontMatter().broken())
        .forEach(file -> files.add(file.path()));
    if (!markdown.get(entry.main().path()).frontMatter().broken()) {
      return true;
    }
    entries.add(entry.id());
    files.add(entry.main().path());
    return false;
  }

  /// A data list that could not be read, or an item of it: nobody knows which entries it has.
  void addList(Kind kind) {
    kinds.add(kind.name());
  }

  boolean isEmpty() {
    return entries.isEmpty() && kinds.isEmpty() && files.isEmpty();
  }

  boolean hasEntry(EntryId id) {
    return entries.contains(id) || kinds.contains(id.kind());
  }

  boolean hasFile(String path) {
    return files.contains(path) || tree.isRefused(path);
  }
}
