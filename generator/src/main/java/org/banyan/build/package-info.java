/// Runs the whole pipeline and publishes what it made.
///
/// Start with [Build]. The package promises that the same project gives the same bytes, that a site
/// with an error is not published, and that nothing outside the output folder is touched.
package org.banyan.build;
