/// Decides which pages a site has, at which paths, and what each may show.
///
/// Start with [SitePlan]. The package promises that a [PageView] holds everything its template may
/// read, in plain values, so that two equal views make the same page.
package org.banyan.page;
