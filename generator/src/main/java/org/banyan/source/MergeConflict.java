package org.banyan.source;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Git writes into a file that two people changed at the same place: both versions, between
/// three lines of marks.
final class MergeConflict {

  private static final Pattern MARKS =
      Pattern.compile("^(<{7} .*|={7}\\s*|>{7} .*)$", Pattern.MULTILINE);

  private MergeConflict() {}

  /// The number of the line on which the first one begins.
  static OptionalInt lineIn(String text) {
    if (!text.contains("<<<<<<< ") || !text.contains(">>>>>>> ")) {
      return OptionalInt.empty();
    }
    int begin = -1;
    boolean divided = false;
    Matcher mark = MARKS.matcher(text);
    while (mark.find()) {
      switch (mark.group().charAt(0)) {
        case '<' -> {
          begin = mark.start();
          divided = false;
        }
        case '=' -> divided = begin >= 0;
        default -> {
          if (divided) {
            return OptionalInt.of(
                (int) text.substring(0, begin).chars().filter(c -> c == '\n').count() + 1);
          }
        }
      }
    }
    return OptionalInt.empty();
  }
}
