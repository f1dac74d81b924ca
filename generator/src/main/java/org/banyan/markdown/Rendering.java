package org.banyan.markdown;

import java.util.Optional;

/// What must be known from outside to write a [Body] as HTML. Everything is looked up by what the
/// author wrote. Texts and addresses are plain; the writer escapes them.
public interface Rendering {

  /// The address a link leads to. Empty: its text stays, without a link.
  Optional<String> link(Link link);

  /// Empty: the picture's alternative text stands in its place.
  Optional<PictureSource> picture(Picture picture);

  /// Empty: the id stands in its place.
  Optional<CitationLabel> citation(Citation citation);

  /// A word of the interface: `heading.link`, `block.<name>`, `alert.<type>` (`note`, `tip`,
  /// `important`, `warning`, `caution`), `provision.<level>`, `footnotes`, `footnote.back`,
  /// `table.scroll`, `task.done`, `task.open`, and `colon` (what parts a label from its text: `：`,
  /// or a colon and a space).
  String word(String key);

  /// The number before the title of a section's heading: `7.1`.
  Optional<String> number(Section section);

  /// The level of the provision that the paragraph with the number states: `requirement`.
  Optional<String> provision(int paragraph);

  /// Begins the ids of headings, blocks and footnotes, which must differ between the bodies of one
  /// page.
  default String idPrefix() {
    return "";
  }

  /// Whether blocks that are folded otherwise stand open.
  default boolean unfolded() {
    return false;
  }
}
