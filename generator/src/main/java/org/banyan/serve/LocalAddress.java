package org.banyan.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Knows whether a request was meant for this server: a page of another site can make a browser ask
/// this machine, even under a name of its own that leads here, but cannot choose these headers.
record LocalAddress(int port) {

  private static final int HTTP_PORT = 80;

  boolean isMeant(Headers headers) {
    List<String> host = headers.getOrDefault("Host", List.of());
    List<String> origin = headers.getOrDefault("Origin", List.of());
    return host.size() == 1
        && isOurs(host.getFirst())
        && origin.size() <= 1
        && origin.stream().allMatch(this::isOurOrigin);
  }

  private boolean isOurOrigin(String origin) {
    return origin.startsWith("http://") && isOurs(origin.substring("http://".length()));
  }

  private boolean isOurs(String host) {
    return Stream.of("localhost", "127.0.0.1", "[::1]")
        .anyMatch(name ->
            host.toLowerCase(Locale.ROOT).equals(name + ":" + port)
                || port == HTTP_PORT && host.equalsIgnoreCase(name));
  }
}
