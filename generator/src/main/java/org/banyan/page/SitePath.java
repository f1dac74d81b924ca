package org.banyan.page;

import java.util.HexFormat;

/// The place of a file under the root of the site: `zh/cases/oslo-traffic-agent.html`. No leading
/// `/`.
public record SitePath(String path) implements Comparable<SitePath> {

  private static final String FORBIDDEN = " []^`{}";

  public SitePath {
    if (!isUnderTheSite(path)) {
      throw new IllegalArgumentException("not a path under the site: \"" + path + "\"");
    }
  }

  private static boolean isUnderTheSite(String path) {
    for (int start = 0; start <= path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      boolean onlyDots = true;
      for (int at = start; at < end; at++) {
        onlyDots &= path.charAt(at) == '.';
      }
      if (onlyDots && end - start <= "..".length()) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  /// The link from this page to a path, with its `#fragment` if it has one. Relative, so that it
  /// works at the root of a host, under a sub-path and from a disk.
  public String to(String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash);
    if (file.equals(path)) {
      return fragment.isEmpty() ? escaped(name(path)) : fragment;
    }
    int common = 0;
    int up = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (up == 0 && file.regionMatches(common, path, common, slash + 1 - common)) {
        common = slash + 1;
      } else {
        up++;
      }
    }
    return escaped("../".repeat(up) + file.substring(common)) + fragment;
  }

  /// Names of files may hold what addresses may not.
  private static String escaped(String path) {
    int first = 0;
    while (first < path.length() && FORBIDDEN.indexOf(path.charAt(first)) < 0) {
      first++;
    }
    if (first == path.length()) {
      return path;
    }
    var out = new StringBuilder();
    for (char c : path.toCharArray()) {
      if (FORBIDDEN.indexOf(c) >= 0) {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// The link to the root of the site: `../../`, or `./` for a page that stands there.
  public String toRoot() {
    long depth = path.chars().filter(c -> c == '/').count();
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(SitePath other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
