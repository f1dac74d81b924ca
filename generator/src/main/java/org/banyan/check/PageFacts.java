package org.banyan.check;

import java.util.List;
import org.banyan.page.SitePath;

/// What other pages must know of a page, and it of them.
///
/// @param ids of its elements
/// @param targets the files of the site it leads to or shows, with `#id` where it names one
public record PageFacts(SitePath path, List<String> ids, List<String> targets) {

  public PageFacts {
    ids = List.copyOf(ids);
    targets = List.copyOf(targets);
  }
}
