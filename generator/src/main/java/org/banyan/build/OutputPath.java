package org.banyan.build;

import java.nio.file.Path;

/// Which paths the program may write and remove below an output folder.
final class OutputPath {

  private OutputPath() {}

  /// Whether a path leads to a place inside of the folder that can be the program's: its parts are
  /// parted by `/`, and none is hidden. So whatever a record or a journal says, `../x`, `/etc/x`,
  /// `.git/config` and the program's own files are out of reach.
  static boolean isOurs(String path) {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty()
          || part.startsWith(".")
          || part.chars().anyMatch(OutputPath::isForbidden)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForbidden(int c) {
    return c < ' ' || c == '\\' || c == ':';
  }

  /// The place of a path that [#isOurs].
  static Path in(Path root, String path) {
    if (!isOurs(path)) {
      throw new IllegalArgumentException("not a path of a site: \"" + path + "\"");
    }
    return root.resolve(path);
  }
}
