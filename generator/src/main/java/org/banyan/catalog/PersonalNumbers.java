package org.banyan.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.Lines;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Finds numbers in what authors write that belong to a person: identity numbers of the People's
/// Republic of China, whose last digit checks the others (GB 11643), mobile numbers, and telephone
/// numbers with a code of a country or a city. Drafts count too: they may be public elsewhere.
/// Addresses of the web are not looked into.
final class PersonalNumbers {

  private static final Pattern SUSPECT =
      Pattern.compile(
          "(?<address>https?://[^\\s\"<>）]+)"
              + "|(?<![\\p{Alnum}.])(?<identity>[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx])(?!\\p{Alnum})"
              + "|(?<![\\p{Alnum}.+-])(?<mobile>(?:\\+?86[ -]?)?1[3-9]\\d(?:\\d{8}| \\d{4} \\d{4}|-\\d{4}-\\d{4}))"
              + "(?!\\p{Alnum}|\\.\\d)"
              + "|(?<![\\p{Alnum}.+-])(?<phone>\\+[1-9]\\d{0,2}(?:[ -]?\\(?\\d{2,5}\\)?){2,5}"
              + "|\\(?0\\d{2,3}\\)?-\\d{7,8})(?![\\p{Alnum}-])");

  /// Of a number without `+`: `010-1234567` has ten.
  private static final int FEWEST_DIGITS = 10;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private PersonalNumbers() {}

  static void report(SourceTree tree, Problems problems) {
    tree.below("content").parallelStream().forEach(file -> report(file, problems));
  }

  /// Only lines that have as many digits together as the shortest number are searched: the
  /// expression costs twenty times as much as counting.
  private static void report(SourceFile file, Problems problems) {
    String text = file.text();
    var lines = new Lines(file.path(), text, 1);
    Matcher found = SUSPECT.matcher(text).useTransparentBounds(true);
    int start = 0;
    int digits = 0;
    boolean suspect = false;
    for (int at = 0; at <= text.length(); at++) {
      char c = at == text.length() ? '\n' : text.charAt(at);
      if (c >= '0' && c <= '9') {
        suspect |= ++digits >= FEWEST_DIGITS;
      } else if (c == '+') {
        suspect = true;
      } else if (c == '\n') {
        if (suspect) {
          report(lines, found.region(start, at), problems);
        }
        start = at + 1;
        digits = 0;
        suspect = false;
      } else if (c != ' ' && c != '-' && c != '(' && c != ')') {
        digits = 0;
      }
    }
  }

  private static void report(Lines lines, Matcher found, Problems problems) {
    while (found.find()) {
      if (found.group("identity") != null && isIdentity(found.group())) {
        report(lines, found, "personal-number", problems);
      } else if (found.group("mobile") != null) {
        report(lines, found, "personal-number.mobile", problems);
      } else if (found.group("phone") != null) {
        report(lines, found, "personal-number.telephone", problems);
      }
    }
  }

  private static void report(Lines lines, Matcher found, String key, Problems problems) {
    problems.error(key, lines.at(found.start()));
  }

  private static boolean isIdentity(String number) {
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (number.charAt(at) - '0');
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }
}
