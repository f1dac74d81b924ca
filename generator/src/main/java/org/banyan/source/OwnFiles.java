package org.banyan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Opens files below a folder and follows no link on the way, not even one that was put there a
/// moment ago: what was judged by its path is what is read.
final class OwnFiles {

  private OwnFiles() {}

  /// @param file below the folder, and no part of its path a link
  static InputStream open(Path folder, Path file) throws IOException {
    try (DirectoryStream<Path> top = Files.newDirectoryStream(folder)) {
      if (top instanceof SecureDirectoryStream<Path> secure) {
        return open(secure, folder.relativize(file));
      }
    }
    // Windows knows no way to open a file from an open folder.
    return open(file);
  }

  /// Of the whole path only the last part may be no link.
  static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static InputStream open(SecureDirectoryStream<Path> folder, Path path)
      throws IOException {
    if (path.getNameCount() == 1) {
      return Channels.newInputStream(
          folder.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }
    try (var below = folder.newDirectoryStream(path.getName(0), LinkOption.NOFOLLOW_LINKS)) {
      return open(below, path.subpath(1, path.getNameCount()));
    }
  }
}
