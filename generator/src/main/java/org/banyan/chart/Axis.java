package org.banyan.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// An axis with round numbers: at equal steps of 1, 2 or 5, or of these by tens.
///
/// @param ticks from the smallest to the largest, which are the ends of the axis
record Axis(List<BigDecimal> ticks) {

  private static final int MOST_STEPS = 5;
  private static final List<BigDecimal> STEPS =
      List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

  Axis {
    ticks = List.copyOf(ticks);
  }

  /// The axis with the smallest step that holds the numbers from `low` to `high` in five steps.
  static Axis of(BigDecimal low, BigDecimal high) {
    BigDecimal end = low.compareTo(high) == 0 ? high.add(BigDecimal.ONE) : high;
    for (int power = magnitude(end.subtract(low)) - 1; ; power++) {
      for (BigDecimal each : STEPS) {
        BigDecimal step = each.scaleByPowerOfTen(power);
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = end.divide(step, 0, RoundingMode.CEILING);
        if (last.subtract(first).intValueExact() <= MOST_STEPS) {
          return of(first, last, step);
        }
      }
    }
  }

  private static Axis of(BigDecimal first, BigDecimal last, BigDecimal step) {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(BigDecimal.ONE)) {
      BigDecimal tick = at.multiply(step).stripTrailingZeros();
      ticks.add(tick.scale() < 0 ? tick.setScale(0) : tick);
    }
    return new Axis(ticks);
  }

  /// The power of ten of the first digit: 2 of 123, -1 of 0.5.
  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  /// Where a number stands, in per cent of the length.
  BigDecimal at(BigDecimal number) {
    BigDecimal low = ticks.getFirst();
    return number
        .subtract(low)
        .movePointRight(2)
        .divide(ticks.getLast().subtract(low), 2, RoundingMode.HALF_UP);
  }
}
