package org.banyan.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Serves a folder on the loopback address under the policy of a published page; other sites may
/// read it.
final class SiteServer implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'";

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private final Path folder;
  private final boolean ranges;
  private final HttpServer server;
  private volatile String caching = "no-store";
  private final Map<String, byte[]> held = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  SiteServer(Path folder) {
    this(folder, true);
  }

  /// @param ranges whether it can send a part of a file
  SiteServer(Path folder, boolean ranges) {
    this.folder = folder;
    this.ranges = ranges;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// The address of a file.
  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  /// Lets browsers keep what they got, as many hosts do.
  void letCache(int seconds) {
    caching = "max-age=" + seconds;
  }

  /// Goes on sending a file as it is now, as a cache of the host does.
  void hold(String path) throws IOException {
    held.put("/" + path, Files.readAllBytes(folder.resolve(path)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
    boolean isThere = file.startsWith(folder) && Files.isRegularFile(file);
    byte[] cached = held.get(exchange.getRequestURI().getPath());
    byte[] body =
        cached != null
            ? cached
            : isThere ? Files.readAllBytes(file) : "not here".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", isThere ? type(file) : "text/plain");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.getResponseHeaders().set("Cache-Control", caching);
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    Matcher range = RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
    int status = isThere ? 200 : 404;
    if (isThere && ranges && range.matches()) {
      int from = Integer.parseInt(range.group(1));
      status = from < body.length ? 206 : 416;
      body = from < body.length ? part(body, from, Integer.parseInt(range.group(2))) : new byte[0];
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] part(byte[] body, int first, int last) {
    return Arrays.copyOfRange(body, first, Math.min(body.length, last + 1));
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "json" -> "application/json";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
