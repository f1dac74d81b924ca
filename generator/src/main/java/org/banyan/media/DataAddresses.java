package org.banyan.media;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// Finds the pictures that stand in a text as `data:` addresses, and cleans them.
final class DataAddresses {

  private static final int LONGEST_HEAD = 200;

  private DataAddresses() {}

  static String clean(String text) throws Refused {
    int at = find(text, 0);
    if (at < 0) {
      return text;
    }
    var clean = new StringBuilder();
    int done = 0;
    for (; at >= 0; at = find(text, at + 1)) {
      int most = Math.min(text.length(), at + LONGEST_HEAD);
      int comma = text.indexOf(',', at, most);
      String head = text.substring(at, comma < 0 ? most : comma).toLowerCase(Locale.ROOT);
      boolean isPicture = head.startsWith("data:image/");
      if (comma < 0 || !head.strip().endsWith(";base64")) {
        if (isPicture) {
          throw new Refused("broken-picture.inside");
        }
        continue;
      }
      int end = comma + 1;
      while (end < text.length() && isBase64(text.charAt(end))) {
        end++;
      }
      Optional<String> picture = picture(text.substring(comma + 1, end), isPicture);
      if (picture.isPresent()) {
        clean.append(text, done, comma + 1).append(picture.get());
        done = end;
      }
      at = end - 1;
    }
    return clean.append(text, done, text.length()).toString();
  }

  private static int find(String text, int from) {
    for (int at = text.indexOf(':', from + 4); at >= 0; at = text.indexOf(':', at + 1)) {
      if (text.regionMatches(true, at - 4, "data", 0, 4)) {
        return at - 4;
      }
    }
    return -1;
  }

  private static boolean isBase64(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "+/= \t\r\n".indexOf(c) >= 0);
  }

  /// Clean and coded anew; empty when it is something else, such as a font.
  private static Optional<String> picture(String base64, boolean isPicture) throws Refused {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Refused("broken-picture.inside");
    }
    Optional<PictureFormat> format = PictureFormat.of(bytes);
    if (format.isEmpty() && !isPicture) {
      return Optional.empty();
    }
    if (format.isEmpty() || !format.get().isCleanable()) {
      throw new Refused("broken-picture.inside");
    }
    return Optional.of(Base64.getEncoder().encodeToString(format.get().clean(bytes).bytes()));
  }
}
