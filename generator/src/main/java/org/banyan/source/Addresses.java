package org.banyan.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Addresses of files.
public final class Addresses {

  private static final String UNRESERVED = "-._~/";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Addresses() {}

  /// A path as a relative address: every byte that is not plain is written by its number, so that a
  /// name can be no scheme, no query and no way out.
  public static String ofPath(String path) {
    var address = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      address.append(plain ? String.valueOf(c) : "%" + HEX.toHexDigits(b));
    }
    return address.toString();
  }
}
