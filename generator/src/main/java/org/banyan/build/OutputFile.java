package org.banyan.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.banyan.markdown.Slice;
import org.banyan.page.BodyView;
import org.banyan.render.RenderedPage;
import org.banyan.source.MediaFile;

/// A file of the finished site.
public sealed interface OutputFile {

  byte[] bytes() throws IOException;

  /// Bytes in memory.
  record Plain(byte[] content) implements OutputFile {

    @Override
    public byte[] bytes() {
      return content;
    }
  }

  /// A page in memory: what its template wrote, compressed, and what goes between, which is made
  /// when the page is wanted.
  record Page(byte[] packed, int length, List<Insert> inserts) implements OutputFile {

    /// @param at the place in what the template wrote, in bytes
    private record Insert(int at, BodyView body, Slice slice) {}

    public Page {
      inserts = List.copyOf(inserts);
    }

    static Page of(RenderedPage page) {
      var frame = new ByteArrayOutputStream(page.frame().length() * 5 / 4);
      List<Insert> inserts = new ArrayList<>();
      int done = 0;
      for (RenderedPage.Insert insert : page.inserts()) {
        frame.writeBytes(utf8(page.frame().substring(done, insert.at())));
        done = insert.at();
        inserts.add(new Insert(frame.size(), insert.body(), insert.slice()));
      }
      frame.writeBytes(utf8(page.frame().substring(done)));
      return new Page(pack(frame.toByteArray()), frame.size(), inserts);
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pack(byte[] content) {
      try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[content.length + 64];
        int length = 0;
        while (!deflater.finished()) {
          if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
          }
          length += deflater.deflate(buffer, length, buffer.length - length);
        }
        return Arrays.copyOf(buffer, length);
      }
    }

    private byte[] unpack() {
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

    @Override
    public byte[] bytes() {
      byte[] frame = unpack();
      var page = new ByteArrayOutputStream(length * 3);
      int done = 0;
      for (Insert insert : inserts) {
        page.write(frame, done, insert.at() - done);
        page.writeBytes(insert.body().html(insert.slice()).utf8());
        done = insert.at();
      }
      page.write(frame, done, length - done);
      return page.toByteArray();
    }
  }

  /// A file that is published as the author gave it.
  record Media(MediaFile file) implements OutputFile {

    @Override
    public byte[] bytes() throws IOException {
      return file.bytes();
    }
  }
}
