package org.banyan.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banyan.markdown.Slice;
import org.banyan.page.BodyView;
import org.banyan.render.RenderedPage;
import org.banyan.source.MediaFile;
import org.banyan.source.Packed;

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
  record Page(Packed frame, List<Insert> inserts) implements OutputFile {

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
      return new Page(Packed.of(frame.toByteArray()), inserts);
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bytes() {
      byte[] written = frame.bytes();
      var page = new ByteArrayOutputStream(written.length * 3);
      int done = 0;
      for (Insert insert : inserts) {
        page.write(written, done, insert.at() - done);
        page.writeBytes(insert.body().html(insert.slice()).utf8());
        done = insert.at();
      }
      page.write(written, done, written.length - done);
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
