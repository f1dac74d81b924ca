package org.banyan.markdown;

import org.banyan.source.Location;

/// A paragraph of running prose, also in a list; not one inside a fenced block, a quotation, an
/// alert, a table or a footnote.
///
/// @param number its place among the paragraphs of the body, from 0
/// @param text what a reader can read, on one line
public record Paragraph(int number, String text, Location location) {}
