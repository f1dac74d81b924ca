package org.banyan.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyan.markdown.FilledHtml;
import org.banyan.page.SitePath;

/// A finished page: what its template wrote, and the HTML of bodies that goes between.
///
/// @param frame the HTML without that of bodies
/// @param inserts in the order of their places
public record RenderedPage(SitePath path, String frame, List<Insert> inserts) {

  public RenderedPage {
    inserts = List.copyOf(inserts);
  }

  /// @param at the place in the frame
  public record Insert(int at, FilledHtml html) {}

  /// The whole page.
  public byte[] utf8() {
    var page = new ByteArrayOutputStream(frame.length() * 2);
    int done = 0;
    for (Insert insert : inserts) {
      page.writeBytes(frame.substring(done, insert.at()).getBytes(StandardCharsets.UTF_8));
      page.writeBytes(insert.html().utf8());
      done = insert.at();
    }
    page.writeBytes(frame.substring(done).getBytes(StandardCharsets.UTF_8));
    return page.toByteArray();
  }
}
