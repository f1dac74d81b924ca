/// Reads pages that another tool made, so that search finds their sections.
///
/// Start with [HtmlPassages]. The package promises that what a page hides from readers is not
/// found, and that every passage leads to an id that is on its page once.
package org.banyan.html;
