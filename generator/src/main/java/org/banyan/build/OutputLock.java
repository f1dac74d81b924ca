package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.banyan.source.Message;
import org.banyan.source.MessageException;
import org.banyan.source.Reason;

/// Holds an output folder for one process. The lock is the system's, so it ends with the process
/// whatever ends that; beside it, `.banyan-lock` says who holds it. The file is empty when nobody
/// does, and stays: a lock on a file that another process removes holds nothing.
final class OutputLock implements AutoCloseable {

  static final String FILE = ".banyan-lock";

  private static final Duration PAUSE = Duration.ofMillis(200);

  /// Behind everything that is written: where a lock forbids reading, who holds it can be read.
  private static final long PLACE = Long.MAX_VALUE - 1;

  private static final int LONGEST = 4096;
  private static final List<Path> HOST_NAMES =
      List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname"));

  private final Path file;
  private final FileChannel channel;

  /// Which file it is, where the system has such keys.
  private final Object key;

  private final Optional<Message> broken;

  private OutputLock(Path file, FileChannel channel, Object key, Optional<Message> broken) {
    this.file = file;
    this.channel = channel;
    this.key = key;
    this.broken = broken;
  }

  /// Waits while another process holds the folder.
  ///
  /// @param root the folder as it really is
  /// @param command for those who wait
  /// @throws IOException if it is still held after `patience`, or cannot be locked
  static OutputLock of(Path root, String command, Duration patience, Consumer<Message> say)
      throws IOException {
    while (true) {
      Files.createDirectories(root);
      try {
        OutputLock lock = once(root, command, patience, say);
        if (lock.stands()) {
          return lock;
        }
        lock.channel.close();
      } catch (NoSuchFileException _) {
        continue;
      }
      // The folder was removed meanwhile: this process holds a file that nobody sees.
    }
  }

  private static OutputLock once(
      Path root, String command, Duration patience, Consumer<Message> say) throws IOException {
    Path file = root.resolve(FILE);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new MessageException("publish.own-file", slot("file", file.toString()));
    }
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      Object key =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .fileKey();
      wait(root, channel, patience, say);
      Optional<Message> broken = holder(channel, file);
      describe(channel, command);
      return new OutputLock(file, channel, key, broken);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void wait(Path root, FileChannel channel, Duration patience, Consumer<Message> say)
      throws IOException {
    for (Duration waited = Duration.ZERO; !isLocked(root, channel); waited = waited.plus(PAUSE)) {
      Message who = holder(channel, root.resolve(FILE)).orElse(Message.NONE);
      if (waited.compareTo(patience) >= 0) {
        throw new MessageException(
            "publish.held", slot("folder", root.toString()), slot("who", who));
      }
      if (waited.isZero()) {
        say.accept(
            Message.of("publish.waiting", slot("folder", root.toString()), slot("who", who)));
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new MessageException("io.interrupted");
      }
    }
  }

  private static boolean isLocked(Path root, FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(PLACE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException e) {
      throw new MessageException(
          e, "publish.no-lock", slot("folder", root.toString()), slot("reason", Reason.alone(e)));
    }
  }

  /// Who wrote itself down: the one that holds the lock, or one that was ended while it did.
  private static Optional<Message> holder(FileChannel channel, Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    channel.read(bytes, 0);
    String[] lines =
        new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n");
    if (lines.length < 3) {
      return Optional.empty();
    }
    var since = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
    return Optional.of(
        Message.of(
            "publish.holder",
            slot("process", shown(lines[0])),
            slot("host", shown(lines[1])),
            slot("since", since.toString()),
            slot("command", shown(lines[2]))));
  }

  /// Anybody may have written the file: nothing in it steers the terminal.
  private static String shown(String line) {
    return line.replaceAll("[^\\p{L}\\p{N} ._/-]", "?");
  }

  private static void describe(FileChannel channel, String command) throws IOException {
    String text = ProcessHandle.current().pid() + "\n" + host() + "\n" + command + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /// Whether the file that is locked is still the one that others find. It is not opened to see
  /// that: on most systems the lock ends when any channel of this process to the file is closed.
  boolean stands() throws IOException {
    try {
      var found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Objects.equals(found.fileKey(), key) && found.size() == channel.size();
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  /// Without asking the network.
  private static String host() throws IOException {
    for (Path file : HOST_NAMES) {
      if (Files.isReadable(file)) {
        return Files.readString(file).strip();
      }
    }
    return "localhost";
  }

  /// The process that held the folder last, when it was ended while it did.
  Optional<Message> broken() {
    return broken;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    }
  }
}
