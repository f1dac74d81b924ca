package org.banyan.links;

import java.time.LocalDate;

/// What an address answered.
///
/// @param day on which it was asked
/// @param detail a status of HTTP, or what [NoAnswer] keeps; one line
/// @param moved where it stands now, when it said so for good; may be empty
record Answer(LocalDate day, Outcome outcome, String detail, String moved) {

  private static final int DAYS_FINE = 7;
  private static final int DAYS_OTHERWISE = 1;

  enum Outcome {
    FINE,
    MOVED,
    /// Nothing stands there any more, as the host says.
    BROKEN,
    /// It could not be found out: no answer in time, or one that only people are given.
    UNREACHABLE,
    /// Within the own machine or network, which is not asked.
    PRIVATE
  }

  /// Whether it need not be asked again. What was wrong is asked again the next day.
  boolean holdsOn(LocalDate today) {
    int days = outcome == Outcome.FINE || outcome == Outcome.MOVED ? DAYS_FINE : DAYS_OTHERWISE;
    return !day.isAfter(today) && today.isBefore(day.plusDays(days));
  }
}
