package org.banyan.markdown;

/// The full-width signs that an input method for Chinese types in place of those of Markdown.
final class FullWidth {

  private static final String WIDE = "＃＊＿｜［］【】（）！＠：．＋－＜＞｀～；＾｛｝＂／＝＆？％　０１２３４５６７８９";
  private static final String PLAIN = "#*_|[][]()!@:.+-<>`~;^{}\"/=&?% 0123456789";

  private FullWidth() {}

  /// The text as it would be with the signs of Markdown; as long as it was.
  static String plain(String text) {
    char[] plain = text.toCharArray();
    for (int at = 0; at < plain.length; at++) {
      int sign = plain[at] < 128 ? -1 : WIDE.indexOf(plain[at]);
      plain[at] = sign < 0 ? plain[at] : PLAIN.charAt(sign);
    }
    return new String(plain);
  }

  static boolean isIn(String text) {
    return text.chars().anyMatch(c -> c >= 128 && WIDE.indexOf(c) >= 0);
  }
}
