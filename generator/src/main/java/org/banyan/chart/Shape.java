package org.banyan.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// What stands for a thing in a drawing. Each differs from the others without its colour.
public enum Shape {
  DISC("M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"),
  UP("M0-9 9.5 8h-19z"),
  DOWN("M0 9-9.5-8h19z"),
  LEVEL("M-9.5-4h19v8h-19z"),
  DIAMOND("M0-10 10 0 0 10-10 0z"),
  RING("M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0z"),
  QUESTION(
      "M-6-4a6 6 0 1 1 8.4 5.5c-1 .5-1.2 1-1.2 2.5h-2.6c0-2.7.7-3.7 2.6-4.7a3.3 3.3 0 1"
          + " 0-4.5-3.3zM-1.5 6h3v3h-3z");

  private static final double ONE = 13;

  private final String path;

  Shape(String path) {
    this.path = path;
  }

  /// @param name as a vocabulary writes it; empty for a disc
  public static Shape of(String name) {
    return name.isEmpty() ? DISC : valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// As style sheets name it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Its outline in a square from -10 to 10, as the `d` of an SVG path.
  public String path() {
    return path;
  }

  /// How wide and high a shape is that stands for so many, in pixels: its area grows as they do.
  public static BigDecimal side(int count) {
    return BigDecimal.valueOf(ONE * Math.sqrt(count)).setScale(1, RoundingMode.HALF_UP);
  }
}
