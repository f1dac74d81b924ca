package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.banyan.source.MessageException;
import org.banyan.source.Packed;
import org.banyan.source.Reason;

/// Where finished files wait until everything is known to be right. May be used by several threads.
public interface Shelf {

  OutputFile put(byte[] bytes);

  /// Takes a file that may be large as it is written.
  OutputFile put(Content content);

  /// Writes a file.
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Packed in memory: for a server, which makes few files anew and hands out few of many.
  static Shelf inMemory() {
    return new InMemory();
  }

  /// In one temporary file, which is gone with the program: a large site does not fit into memory.
  static Shelf onDisk() {
    try {
      Path file = Files.createTempFile("banyan-", ".tmp");
      return new OnDisk(
          file,
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(
          new MessageException(
              e,
              "publish.no-temporary",
              slot("folder", System.getProperty("java.io.tmpdir")),
              slot("reason", Reason.alone(e))));
    }
  }

  /// See [#inMemory].
  final class InMemory implements Shelf {

    @Override
    public OutputFile put(byte[] bytes) {
      return new OutputFile.Held(Packed.of(bytes));
    }

    @Override
    public OutputFile put(Content content) {
      var bytes = new ByteArrayOutputStream();
      try {
        content.writeTo(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory cannot fail", e);
      }
      return put(bytes.toByteArray());
    }
  }

  /// See [#onDisk].
  final class OnDisk implements Shelf {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private long end;

    private OnDisk(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    @Override
    public OutputFile put(byte[] bytes) {
      return put((OutputStream out) -> out.write(bytes));
    }

    @Override
    public synchronized OutputFile put(Content content) {
      long start = end;
      try (var out = new BufferedOutputStream(new End(), BUFFER)) {
        content.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(
            new MessageException(
                e,
                "publish.temporary",
                slot("file", file.toString()),
                slot("reason", Reason.alone(e))));
      }
      return new OutputFile.Shelved(channel, start, end - start);
    }

    /// Writes behind everything that was written.
    private final class End extends OutputStream {

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
        while (rest.hasRemaining()) {
          end += channel.write(rest, end);
        }
      }
    }
  }
}
