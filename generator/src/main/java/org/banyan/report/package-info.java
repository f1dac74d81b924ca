/// Writes the problems of a project as files for other programs and people.
///
/// Start with [Report]. The package promises the formats of `generator/docs/problem-reports.md`;
/// what an author wrote stands in them as text and never as markup, and no character that a
/// terminal would obey.
package org.banyan.report;
