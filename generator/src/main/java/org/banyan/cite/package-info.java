/// How a web page is cited, in the forms that people print and that programs read.
///
/// Start with [CitationStyle]. The package knows nothing of the rest of the program: what is cited
/// comes in as a [Work], and what goes out is text.
package org.banyan.cite;
