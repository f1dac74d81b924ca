package org.banyan.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks a server with requests that are written out, so that a test can say anything a stranger
/// may.
record Browser(int port) {

  static final int PATIENCE_SECONDS = 60;

  /// What came back.
  ///
  /// @param headers by their names in lower case
  record Answer(int status, Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  Answer get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1", "Host: localhost:" + port);
  }

  /// The address under which pages name a style sheet or a script.
  ///
  /// @param file by its name without a hash
  String asset(String file) throws IOException {
    int dot = file.lastIndexOf('.');
    String page = get("/zh/index.html").body();
    Matcher found =
        Pattern.compile(
                "assets/(?:js/)?" + file.substring(0, dot) + "-[0-9a-f]{10}" + file.substring(dot))
            .matcher(page);
    if (!found.find()) {
      throw new AssertionError("no " + file + " in " + page);
    }
    return "/" + found.group();
  }

  Answer ask(String... lines) throws IOException {
    try (Socket socket = open(lines)) {
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String head = all.substring(0, all.indexOf("\r\n\r\n"));
      Map<String, String> headers = new TreeMap<>();
      head.lines()
          .skip(1)
          .forEach(line ->
              headers.put(
                  line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                  line.substring(line.indexOf(':') + 1).strip()));
      return new Answer(
          Integer.parseInt(head.split(" ")[1]), headers, all.substring(head.length() + 4));
    }
  }

  private Socket open(String... lines) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_SECONDS * 1000);
    String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  /// A page that listens for a newer site.
  Tab tab() throws IOException {
    return new Tab(open("GET /-/events HTTP/1.1", "Host: localhost:" + port));
  }

  static final class Tab implements AutoCloseable {

    static final String ENDED = "ended";

    private final Socket socket;
    private final BlockingQueue<String> versions = new LinkedBlockingQueue<>();

    private Tab(Socket socket) {
      this.socket = socket;
      Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
      try (var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        reader
            .lines()
            .filter(line -> line.startsWith("data: "))
            .forEach(line -> versions.add(line.substring("data: ".length())));
      } catch (IOException | UncheckedIOException _) {
        // The server, or the test, has closed it.
      }
      versions.add(ENDED);
    }

    String next() throws InterruptedException {
      String version = versions.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (version == null) {
        throw new AssertionError("no event came");
      }
      return version;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
