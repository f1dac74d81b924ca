package org.banyan.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.banyan.media.PublishedFile;
import org.banyan.source.Packed;

/// A file of the finished site.
public sealed interface OutputFile {

  /// In bytes.
  long size();

  InputStream open() throws IOException;

  default byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }

  /// Bytes in memory.
  record Plain(byte[] content) implements OutputFile {

    @Override
    public long size() {
      return content.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  /// Bytes in memory, packed.
  record Held(Packed content) implements OutputFile {

    @Override
    public long size() {
      return content.length();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content.bytes());
    }
  }

  /// A part of a [Shelf] on disk.
  record Shelved(FileChannel shelf, long start, long size) implements OutputFile {

    @Override
    public InputStream open() {
      return new InputStream() {
        private long done;

        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int most = (int) Math.min(length, size - done);
          if (most == 0) {
            return length == 0 ? 0 : -1;
          }
          int read = shelf.read(ByteBuffer.wrap(bytes, from, most), start + done);
          done += Math.max(0, read);
          return read;
        }
      };
    }
  }

  /// A file that stands where it was published before.
  record There(Path file, long size) implements OutputFile {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /// A file of the author, published as it is, or a picture of the author without what it tells of
  /// camera and place.
  record Media(PublishedFile file) implements OutputFile {

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public InputStream open() throws IOException {
      return file.open();
    }
  }
}
