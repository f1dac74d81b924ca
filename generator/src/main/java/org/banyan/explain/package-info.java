/// Says what the program makes of one file of a project.
///
/// Start with [Explanation]. The package promises that whatever file a project has, there is one
/// explanation of it; and the JSON of `generator/docs/problem-reports.md`.
package org.banyan.explain;
