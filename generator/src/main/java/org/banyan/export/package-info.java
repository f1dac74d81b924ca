/// Files of the site that are not pages: data for other programs, and the sitemap.
///
/// Start with [Exports]. The package promises that what it writes holds nothing that the pages do
/// not show.
package org.banyan.export;
