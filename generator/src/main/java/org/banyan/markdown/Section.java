package org.banyan.markdown;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.banyan.source.Location;

/// A part of a body: a heading and what stands below it, up to the next heading of any level.
///
/// @param id the anchor; empty for the lead, the text before the first heading
/// @param explicitId whether the author wrote the id: `{#id}`
/// @param unreadId whether the author meant to, but it could not be read, which was reported
/// @param level of the heading, 1 for the lead
/// @param title without marks of emphasis and the like; empty for the lead
/// @param marks what `{#id .informative}` says besides the id, in the author's order
public record Section(
    String id,
    boolean explicitId,
    boolean unreadId,
    int level,
    String title,
    Set<String> marks,
    Location location) {

  public Section {
    marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(marks));
  }
}
