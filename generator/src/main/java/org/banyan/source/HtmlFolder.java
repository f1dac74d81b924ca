package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The HTML files of a folder that another tool made. They are read one by one, because all of them
/// together may be more than memory holds. Links and hidden files are left alone.
///
/// @param paths from the folder, with `/`, sorted
public record HtmlFolder(Path folder, List<String> paths) {

  private static final long LARGEST = 20L << 20;

  public HtmlFolder {
    paths = List.copyOf(paths);
  }

  /// @param except a folder below it whose files are not looked at
  public static HtmlFolder of(Path folder, Path except) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            boolean skipped = below.equals(except) || (isHidden(below) && !below.equals(folder));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            boolean isHtml = name.endsWith(".html") || name.endsWith(".htm");
            if (attributes.isRegularFile() && isHtml && !isHidden(file)) {
              paths.add(folder.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new HtmlFolder(folder, List.copyOf(paths));
  }

  /// The text of a file, see [SourceFile#text]; empty when it is none in UTF-8, which is reported.
  public Optional<String> read(String path, Problems problems) throws IOException {
    byte[] bytes;
    try (InputStream in = OwnFiles.open(folder, folder.resolve(path))) {
      bytes = in.readNBytes((int) LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      problems.error(
          "huge-file.html",
          Location.of(path),
          slot("size", Megabytes.of(Files.size(folder.resolve(path)))),
          slot("most", Megabytes.of(LARGEST)));
      return Optional.empty();
    }
    return ProjectReader.decoded(path, bytes, problems).map(SourceFile::clean);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
