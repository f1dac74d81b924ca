package org.banyan.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as authors write them: `2017`, `2017-03`, `2017-03-30`, and what they write instead.
final class Dates {

  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
  private static final Pattern MEANT =
      Pattern.compile(
          "(\\d{4})(?:\\s?(?:[-/.．／－–—]|年)\\s?(\\d{1,2})(?:\\s?(?:[-/.．／－–—]|月)\\s?(\\d{1,2})\\s?[日号]?|\\s?月)?|\\s?年)");

  private Dates() {}

  static boolean isDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return false;
    }
    try {
      switch (text.length()) {
        case 7 -> YearMonth.parse(text);
        case 10 -> LocalDate.parse(text);
        default -> {}
      }
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  /// The month of a day that it does not have: November for `2026-11-31`.
  static Optional<YearMonth> overfullMonth(String text) {
    boolean isDay = DATE.matcher(text).matches() && text.length() == 10;
    boolean hasMonth = isDay && isDate(text.substring(0, 7));
    return hasMonth && !isDate(text)
        ? Optional.of(YearMonth.parse(text.substring(0, 7)))
        : Optional.empty();
  }

  /// What a date that is written in another way says: `2026-11-01` for `2026年11月1日`.
  static Optional<String> meant(String text) {
    Matcher parts = MEANT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String date = parts.group(1) + part(parts.group(2)) + part(parts.group(3));
    return Optional.of(date).filter(Dates::isDate);
  }

  private static String part(String number) {
    return number == null ? "" : number.length() == 1 ? "-0" + number : "-" + number;
  }
}
