package org.banyan.page;

import java.util.function.Supplier;

/// A page that the site will have. Its view is gathered when it is asked for, so that ten thousand
/// views need not be there at once; it is the same each time.
///
/// @param indexed whether search engines should list it
public record PlannedPage(SitePath path, boolean indexed, Supplier<PageView> view) {}
