package org.banyan.config;

import java.util.List;
import java.util.Optional;

/// Which fields of a repeated group are drawn. What is drawn is also checked: an interval holds the
/// figure it belongs to.
///
/// @param label the texts that name a row
/// @param unit the text that says what a row counts; rows of one unit share a chart
/// @param baseline the number before, where there is an `end`
/// @param end the number after
/// @param value a number with no before and after; it is drawn where it has an interval
/// @param low where the interval of the end or the value begins; `high` where it ends
/// @param bound the term that stands before the end or the value: about, up to
/// @param unitOf where a row may say that it counts what another entry defines
public record ChartRule(
    List<String> label,
    String unit,
    Optional<String> baseline,
    Optional<String> end,
    Optional<String> value,
    Optional<String> low,
    Optional<String> high,
    Optional<String> bound,
    Optional<UnitOf> unitOf) {

  public ChartRule {
    label = List.copyOf(label);
  }

  /// @param reference in the group, to the entry that defines what is counted
  /// @param unit the text of that entry that must be the row's unit
  public record UnitOf(String reference, String unit) {}
}
