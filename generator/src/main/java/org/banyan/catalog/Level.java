package org.banyan.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How binding a provision is, read from its verb. The verbs are those of ISO/IEC Directives, Part
/// 2 (clause 7) and of GB/T 1.1—2020, annex C.
///
/// Chinese words are not parted, so a verb is told from a part of a word (应用, 适宜, 许可, 功能) by its
/// neighbours. English verbs are small letters or capitals throughout: `May` is a month.
public enum Level {
  REQUIREMENT("(?<![响相适反对供效感顺呼照回策])应(?![用急答届激]|聘(?![请用])|变(?![更换动]))", "shall"),
  RECOMMENDATION("(?<![适便合权事时相制])宜(?!居(?!中)|人(?![工员数])|昌|宾)", "should"),
  PERMISSION(
      "(?<![许认不])可(?![能见信读爱惜达]|持(?![证有])|靠(?!近)|行(?![走驶使])|及(?!时)|视(?![情需具实])"
          + "|(?:比|用|操作|追溯|获得|访问)性)|不必",
      "may|need not"),
  STATEMENT("(?<![功才智体节效技性职只潜赋阳])能(?![力量源耗性])", "can|cannot");

  private final Pattern chinese;
  private final Pattern english;

  Level(String chinese, String english) {
    this.chinese = Pattern.compile(chinese);
    String capitals = english.toUpperCase(Locale.ROOT);
    this.english = Pattern.compile("\\b(?:" + english + "|" + capitals + ")\\b");
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
    return name().toLowerCase(Locale.ROOT);
  }
}
