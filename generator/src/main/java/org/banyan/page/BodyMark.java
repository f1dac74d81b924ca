package org.banyan.page;

import org.banyan.markdown.Slice;

/// Stands where a slice of a body's HTML goes while a template writes a page. So the HTML, which
/// may be long and stand on several pages, passes through no template.
///
/// @param idPrefix which of the page's bodies is meant
/// @param empty whether the slice has nothing, so that the template sees no text
public record BodyMark(String idPrefix, Slice slice, boolean empty) {

  /// Begins and ends a printed mark; it is no character, and no other text that a template gets has
  /// it.
  public static final char EDGE = '\uFFFF';

  /// What a template gets.
  public String text() {
    return empty ? "" : EDGE + "<" + idPrefix + " " + slice.kind() + " " + slice.section() + EDGE;
  }

  /// The mark that was printed as this, without its edges.
  ///
  /// @throws IllegalArgumentException when the template changed it, by escaping for instance
  public static BodyMark of(String printed) {
    String[] parts = printed.split(" ", -1);
    if (parts.length != 3 || !parts[0].startsWith("<")) {
      throw new IllegalArgumentException("not the mark of a body: \"" + printed + "\"");
    }
    var slice = new Slice(Slice.Kind.valueOf(parts[1]), Integer.parseInt(parts[2]));
    return new BodyMark(parts[0].substring(1), slice, false);
  }
}
