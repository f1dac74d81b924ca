package org.banyan.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banyan.source.FileNames;

/// Some paths of a site, found also under another spelling where the disk takes both for one file:
/// `Map.png` and `map.png` on Windows, `é` as one character and as two on a Mac.
final class PathTwins {

  private final SiteFolder site;
  private final Set<String> paths;
  private final Map<String, String> byFolded = new HashMap<>();
  private final Set<String> folders = new HashSet<>();

  PathTwins(SiteFolder site, Collection<String> paths) {
    this.site = site;
    this.paths = Set.copyOf(paths);
    for (String path : paths) {
      String folded = FileNames.folded(path);
      byFolded.put(folded, path);
      folders.addAll(SiteFolder.ancestors(folded));
    }
  }

  /// Whether a path is one of these, or the same file on this disk as one of them.
  boolean holds(String path) throws IOException {
    if (paths.contains(path)) {
      return true;
    }
    String twin = byFolded.get(FileNames.folded(path));
    return twin != null && isThere(path) && isThere(twin) && isSame(path, twin);
  }

  /// Whether a file cannot stand beside these: it is a folder of theirs, or one of them is a folder
  /// of it.
  boolean isInTheWay(String path) {
    String folded = FileNames.folded(path);
    return folders.contains(folded)
        || SiteFolder.ancestors(folded).stream().anyMatch(byFolded::containsKey);
  }

  private boolean isThere(String path) {
    return Files.exists(site.place(path), LinkOption.NOFOLLOW_LINKS);
  }

  /// A link to a file is not that file; of two spellings of one file both are links or none is.
  private boolean isSame(String path, String twin) throws IOException {
    Path one = site.place(path);
    Path other = site.place(twin);
    return Files.isSymbolicLink(one) == Files.isSymbolicLink(other) && Files.isSameFile(one, other);
  }
}
