package org.banyan.markdown;

/// The holes in a body's HTML, as characters that no escaped text has. Arguments follow, each with
/// [#END] after it.
final class Hole {

  /// Ends an argument.
  static final char END = 0;

  /// A new line, unless one begins here.
  static final char LINE = 1;

  /// Opens a link: its number, its title.
  static final char LINK = 2;

  /// Closes the link that is open, if it leads anywhere.
  static final char LINK_END = 3;

  /// A picture: its number, 1 when its title is a caption.
  static final char PICTURE = 4;

  /// A picture with a caption: its number. If there is no such picture, what follows up to
  /// [#FIGURE_END] is in its place.
  static final char FIGURE = 5;

  static final char FIGURE_END = 6;

  /// A citation: its number.
  static final char CITATION = 7;

  /// The mention of a footnote: the number of the footnote, and of the mention.
  static final char MENTION = 14;

  /// Begins a paragraph that may be a provision: its number, 1 when it has no element otherwise.
  static final char PARAGRAPH = 15;

  static final char PARAGRAPH_END = 16;

  /// The number of a section's clause: the section's place among the sections.
  static final char NUMBER = 17;

  /// A word of the interface: its key.
  static final char WORD = 18;

  /// What ids begin with.
  static final char PREFIX = 19;

  /// Parts the slices: after what a section holds, before and after the content of each heading,
  /// after each heading.
  static final char CUT = 20;

  /// An id is between this and [#END_OF_VALUE].
  static final char ID = 21;

  /// The address of a link is between this and [#END_OF_VALUE].
  static final char ADDRESS = 22;

  /// The address of a picture is between this and [#END_OF_VALUE].
  static final char SOURCE = 23;

  static final char END_OF_VALUE = 24;

  /// The attribute of a folded block that opens it, where a page shows it so.
  static final char UNFOLDED = 25;

  private Hole() {}

  static boolean is(int c) {
    return c >= 0 && c < ' ' && c != '\t' && c != '\n';
  }
}
