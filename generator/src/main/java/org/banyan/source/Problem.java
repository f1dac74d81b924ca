package org.banyan.source;

import java.util.Comparator;
import java.util.regex.Pattern;

/// Something an author must know: what is wrong, where, and what to do about it.
///
/// @param code stable, of two words or more, such as `unknown-field`; stands in the manual
/// @param message names the thing, the value found and what was expected; lower case, no full stop
/// @param hint what to do; may be empty
public record Problem(
    Severity severity, String code, Location location, String message, String hint)
    implements Comparable<Problem> {

  /// The form of a code, by which tests find all of them in the program.
  public static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a code: \"" + code + "\"");
    }
  }

  public static Problem error(String code, Location location, String message, String hint) {
    return new Problem(Severity.ERROR, code, location, message, hint);
  }

  public static Problem warning(String code, Location location, String message, String hint) {
    return new Problem(Severity.WARNING, code, location, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
