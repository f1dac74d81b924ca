package org.banyan.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names that carry a hash of a file's bytes, `page-0123456789.js`: a file with such a name never
/// changes, so a browser may keep it for ever, and a page always meets the one it was made with.
public final class HashedName {

  private static final int LENGTH = 10;
  private static final Pattern HASHED =
      Pattern.compile("(?:.*/)?[^/]+-([0-9a-f]{" + LENGTH + "})\\.[a-z]+");

  private HashedName() {}

  /// The path with the hash of the bytes before its ending.
  public static String of(String path, byte[] bytes) {
    int dot = path.lastIndexOf('.');
    return path.substring(0, dot)
        + "-"
        + Digest.of(bytes).substring(0, LENGTH)
        + path.substring(dot);
  }

  /// Whether a path has the form of such a name.
  public static boolean isOne(String path) {
    return HASHED.matcher(path).matches();
  }

  /// Whether the name of a path carries the hash of these bytes.
  public static boolean fits(String path, byte[] bytes) {
    Matcher hashed = HASHED.matcher(path);
    return hashed.matches() && Digest.of(bytes).startsWith(hashed.group(1));
  }
}
