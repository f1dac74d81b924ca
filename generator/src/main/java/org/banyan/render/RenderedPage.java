package org.banyan.render;

import java.util.List;
import org.banyan.markdown.Slice;
import org.banyan.page.BodyView;
import org.banyan.page.SitePath;

/// A finished page: what its template wrote, and what goes between.
///
/// @param frame the HTML without that of bodies
/// @param inserts in the order of their places
public record RenderedPage(SitePath path, String frame, List<Insert> inserts) {

  public RenderedPage {
    inserts = List.copyOf(inserts);
  }

  /// @param at the place in the frame
  public record Insert(int at, BodyView body, Slice slice) {}
}
