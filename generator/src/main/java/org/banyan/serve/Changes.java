package org.banyan.serve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.banyan.source.MediaFile;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Compares two looks at a project.
final class Changes {

  private Changes() {}

  /// The paths that were added, removed or written differently, sorted.
  static List<String> between(SourceTree before, SourceTree now) {
    Set<String> changed = new TreeSet<>();
    collect(changed, before.files(), now.files(), SourceFile::digest);
    collect(changed, before.media(), now.media(), MediaFile::digest);
    return List.copyOf(changed);
  }

  private static <T> void collect(
      Set<String> changed, Map<String, T> before, Map<String, T> now, Function<T, String> digest) {
    before.forEach((path, file) -> {
      T other = now.get(path);
      if (other == null || !digest.apply(other).equals(digest.apply(file))) {
        changed.add(path);
      }
    });
    now.keySet().stream().filter(path -> !before.containsKey(path)).forEach(changed::add);
  }
}
