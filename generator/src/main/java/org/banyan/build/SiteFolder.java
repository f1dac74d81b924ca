package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyan.source.MessageException;

/// The files below an output folder, and the record of those that the program wrote. Nothing is
/// written or removed through a link, outside of the folder, or under a hidden name.
///
/// @param root the folder as it really is
record SiteFolder(Path root) {

  /// The list of what was published, so that only that is removed later.
  static final String RECORD = ".banyan-files";

  private static final long LARGEST_RECORD = 256L << 20;
  private static final int BUFFER = 1 << 16;

  /// `a/b/c.html` stands in `a` and in `a/b`.
  static List<String> ancestors(String path) {
    List<String> ancestors = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      ancestors.add(path.substring(0, slash));
    }
    return ancestors;
  }

  Path place(String path) {
    return OutputPath.in(root, path);
  }

  /// What was published; lines that no site has are passed over.
  SortedSet<String> recorded() throws IOException {
    return read(root.resolve(RECORD));
  }

  private static SortedSet<String> read(Path record) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    if (Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)
        && Files.size(record) <= LARGEST_RECORD) {
      String text = new String(Files.readAllBytes(record), StandardCharsets.UTF_8);
      text.lines().filter(OutputPath::isOurs).forEach(paths::add);
    }
    return paths;
  }

  void record(Collection<String> paths, Staging staging) throws IOException {
    replace(RECORD, lines(paths), staging);
  }

  private static byte[] lines(Collection<String> paths) {
    return String.join("\n", paths).getBytes(StandardCharsets.UTF_8);
  }

  /// Lets a record wait, so that it can be given back.
  void keepRecord(Collection<String> paths, Staging staging) throws IOException {
    staging.put(Staging.BEFORE, lines(paths));
  }

  /// Puts the record that waits in its place again, which takes no room on a full disk. One that
  /// names what the record does not know was not written by [#keepRecord].
  void giveRecordBack(Staging staging) throws IOException {
    Optional<Path> before = staging.before();
    if (before.isPresent() && recorded().containsAll(read(before.get()))) {
      move(before.get(), root.resolve(RECORD));
      force();
    }
  }

  /// Writes a file of the program's own so that it is on the disk, whole, when this returns.
  void replace(String name, byte[] bytes, Staging staging) throws IOException {
    Path file = root.resolve(name);
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new MessageException("publish.own-folder", slot("file", file.toString()));
    }
    Files.move(
        staging.put(name, bytes),
        file,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    force();
  }

  /// Makes what was moved stay moved when the power fails. Windows opens no folder, and needs none.
  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(root, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException _) {
      return;
    }
  }

  boolean holds(String path, OutputFile content) throws IOException {
    Path file = place(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == content.size()
        && hasSameBytes(file, content);
  }

  private static boolean hasSameBytes(Path file, OutputFile content) throws IOException {
    try (InputStream there = Files.newInputStream(file);
        InputStream made = content.open()) {
      for (byte[] bytes = made.readNBytes(BUFFER);
          bytes.length > 0;
          bytes = made.readNBytes(BUFFER)) {
        if (!Arrays.equals(bytes, there.readNBytes(BUFFER))) {
          return false;
        }
      }
      return true;
    }
  }

  /// Whether a file of a journal has come to its place.
  boolean holds(Journal.Write write) throws IOException {
    Path file = place(write.path());
    return isReal(file.getParent()) && write.isIn(file);
  }

  /// Moves a file to its place in one go, and makes the folders on the way.
  void put(Path waiting, String path) throws IOException {
    Path file = place(path);
    for (String ancestor : ancestors(path)) {
      Path folder = root.resolve(ancestor);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder);
      }
    }
    try {
      move(waiting, file);
    } catch (AtomicMoveNotSupportedException _) {
      // A disk of its own is mounted below the output folder.
      Path beside = beside(file, waiting);
      Files.deleteIfExists(beside);
      Files.copy(waiting, beside, LinkOption.NOFOLLOW_LINKS);
      move(beside, file);
      Files.delete(waiting);
    }
  }

  private static Path beside(Path file, Path waiting) {
    return file.resolveSibling(Staging.PREFIX + waiting.getFileName());
  }

  /// Removes what [#put] had copied beside the place of a file when its process was ended.
  void removeCopy(Path waiting, String path) throws IOException {
    Path copy = beside(place(path), waiting);
    if (isReal(copy.getParent()) && Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(copy);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes a file that was published, and its folders when they are empty now.
  ///
  /// @return whether it was there
  boolean remove(String path) throws IOException {
    Path file = place(path);
    if (!isReal(file.getParent())
        || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
        || !Files.deleteIfExists(file)) {
      return false;
    }
    for (Path parent = file.getParent();
        !parent.equals(root) && isEmpty(parent);
        parent = parent.getParent()) {
      Files.delete(parent);
    }
    return true;
  }

  /// Whether every folder from the root down is one, and no link.
  private boolean isReal(Path folder) {
    for (Path at = folder; !at.equals(root); at = at.getParent()) {
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
