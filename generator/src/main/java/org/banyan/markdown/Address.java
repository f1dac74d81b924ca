package org.banyan.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Addresses as HTML wants them.
final class Address {

  private static final String FORBIDDEN = " \"<>\\^`{|}[]";

  private Address() {}

  /// With `%20` and the like for the characters that no address may hold. Letters of any script
  /// stay readable.
  static String escaped(String address) {
    var out = new StringBuilder();
    address.codePoints().forEach(codePoint -> append(codePoint, out));
    return out.toString();
  }

  private static void append(int codePoint, StringBuilder out) {
    boolean forbidden =
        FORBIDDEN.indexOf(codePoint) >= 0
            || Character.isISOControl(codePoint)
            || Character.isSpaceChar(codePoint);
    if (!forbidden) {
      out.appendCodePoint(codePoint);
      return;
    }
    for (byte part : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", part));
    }
  }

  static boolean isExternal(String address) {
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}
