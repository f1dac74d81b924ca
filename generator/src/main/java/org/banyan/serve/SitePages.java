package org.banyan.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.banyan.build.BuildResult;
import org.banyan.build.OutputFile;
import org.banyan.build.OutputTree;
import org.banyan.build.Preview;
import org.banyan.source.MessageCatalog;
import org.banyan.source.SourceTree;

/// Answers requests with the files of the last good site. Only what an output tree names is served,
/// so no path leads anywhere else.
final class SitePages {

  /// @param site the last one without errors
  /// @param preview of the one that is being made
  /// @param panel HTML that says what is wrong with a newer one; may be empty
  private record Shown(
      Optional<OutputTree> site, Optional<Preview> preview, String panel, String version) {

    Optional<OutputFile> file(String path) {
      return preview
          .flatMap(early -> early.file(path))
          .or(() -> site.flatMap(finished -> finished.file(path)));
    }
  }

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String NOT_FOUND = "404.html";

  private final LocalAddress address;
  private final MessageCatalog messages;
  private final Events events = new Events(Duration.ofSeconds(10));
  private volatile Shown shown = new Shown(Optional.empty(), Optional.empty(), "", "");

  SitePages(LocalAddress address, MessageCatalog messages) {
    this.address = address;
    this.messages = messages;
  }

  /// Serves the pages of a site that is being made, and all else from the site before; nothing new
  /// when there is none before. Pages that have the version do not reload when the site is
  /// finished.
  void show(Preview preview, String version) {
    if (shown.site().isPresent()) {
      show(new Shown(shown.site(), Optional.of(preview), "", version));
    }
  }

  /// Serves a new site; one with errors only adds its problems to the site before.
  void show(BuildResult result, SourceTree tree, String version) {
    show(
        result.hasErrors()
            ? withPanel(
                ProblemPanel.of(tree, result.problems(), shown.site().isPresent(), messages),
                version)
            : new Shown(Optional.of(result.output()), Optional.empty(), "", version));
  }

  /// Goes on with the site before, and says why.
  void showFault(Exception reason, String version) {
    show(withPanel(ProblemPanel.of(reason, shown.site().isPresent(), messages), version));
  }

  private Shown withPanel(String panel, String version) {
    return new Shown(shown.site(), Optional.empty(), panel, version);
  }

  private void show(Shown next) {
    shown = next;
    events.send(next.version());
  }

  void close() {
    events.close();
  }

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
      String path = exchange.getRequestURI().getPath();
      if (!address.isMeant(exchange.getRequestHeaders())) {
        send(exchange, 403, "served.local-only");
      } else if (!METHODS.contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "served.no-method");
      } else if (path == null || !path.startsWith("/")) {
        send(exchange, 400, "served.no-path");
      } else if (path.startsWith("/-/")) {
        own(exchange, path.substring("/-/".length()));
      } else {
        site(exchange, path.substring(1));
      }
    }
  }

  /// What only the server has and a published site has not.
  private void own(HttpExchange exchange, String name) throws IOException {
    switch (name) {
      case "events" -> {
        if (exchange.getRequestMethod().equals("GET")) {
          events.stream(exchange, () -> shown.version());
        } else {
          send(exchange, 200, TEXT, new byte[0]);
        }
      }
      case "reload.js", "problems.css" ->
          send(exchange, 200, ContentTypes.of(name), resource(name));
      default -> send(exchange, 404, "served.nothing");
    }
  }

  private void site(HttpExchange exchange, String path) throws IOException {
    Shown now = shown;
    if (now.site().isEmpty()) {
      html(exchange, 503, ServedHtml.nothingYet(messages), now);
      return;
    }
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    Optional<OutputFile> found = now.file(file);
    if (found.isPresent()) {
      file(exchange, 200, file, found.get(), now);
    } else if (now.file(path + "/index.html").isPresent()) {
      toFolder(exchange);
    } else {
      OutputFile notFound =
          now.file(NOT_FOUND).orElse(new OutputFile.Plain(text("served.nothing")));
      file(exchange, 404, NOT_FOUND, notFound, now);
    }
  }

  /// Relative links of a folder's page need the `/` at the end of its address.
  private void toFolder(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            "./"
                + path.substring(path.lastIndexOf('/') + 1)
                + "/"
                + (query == null ? "" : "?" + query));
    send(exchange, 302, "served.folder");
  }

  private void file(HttpExchange exchange, int status, String path, OutputFile file, Shown now)
      throws IOException {
    byte[] bytes;
    try {
      bytes = file.bytes();
    } catch (IOException _) {
      send(exchange, 404, "served.gone");
      return;
    }
    String type = ContentTypes.of(path);
    if (type.equals(ContentTypes.HTML)) {
      html(exchange, status, new String(bytes, StandardCharsets.UTF_8), now);
    } else if (status == 200) {
      part(exchange, type, bytes);
    } else {
      send(exchange, status, type, bytes);
    }
  }

  /// The whole file, or the part that is asked for: the search reads its files in parts.
  private static void part(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Accept-Ranges", "bytes");
    String asked = exchange.getRequestHeaders().getFirst("Range");
    Optional<ByteRange> range = ByteRange.of(asked, bytes.length);
    if (range.isEmpty()) {
      send(exchange, 200, type, bytes);
      return;
    }
    int from = range.get().from();
    int to = range.get().to();
    boolean isThere = range.get().isThere();
    String found = isThere ? from + "-" + (to - 1) : "*";
    headers.set("Content-Range", "bytes " + found + "/" + bytes.length);
    byte[] part = isThere ? Arrays.copyOfRange(bytes, from, to) : new byte[0];
    send(exchange, isThere ? 206 : 416, type, part);
  }

  private static void html(HttpExchange exchange, int status, String html, Shown now)
      throws IOException {
    String served = ServedHtml.of(html, now.panel(), now.version());
    send(exchange, status, ContentTypes.HTML, served.getBytes(StandardCharsets.UTF_8));
  }

  private void send(HttpExchange exchange, int status, String key) throws IOException {
    send(exchange, status, TEXT, text(key));
  }

  private byte[] text(String key) {
    return messages.text(key).getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean withoutBody = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
    if (withoutBody) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
    }
    exchange.sendResponseHeaders(status, withoutBody ? -1 : bytes.length);
    if (!withoutBody) {
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(bytes);
      }
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SitePages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      return in.readAllBytes();
    }
  }
}
