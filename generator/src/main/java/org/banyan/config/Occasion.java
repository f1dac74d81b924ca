package org.banyan.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What a build is given besides its files: the day by which it judges what has ended, what is due
/// and what has not begun, and whether it shows what is not published.
///
/// @param date the day that somebody named
/// @param now the moment at which the command began; its day counts where none was named
/// @param unpublished whether drafts, and what is not published yet or no longer, have pages too
public record Occasion(Optional<LocalDate> date, Instant now, boolean unpublished) {

  /// To publish on a day.
  public static Occasion on(LocalDate date) {
    return new Occasion(Optional.of(date), Instant.EPOCH, false);
  }

  /// To publish now.
  public static Occasion at(Instant now) {
    return new Occasion(Optional.empty(), now, false);
  }

  /// The day that it is, in a site's own time zone.
  public LocalDate day(ZoneId zone) {
    return date.orElseGet(() -> LocalDate.ofInstant(now, zone));
  }
}
