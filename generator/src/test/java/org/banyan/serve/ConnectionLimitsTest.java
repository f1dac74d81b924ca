package org.banyan.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Strangers who hold connections open do not keep the author from the site.
class ConnectionLimitsTest {

  private static final int IDLE = 300;

  @TempDir private static Path project;
  private static Running running;
  private static Browser browser;

  private final List<Socket> held = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Running.makeProject(project);
    running = Running.on(project);
    browser = running.browser();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @AfterEach
  void letGo() throws IOException {
    for (Socket socket : held) {
      socket.close();
    }
  }

  private Socket say(String begun) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), browser.port());
    held.add(socket);
    socket.setSoTimeout(Browser.PATIENCE_SECONDS * 1000);
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static boolean isEndedByTheServer(Socket socket) throws IOException {
    try {
      return socket.getInputStream().readAllBytes().length >= 0;
    } catch (SocketException _) {
      return true;
    }
  }

  @Test
  void idleAndSlowConnectionsLeaveRoomForAPage() throws IOException {
    for (int each = 0; each < IDLE; each++) {
      say("");
    }
    say("GET / HTTP/1.1\r\nHost: localhost:" + browser.port() + "\r\nX-Slow: ");
    say("GET /zh/ HT");
    assertEquals(200, browser.get("/zh/pages/about.html").status());
    assertEquals(IDLE + 2, held.size());
  }

  @Test
  void aRequestThatDoesNotEndIsEnded() throws IOException {
    assertTrue(isEndedByTheServer(say("")));
    assertTrue(isEndedByTheServer(say("GET /zh/ HTTP/1.1\r\nX-Slow: ")));
    assertTrue(
        isEndedByTheServer(
            say(
                "POST / HTTP/1.1\r\nHost: localhost:"
                    + browser.port()
                    + "\r\nContent-Length: 100000\r\n\r\nslow")));
  }

  @Test
  void moreConnectionsThanThereMayBeAreClosedAndTheAuthorComesInWhenTheyAre() throws Exception {
    for (int each = 0; each < ConnectionLimits.CONNECTIONS + 20; each++) {
      say("");
    }
    assertTrue(isEndedByTheServer(held.getLast()));
    for (Socket socket : held) {
      assertTrue(isEndedByTheServer(socket));
    }
    assertEquals(200, browser.get("/zh/pages/about.html").status());
  }
}
