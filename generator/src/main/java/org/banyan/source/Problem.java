package org.banyan.source;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.banyan.source.Message.Slot;

/// Something an author must know: what is wrong, where, and what to do about it.
///
/// @param code stable, of two words or more, such as `unknown-field`; stands in the manual
/// @param message names the thing, the value found and what was expected; lower case, no full stop
/// @param hint what to do; may be empty
public record Problem(
    Severity severity, String code, Location location, Message message, Message hint)
    implements Comparable<Problem> {

  /// The form of a code, by which tests find all of them in the program.
  public static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  /// Stands for those of a file, or of other files, that are only counted.
  static final String MORE = "more-problems";

  /// Where the ones of other files are told.
  static final Location ELSEWHERE = Location.of(".");

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::isElsewhere)
          .thenComparing(problem -> problem.location.path())
          .thenComparing(Problem::standsForMore)
          .thenComparing(Problem::location)
          .thenComparing(Problem::code)
          .thenComparing(problem -> problem.message.toString())
          .thenComparing(problem -> problem.hint.toString());

  /// Errors first, then by place.
  static final Comparator<Problem> IMPORTANCE =
      Comparator.comparing(Problem::severity).thenComparing(ORDER);

  public Problem {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a code: \"" + code + "\"");
    }
  }

  /// @param key of the [MessageCatalog]: the code, or the code, a dot and the situation; what to do
  ///   stands there under the same key with `.cure`, and both are filled from the same slots
  public static Problem error(String key, Location location, Slot... slots) {
    return of(Severity.ERROR, key, location, slots);
  }

  public static Problem warning(String key, Location location, Slot... slots) {
    return of(Severity.WARNING, key, location, slots);
  }

  private static Problem of(Severity severity, String key, Location location, Slot... slots) {
    int dot = key.indexOf('.');
    return new Problem(
        severity,
        dot < 0 ? key : key.substring(0, dot),
        location,
        Message.of(key, slots),
        Message.of(key + ".cure", slots));
  }

  /// The same, where nothing need stop for it.
  public Problem asWarning() {
    return new Problem(Severity.WARNING, code, location, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// How many there are of each severity; those that only stand for others are not counted, but
  /// told.
  public static Message count(List<Problem> problems) {
    List<Problem> listed = problems.stream().filter(one -> !one.standsForMore()).toList();
    long errors = listed.stream().filter(Problem::isError).count();
    return Message.of(
        listed.size() < problems.size() ? "problems.count-more" : "problems.count",
        Slot.slot("errors", errors),
        Slot.slot("warnings", listed.size() - errors));
  }

  /// Whether it only counts others.
  public boolean standsForMore() {
    return code.equals(MORE);
  }

  private boolean isElsewhere() {
    return standsForMore() && location.equals(ELSEWHERE);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
