package org.banyan.page;

import java.util.Optional;
import java.util.function.Supplier;

/// A page that the site will have. Its view is gathered when it is asked for, so that ten thousand
/// views need not be there at once; it is the same each time.
///
/// @param indexed whether search engines should list it
/// @param findable what the site's own search says of it, when no entry says it
public record PlannedPage(
    SitePath path, boolean indexed, Optional<Findable> findable, Supplier<PageView> view) {

  public PlannedPage(SitePath path, boolean indexed, Supplier<PageView> view) {
    this(path, indexed, Optional.empty(), view);
  }
}
