package org.banyan.catalog;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.markdown.MarkdownFile;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// What is there but could not be read, which was reported at its place. Nothing is said of what
/// only follows from that: a reference to such an entry leads somewhere, its translations are not
/// compared with anything.
final class Unread {

  private final SourceTree tree;
  private final Set<EntryId> entries = new HashSet<>();
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private final Set<EntryId> refused = new HashSet<>();
  private final Set<String> missingMedia = ConcurrentHashMap.newKeySet();

  private final CaseSlips caseSlips;

  private Unread(SourceTree tree) {
    this.tree = tree;
    this.caseSlips = new CaseSlips(tree);
  }

  static Unread nothing(SourceTree tree) {
    return new Unread(tree);
  }

  Unread(SourceTree tree, Config config) {
    this(tree);
    refused.addAll(EntryFiles.refused(tree, config));
    entries.addAll(refused);
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

  /// A file from which no entry can be read because of its name; what refers to the entry goes by
  /// the name that it should have. Where nobody knows that, any entry of the kind may be meant.
  ///
  /// @param whole the folder of the entry that the file is a part of; empty outside of one
  /// @param name of the file, without the language and its ending
  void addNamed(SourceFile file, Kind kind, String whole, String name) {
    files.add(file.path());
    Optional<String> id = asId(name);
    Optional<String> folder = whole.isEmpty() ? Optional.of("") : asId(whole);
    if (id.isEmpty() || folder.isEmpty()) {
      kinds.add(kind.name());
      return;
    }
    boolean isPart = kind.parent().isPresent();
    String entry =
        isPart ? folder.get() + "/" + id.get() : whole.isEmpty() ? id.get() : folder.get();
    entries.add(new EntryId(kind.name(), entry));
    String above = file.folder().substring(0, file.folder().length() - whole.length());
    files.add(above + folder.get() + "/" + id.get() + ".md");
  }

  private static Optional<String> asId(String name) {
    return EntryFiles.isId(name) || name.equals("index")
        ? Optional.of(name)
        : EntryFiles.idFrom(name);
  }

  /// A picture or another file that a text or a field shows and that is not there, which was
  /// reported.
  void addMissingMedia(String path) {
    missingMedia.add(path);
  }

  boolean isMissingMedia(String path) {
    return missingMedia.contains(path);
  }

  /// The files that are there under a name with other capitals.
  CaseSlips caseSlips() {
    return caseSlips;
  }

  /// Whether the main file of an entry is there and was refused.
  boolean isRefused(EntryId id) {
    return refused.contains(id);
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
