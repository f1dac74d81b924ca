package org.banyan.html;

import java.net.URI;
import java.net.URISyntaxException;

/// Names of files and ids as they stand in an address.
final class Urls {

  private Urls() {}

  static String path(String path) {
    return ascii(null, "/" + path, null).substring(1);
  }

  static String fragment(String id) {
    return ascii(null, "/", id).substring(2);
  }

  private static String ascii(String host, String path, String fragment) {
    try {
      return new URI(null, host, path, fragment).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every path and every fragment can be written", e);
    }
  }
}
