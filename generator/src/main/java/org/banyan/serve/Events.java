package org.banyan.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tells open pages the version of the site, now and whenever it changes, as server-sent events.
final class Events {

  private static final String END = "";

  private final Set<BlockingQueue<String>> tabs = ConcurrentHashMap.newKeySet();
  private final Duration heartbeat;
  private volatile boolean closed;

  /// @param heartbeat how soon a tab that was closed is noticed: writing to it fails
  Events(Duration heartbeat) {
    this.heartbeat = heartbeat;
  }

  void send(String version) {
    tabs.forEach(tab -> tab.add(version));
  }

  /// Writes to one page until it or the server goes away.
  void stream(HttpExchange exchange, Supplier<String> version) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    BlockingQueue<String> tab = new LinkedBlockingQueue<>();
    tabs.add(tab);
    try (OutputStream out = exchange.getResponseBody()) {
      String next = version.get();
      while (!closed && !END.equals(next)) {
        String message = next == null ? ":\n\n" : "data: " + next + "\n\n";
        out.write(message.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        next = tab.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      tabs.remove(tab);
    }
  }

  /// How many pages listen.
  int listeners() {
    return tabs.size();
  }

  void close() {
    closed = true;
    send(END);
  }
}
