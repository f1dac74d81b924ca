package org.banyan.markdown;

/// A piece of a body's HTML.
///
/// @param section the place of the section among the sections of the body
public record Slice(Kind kind, int section) {

  public static final Slice WHOLE = new Slice(Kind.WHOLE, 0);
  public static final Slice FOOTNOTES = new Slice(Kind.FOOTNOTES, 0);

  /// What there is.
  public enum Kind {
    /// Everything, footnotes included.
    WHOLE,
    /// What stands inside the heading element of a section; nothing for the lead.
    HEADING,
    /// What follows the heading, without sub-sections and footnotes.
    CONTENT,
    /// The footnotes, at the end of the whole; empty when there are none.
    FOOTNOTES
  }
}
