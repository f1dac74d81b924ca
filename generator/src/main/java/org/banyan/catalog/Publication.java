package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.banyan.source.Location;
import org.banyan.source.Problem;

/// Whether an entry has a page on the day of the build.
public sealed interface Publication {

  /// @param until the last day of it, if it has one
  record Published(Optional<LocalDate> until) implements Publication {}

  record Draft() implements Publication {}

  /// Not yet.
  ///
  /// @param from its first day
  record Ahead(LocalDate from) implements Publication {}

  /// No longer.
  ///
  /// @param until its last day
  record Over(LocalDate until) implements Publication {}

  /// Of an entry that is no draft.
  static Publication on(LocalDate day, Optional<LocalDate> from, Optional<LocalDate> until) {
    if (from.isPresent() && day.isBefore(from.get())) {
      return new Ahead(from.get());
    }
    if (until.isPresent() && day.isAfter(until.get())) {
      return new Over(until.get());
    }
    return new Published(until);
  }

  default boolean isPublished() {
    return this instanceof Published;
  }

  /// What is wrong when something that is published leads to an entry that is not.
  ///
  /// @param shown whether it has a page all the same, so that only `build` would refuse it
  default Problem reference(EntryId entry, Location from, boolean shown) {
    Problem problem =
        switch (this) {
          case Draft _ ->
              Problem.error("reference-to-draft", from, slot("entry", entry.toString()));
          case Ahead(LocalDate first) ->
              Problem.error(
                  "reference-to-future",
                  from,
                  slot("entry", entry.toString()),
                  slot("day", first.toString()));
          case Over(LocalDate last) ->
              Problem.error(
                  "reference-to-expired",
                  from,
                  slot("entry", entry.toString()),
                  slot("day", last.toString()));
          case Published _ -> throw new IllegalArgumentException(entry + " is published");
        };
    return shown ? problem.asWarning() : problem;
  }

  /// The first day that a date, a month or a year can mean.
  static LocalDate first(Value.Date date) {
    String iso = date.iso();
    return LocalDate.parse(iso + "-01-01".substring(Math.min(6, iso.length() - 4)));
  }

  /// The last day that it can mean.
  static LocalDate last(Value.Date date) {
    return switch (date.iso().length()) {
      case 4 -> first(date).plusYears(1).minusDays(1);
      case 7 -> YearMonth.parse(date.iso()).atEndOfMonth();
      default -> first(date);
    };
  }
}
