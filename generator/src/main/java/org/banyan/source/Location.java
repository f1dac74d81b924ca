package org.banyan.source;

import java.util.Comparator;

/// A place in a file: the path from the project's folder with `/` between its parts, the line and
/// the column, both counted from 1. A column counts code points, as editors do. Line 0 means the
/// file as a whole.
public record Location(String path, int line, int column) implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  public Location {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
  }

  public static Location of(String path) {
    return new Location(path, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? path : path + ":" + line + ":" + column;
  }
}
