package org.banyan.serve;

import java.util.Map;

/// How long a connection may take and how many there may be, so that nobody who opens many and says
/// nothing, or speaks very slowly, keeps the author from the site.
///
/// The server of the JDK reads these once, when its first class is loaded, from properties of the
/// system and from nowhere else.
final class ConnectionLimits {

  /// More than a browser opens to all hosts together.
  static final int CONNECTIONS = 500;

  /// A request is a few hundred bytes from the same computer.
  static final int REQUEST_SECONDS = 5;

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS),
          "sun.net.httpserver.maxReqTime", String.valueOf(REQUEST_SECONDS),
          // A page that listens for changes ends with this and asks again by itself.
          "sun.net.httpserver.maxRspTime", "600",
          "sun.net.httpserver.idleInterval", String.valueOf(REQUEST_SECONDS),
          "sun.net.httpserver.maxIdleConnections", "200",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "65536");

  private ConnectionLimits() {}

  /// To be called before anything else of the JDK's server.
  static void set() {
    PROPERTIES.forEach(System::setProperty);
  }
}
