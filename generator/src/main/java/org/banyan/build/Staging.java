package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.banyan.source.MessageException;
import org.banyan.source.Reason;

/// A folder below the output folder in which new files wait, under numbers, until all of them are
/// there. Its name is the process's own.
///
/// @param root the output folder
record Staging(Path root, Path folder) {

  static final String PREFIX = ".banyan-new-";

  private static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX) + "[0-9]{1,20}");

  /// The record as it was.
  static final String BEFORE = ".banyan-before";

  private static final Pattern FILE =
      Pattern.compile("[0-9]{1,9}|\\.banyan-(before|files|journal)");

  static Staging in(Path root) throws IOException {
    return new Staging(root, Files.createTempDirectory(root, PREFIX));
  }

  /// The folder of a journal.
  static Staging of(Path root, Journal journal) {
    return new Staging(root, root.resolve(journal.staging()));
  }

  String name() {
    return folder.getFileName().toString();
  }

  Path file(int number) {
    return folder.resolve(String.valueOf(number));
  }

  /// Writes a file of the site down to the disk: a page must not be there after a cut of power
  /// without its style.
  ///
  /// @throws IOException with the place the file was to go to
  Journal.Write put(int number, String path, OutputFile content) throws IOException {
    var sum = new CRC32();
    long size;
    try (InputStream in = content.open();
        FileChannel channel =
            FileChannel.open(
                file(number), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      size = in.transferTo(new CheckedOutputStream(Channels.newOutputStream(channel), sum));
      channel.force(true);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
    return new Journal.Write(number, sum.getValue(), size, path);
  }

  /// Writes a file of the program's own, down to the disk.
  Path put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw unwritable(name, e);
    }
    return file;
  }

  /// Whether a file waits that is the one of the journal.
  boolean holds(Journal.Write write) throws IOException {
    return isReal() && write.isIn(file(write.number()));
  }

  /// The old record, as long as it waits here.
  Optional<Path> before() {
    Path file = folder.resolve(BEFORE);
    boolean isThere = isReal() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return isThere ? Optional.of(file) : Optional.empty();
  }

  void forgetBefore() throws IOException {
    if (before().isPresent()) {
      Files.delete(folder.resolve(BEFORE));
    }
  }

  private boolean isReal() {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /// Removes the folder and the files that the program may have put there.
  ///
  /// @return how many files there were
  int delete() throws IOException {
    if (!isReal()) {
      return 0;
    }
    List<Path> children = children(folder);
    int deleted = 0;
    for (Path child : children) {
      if (FILE.matcher(child.getFileName().toString()).matches()
          && !Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(child);
        deleted++;
      }
    }
    if (deleted == children.size()) {
      Files.delete(folder);
    }
    return deleted;
  }

  /// The folders that earlier processes left in an output folder.
  static List<Staging> left(Path root) throws IOException {
    return children(root).stream()
        .filter(path -> NAME.matcher(path.getFileName().toString()).matches())
        .map(path -> new Staging(root, path))
        .filter(Staging::isReal)
        .toList();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  private MessageException unwritable(String path, IOException e) {
    return new MessageException(
        e,
        "publish.unwritable",
        slot("file", root.resolve(path).toString()),
        slot("reason", Reason.alone(e)));
  }
}
