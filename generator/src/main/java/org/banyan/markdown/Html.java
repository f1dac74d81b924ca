package org.banyan.markdown;

import java.util.List;

/// A body as HTML: whole, and in slices of the whole.
///
/// @param html everything, footnotes included
/// @param sections in the order of [Body#sections()]
/// @param footnotes the tail of `html` with the footnotes; empty when there are none
public record Html(String html, List<SectionHtml> sections, String footnotes) {

  public Html {
    sections = List.copyOf(sections);
  }
}
