package org.banyan.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Paths of the project as authors write them: from the folder of the file they stand in, in the
/// Unicode form of [org.banyan.source.SourceTree].
final class Paths {

  private Paths() {}

  /// The path from the project's folder; empty when it leads out of it.
  static Optional<String> resolve(String folder, String target) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + composed(decoded(target))).split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return target;
    }
  }
}
