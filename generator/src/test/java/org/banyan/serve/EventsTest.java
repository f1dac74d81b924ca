package org.banyan.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class EventsTest {

  @Test
  void closedTabIsForgotten() throws Exception {
    var events = new Events(Duration.ofMillis(20));
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      http.setExecutor(threads);
      http.createContext("/", exchange -> events.stream(exchange, () -> "v1"));
      http.start();
      var browser = new Browser(http.getAddress().getPort());
      try (Browser.Tab stays = browser.tab()) {
        Browser.Tab goes = browser.tab();
        assertEquals("v1", stays.next());
        assertEquals("v1", goes.next());
        assertEquals(2, events.listeners());
        goes.close();
        long deadline = System.nanoTime() + Browser.PATIENCE_SECONDS * 1_000_000_000L;
        while (events.listeners() > 1) {
          assertTrue(System.nanoTime() < deadline, "the closed tab is still listening");
          Thread.sleep(5);
        }
        events.send("v2");
        assertEquals("v2", stays.next());
        events.close();
        assertEquals(Browser.Tab.ENDED, stays.next());
      }
      http.stop(0);
    }
  }
}
