package org.banyan.page;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Sorts titles as readers look for them: Latin ones by their letters, Chinese ones by the sound of
/// their characters. The 3,755 common characters stand in GB 2312 in the order of their pinyin,
/// each in one reading; a kind that spells out its titles (`reading` in `kind.yaml`) knows better.
final class Alphabet {

  /// Of what begins with no letter; sorts last.
  private static final char OTHER = '~';

  private static final Charset GB = Charset.forName("GB2312");

  /// The first character of each letter; nothing begins with i, u and v.
  private static final String FIRSTS = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
  private static final int COMMON_END = 0xD7FA;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern START = Pattern.compile("^[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the) (?=.)");

  private Alphabet() {}

  /// What to sort by.
  static String key(String title) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String words = START.matcher(plain).replaceFirst("");
    var key = new StringBuilder();
    ARTICLE.matcher(words).replaceFirst("").codePoints().forEach(c -> append(c, key));
    return key.toString();
  }

  private static void append(int character, StringBuilder key) {
    if (!Character.isIdeographic(character)) {
      key.appendCodePoint(character);
      return;
    }
    int code = code(character);
    key.append(code == 0 ? OTHER : letter(code));
    key.append(Integer.toHexString(code == 0 ? character : code));
  }

  /// The place of a common character in GB 2312; 0 for others.
  private static int code(int character) {
    byte[] bytes = Character.toString(character).getBytes(GB);
    int code = bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    return code < COMMON_END ? code : 0;
  }

  private static char letter(int code) {
    int at = 0;
    while (at + 1 < LETTERS.length() && code(FIRSTS.charAt(at + 1)) <= code) {
      at++;
    }
    return LETTERS.charAt(at);
  }

  /// The letter that a key stands under: `A` to `Z`, `0` for digits, empty for anything else.
  static String letter(String key) {
    char first = key.isEmpty() ? OTHER : key.charAt(0);
    if (first >= 'a' && first <= 'z') {
      return String.valueOf((char) (first - 'a' + 'A'));
    }
    return Character.isDigit(first) ? "0" : "";
  }
}
