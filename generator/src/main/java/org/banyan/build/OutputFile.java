package org.banyan.build;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.banyan.source.MediaFile;

/// A file of the finished site.
public sealed interface OutputFile {

  long size();

  byte[] bytes() throws IOException;

  /// Bytes in memory.
  record Plain(byte[] content) implements OutputFile {

    @Override
    public long size() {
      return content.length;
    }

    @Override
    public byte[] bytes() {
      return content;
    }
  }

  /// A page in memory, compressed: twenty thousand pages are 240 MB as text and 50 MB like this.
  record Packed(byte[] packed, int length) implements OutputFile {

    static Packed of(byte[] content) {
      try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[content.length + 64];
        int length = 0;
        while (!deflater.finished()) {
          if (length == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
          }
          length += deflater.deflate(buffer, length, buffer.length - length);
        }
        return new Packed(java.util.Arrays.copyOf(buffer, length), content.length);
      }
    }

    @Override
    public long size() {
      return length;
    }

    @Override
    public byte[] bytes() {
      byte[] content = new byte[length];
      try (var inflater = new Inflater(true)) {
        inflater.setInput(packed);
        int done = 0;
        while (done < length && !inflater.finished()) {
          done += inflater.inflate(content, done, length - done);
        }
        return content;
      } catch (DataFormatException e) {
        throw new IllegalStateException("a packed page cannot be unpacked", e);
      }
    }
  }

  /// A file that is published as the author gave it.
  record Media(MediaFile file) implements OutputFile {

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public byte[] bytes() throws IOException {
      return file.bytes();
    }
  }
}
