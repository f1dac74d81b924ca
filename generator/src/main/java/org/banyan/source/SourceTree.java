package org.banyan.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Everything a site is made from, as it was at one moment: the text files and the media of
/// `content/`, `templates/` and `site/`, by path. A template that the project does not have comes
/// from the program. Unchangeable, so it may be shared between threads and between builds.
public final class SourceTree {

  private final SortedMap<String, SourceFile> files;
  private final SortedMap<String, MediaFile> media;
  private final SortedMap<String, SourceFile> builtIn;
  private final SortedSet<String> own;
  private final SortedSet<String> refused;

  SourceTree(Map<String, SourceFile> files, Map<String, MediaFile> media) {
    this(files, media, Map.of(), Set.of(), Set.of());
  }

  /// @param builtIn the templates of the program, whether they are used or not
  /// @param own the paths of the project's own templates
  /// @param refused the paths of files and folders that were not read, each of which was reported
  SourceTree(
      Map<String, SourceFile> files,
      Map<String, MediaFile> media,
      Map<String, SourceFile> builtIn,
      Set<String> own,
      Set<String> refused) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.media = Collections.unmodifiableSortedMap(new TreeMap<>(media));
    this.builtIn = Collections.unmodifiableSortedMap(new TreeMap<>(builtIn));
    this.own = Collections.unmodifiableSortedSet(new TreeSet<>(own));
    this.refused = Collections.unmodifiableSortedSet(new TreeSet<>(refused));
  }

  /// A tree of text files by path, over the templates of the program: for tests and for examples.
  public static SourceTree of(Map<String, String> texts) {
    SourceTree builtIn = BuiltInFiles.below("templates/");
    Map<String, SourceFile> files = new TreeMap<>(builtIn.files);
    texts.forEach((path, text) -> files.put(path, SourceFile.of(path, text)));
    return new SourceTree(files, builtIn.media, builtIn.files, templates(texts.keySet()), Set.of());
  }

  static Set<String> templates(Set<String> paths) {
    return paths.stream()
        .filter(path -> path.startsWith("templates/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The files that travel with the program for a new project, below `init/`.
  public static SourceTree forNewProject() {
    return BuiltInFiles.below("init/");
  }

  /// The same tree with other texts.
  public SourceTree with(Map<String, SourceFile> texts) {
    return new SourceTree(texts, media, builtIn, own, refused);
  }

  /// The text files by path, sorted.
  public SortedMap<String, SourceFile> files() {
    return files;
  }

  /// The templates of the program by path, those that the project replaces too.
  public SortedMap<String, SourceFile> builtIn() {
    return builtIn;
  }

  /// The paths of the templates that the project has itself.
  public SortedSet<String> own() {
    return own;
  }

  /// The paths of files and folders that are there and were not read, which was reported, sorted.
  public SortedSet<String> refused() {
    return refused;
  }

  /// Whether a file was not read, itself or with its folder.
  public boolean isRefused(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (refused.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /// The media by path, sorted.
  public SortedMap<String, MediaFile> media() {
    return media;
  }

  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /// The text files below a folder, sorted by path; `folder` without a closing `/`.
  public List<SourceFile> below(String folder) {
    return List.copyOf(files.subMap(folder + "/", folder + "0").values());
  }

  /// The media below a folder, sorted by path; `folder` without a closing `/`.
  public List<MediaFile> mediaBelow(String folder) {
    return List.copyOf(media.subMap(folder + "/", folder + "0").values());
  }
}
