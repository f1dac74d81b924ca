package org.banyan.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How binding a provision is, read from its verb. The verbs are those of ISO/IEC Directives, Part 2
/// (clause 7) and of GB/T 1.1—2020, annex C.
public enum Level {
  REQUIREMENT("(?<![响相适反对供效感顺呼照回策])应(?![用急答聘届变激])", "shall"),
  RECOMMENDATION("(?<![适便合权事时相])宜(?![居人])", "should"),
  PERMISSION("(?<![许认不])可(?![能持靠行见信及读视爱惜达])|不必", "may|need not"),
  STATEMENT("(?<![功才智体节效技性职动只潜])能(?![力量源])", "can|cannot");

  private final Pattern chinese;
  private final Pattern english;

  Level(String chinese, String english) {
    this.chinese = Pattern.compile(chinese);
    this.english = Pattern.compile("\\b(?:" + english + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /// The level of a sentence: that of the most binding verb in it; empty when it has none.
  public static Optional<Level> of(String text, String language) {
    for (Level level : values()) {
      Matcher matcher = (language.startsWith("zh") ? level.chinese : level.english).matcher(text);
      if (matcher.find()) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /// The level's name in messages and class names: `requirement`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
