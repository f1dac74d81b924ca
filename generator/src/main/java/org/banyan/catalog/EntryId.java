package org.banyan.catalog;

import java.util.Comparator;

/// What an entry is called from elsewhere: `case/oslo-traffic-agent`.
///
/// @param name the name of its file or folder; for a part, its entry's name, `/` and its own
public record EntryId(String kind, String name) implements Comparable<EntryId> {

  private static final Comparator<EntryId> ORDER =
      Comparator.comparing(EntryId::kind).thenComparing(EntryId::name);

  @Override
  public int compareTo(EntryId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
