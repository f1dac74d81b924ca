package org.banyan.source;

/// Characters of a script that is written without spaces between words: Chinese and Japanese, with
/// their punctuation and full-width forms.
public final class Cjk {

  private Cjk() {}

  public static boolean is(int codePoint) {
    if (codePoint < 0x2E80) {
      return false;
    }
    boolean hangul = codePoint >= 0x3130 && codePoint <= 0x318F;
    return (codePoint <= 0x9FFF && !hangul)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE10 && codePoint <= 0xFE1F)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
  }

  /// Punctuation that Chinese shares with English: quotation marks, dash, ellipsis, middle dot.
  public static boolean isShared(int codePoint) {
    return "“”‘’—…·".indexOf(codePoint) >= 0;
  }

  /// Whether a line break between two characters is no space: a browser would show one between two
  /// Chinese characters.
  public static boolean joins(int before, int after) {
    return is(before) && (is(after) || isShared(after)) || isShared(before) && is(after);
  }

  public static boolean anyIn(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x2E80 && (Character.isSurrogate(c) || is(c))) {
        return text.codePoints().anyMatch(Cjk::is);
      }
    }
    return false;
  }
}
