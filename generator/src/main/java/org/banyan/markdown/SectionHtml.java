package org.banyan.markdown;

/// A section as HTML.
///
/// @param id that of the [Section]; the heading element that carries it is not part of the slices
/// @param headingHtml what stands inside the heading element; empty for the lead
/// @param contentHtml what follows the heading, without sub-sections and footnotes
public record SectionHtml(String id, String headingHtml, String contentHtml) {}
