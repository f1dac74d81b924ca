/// The syntax of one Markdown text: front matter, body, sections, links; and the body as HTML once
/// somebody says where its links lead.
///
/// Start with [MarkdownFile], then [Body]. The package promises that nothing an author types
/// becomes markup or script, that every place it reports is the true line and column of the file,
/// that a parsed body never changes and may be rendered from several threads, and that emphasis in
/// a text without Chinese is exactly what CommonMark says.
package org.banyan.markdown;
