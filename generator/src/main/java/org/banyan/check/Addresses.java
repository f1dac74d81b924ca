package org.banyan.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.banyan.page.SitePath;

/// What the links of a page mean.
final class Addresses {

  private Addresses() {}

  /// The path a link means, with its fragment; empty when it leaves the site.
  static String resolve(SitePath page, String link) {
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash);
    String file = hash < 0 ? link : link.substring(0, hash);
    int query = file.indexOf('?');
    file = decoded(query < 0 ? file : file.substring(0, query));
    if (file.isEmpty()) {
      return page.path() + fragment;
    }
    if (file.startsWith("/")) {
      return "";
    }
    String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
    while (file.startsWith("../") && !folder.isEmpty()) {
      file = file.substring("../".length());
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    String path = straight(folder + file);
    return path.isEmpty() ? "" : path + fragment;
  }

  /// Without `.` and `..` as parts; empty when it leaves the site.
  private static String straight(String path) {
    if (!path.contains("./") && !path.endsWith(".")) {
      return path;
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /// With `%20` and the like as what they stand for; unchanged when they stand for nothing.
  static String decoded(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
