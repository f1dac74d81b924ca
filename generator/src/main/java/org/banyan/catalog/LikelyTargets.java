package org.banyan.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.source.Nearest;

/// The file that the author of a broken link probably meant: one of the same name elsewhere, also
/// when the link goes by the address of its page (`/zh/cases/oslo.html`, `../cases/oslo/`), or else
/// one whose path has few other letters.
final class LikelyTargets {

  private final Map<String, List<String>> pathsByName = new TreeMap<>();
  private final Collection<String> paths;

  /// @param paths of the files that a link can lead to, below `content/`
  LikelyTargets(Collection<String> paths) {
    this.paths = paths;
    paths.forEach(
        path -> pathsByName.computeIfAbsent(name(path), _ -> new ArrayList<>()).add(path));
  }

  /// @param from the path of the file with the link
  /// @return the link to write instead, counted from that file's folder
  Optional<String> of(String from, String link) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String section = hash < 0 ? "" : link.substring(hash);
    List<String> named = pathsByName.getOrDefault(name(file), List.of());
    if (!named.isEmpty()) {
      String best =
          named.size() == 1 ? named.getFirst() : Nearest.to(file, named).orElse(named.getFirst());
      return Optional.of(relative(folder, best) + section);
    }
    return Nearest.to(file, paths.stream().map(path -> relative(folder, path)).toList())
        .map(near -> near + section);
  }

  /// `oslo` for `content/cases/oslo.en.md`, `oslo/index.md`, `/zh/cases/oslo.html` and `oslo/`.
  private static String name(String path) {
    String[] parts = path.split("[/\\\\]+");
    int last = parts.length - 1;
    if (last > 0 && parts[last].matches("index(\\..*)?")) {
      last--;
    }
    return last < 0 ? "" : parts[last].replaceFirst("(\\.[a-z]{2})?\\.(md|html?)$", "");
  }

  private static String relative(String folder, String path) {
    String[] from = folder.split("/");
    String[] to = path.split("/");
    int same = 0;
    while (same < from.length && same < to.length - 1 && from[same].equals(to[same])) {
      same++;
    }
    return "../".repeat(from.length - same)
        + String.join("/", List.of(to).subList(same, to.length));
  }
}
