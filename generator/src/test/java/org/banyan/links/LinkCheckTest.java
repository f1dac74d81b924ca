package org.banyan.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.banyan.catalog.OutsideLink;
import org.banyan.source.Location;
import org.banyan.source.MessageCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 30);

  @TempDir Path folder;
  private HttpServer server;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> agents = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    requests.add(exchange.getRequestMethod() + " " + path);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    int status =
        switch (path) {
          case "/gone" -> 404;
          case "/members" -> 403;
          case "/no-head" -> head ? 405 : 206;
          case "/moved", "/moved-to-gone", "/circle", "/file" -> 301;
          case "/for-now" -> 302;
          default -> 200;
        };
    switch (path) {
      case "/moved" -> exchange.getResponseHeaders().add("Location", "/there?a=1");
      case "/moved-to-gone" -> exchange.getResponseHeaders().add("Location", "gone");
      case "/circle" -> exchange.getResponseHeaders().add("Location", "/circle");
      case "/for-now" -> exchange.getResponseHeaders().add("Location", "/there");
      case "/file" -> exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
      default -> {}
    }
    if (path.equals("/slow")) {
      try {
        Thread.sleep(Duration.ofMinutes(1));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    boolean endless = path.equals("/endless") || path.equals("/no-head");
    exchange.sendResponseHeaders(status, head || !endless ? -1 : 0);
    try (var body = exchange.getResponseBody()) {
      while (endless && !head) {
        body.write(new byte[8192]);
      }
    } catch (IOException _) {
      // The client had enough.
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private OutsideLink link(String path, int line) {
    return new OutsideLink(url(path), new Location("content/a.md", line, 1), Optional.empty());
  }

  private LinkCheck check(boolean asksPrivate) {
    return new LinkCheck(
        "banyan/1 (+https://example.org/)",
        Duration.ofMillis(1),
        Duration.ofSeconds(2),
        asksPrivate,
        folder.resolve("cache/links.tsv"));
  }

  private static List<String> told(LinkCheck.Report report) {
    var messages = MessageCatalog.of("en");
    return report.findings().stream()
        .map(finding -> finding.location().line() + " " + messages.text(finding.message()))
        .toList();
  }

  @Test
  void eachAnswerIsToldForWhatItIs() throws Exception {
    var links =
        List.of(
            link("/fine", 1),
            link("/gone#part", 2),
            link("/members", 3),
            link("/no-head", 4),
            link("/moved", 5),
            link("/for-now", 6),
            link("/moved-to-gone", 7),
            link("/circle", 8),
            link("/slow", 9),
            link("/endless", 10),
            link("/file", 11),
            link("/中文 页", 12),
            new OutsideLink(
                "http://host:abc/", new Location("content/a.md", 14, 1), Optional.empty()),
            new OutsideLink(
                url("/gone"),
                new Location("content/a.md", 13, 1),
                Optional.of("https://archive.example.org/1")));
    LinkCheck.Report report = check(true).run(links, DAY);
    assertEquals(
        List.of(
            "2 broken: " + url("/gone#part") + " (HTTP 404)",
            "3 unreachable: " + url("/members") + " (HTTP 403)",
            "5 moved: " + url("/moved") + " is now " + url("/there?a=1"),
            "7 broken: " + url("/moved-to-gone") + " (HTTP 404)",
            "8 unreachable: " + url("/circle") + " (too many redirects)",
            "9 unreachable: " + url("/slow") + " (no answer in time)",
            "11 unreachable: " + url("/file") + " (HTTP 301)",
            "13 broken: "
                + url("/gone")
                + " (HTTP 404); an archived copy: https://archive.example.org/1",
            "14 unreachable: http://host:abc/ (this is not a web address)"),
        told(report));
    assertTrue(report.isBroken());
    assertEquals(12, report.asked());
    JsonNode json = JsonMapper.shared().readTree(report.json(DAY, MessageCatalog.of("zh")));
    assertEquals("banyan-links", json.get("format").asString());
    assertEquals(12, json.get("asked").asInt());
    assertEquals(report.findings().size(), json.get("findings").size());
    for (int at = 0; at < json.get("findings").size(); at++) {
      JsonNode found = json.get("findings").get(at);
      assertTrue(List.of("broken", "moved", "unreachable").contains(found.get("is").asString()));
      assertEquals(report.findings().get(at).address(), found.get("address").asString());
      assertEquals(
          found.get("is").asString().equals("moved"), found.has("moved"), found.toString());
      assertTrue(found.get("line").asInt() > 0);
    }
    assertTrue(requests.contains("HEAD /%E4%B8%AD%E6%96%87%20%E9%A1%B5"), requests.toString());
    assertTrue(agents.stream().allMatch("banyan/1 (+https://example.org/)"::equals));
  }

  @Test
  void theOwnNetworkIsNotAsked() throws Exception {
    int port = server.getAddress().getPort();
    List<String> inside =
        List.of(
            "http://127.0.0.1:" + port + "/",
            "http://localhost:" + port + "/",
            "http://[::1]:" + port + "/",
            "http://[::ffff:127.0.0.1]:" + port + "/",
            "http://user@127.0.0.1:" + port + "/",
            "http://169.254.169.254/latest/meta-data/");
    List<OutsideLink> links =
        inside.stream()
            .map(url -> new OutsideLink(url, Location.of("content/a.md"), Optional.empty()))
            .toList();
    LinkCheck.Report report = check(false).run(links, DAY);
    assertEquals(inside.size(), report.findings().size());
    assertFalse(report.isBroken());
    assertTrue(
        told(report).stream().allMatch(text -> text.contains("not asked")),
        told(report).toString());
    assertEquals(List.of(), requests);
  }

  @Test
  void whatIsPrivateIsKnownByItsNumber() throws Exception {
    List<String> inside =
        List.of(
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "::127.0.0.1");
    for (String address : inside) {
      assertTrue(WebAddress.isPrivate(InetAddress.getByName(address)), address);
    }
    for (String address : List.of("1.1.1.1", "100.128.0.1", "172.32.0.1", "2606:4700::1111")) {
      assertFalse(WebAddress.isPrivate(InetAddress.getByName(address)), address);
    }
  }

  @Test
  void aSecondRunAsksOnlyWhatIsOld() throws Exception {
    var links = List.of(link("/fine", 1), link("/gone", 2));
    assertEquals(2, check(true).run(links, DAY).asked());
    LinkCheck.Report again = check(true).run(links, DAY);
    assertEquals(0, again.asked());
    assertEquals(List.of("2 broken: " + url("/gone") + " (HTTP 404)"), told(again));
    assertEquals(1, check(true).run(links, DAY.plusDays(1)).asked(), "what is broken");
    assertEquals(2, check(true).run(links, DAY.plusDays(8)).asked(), "all");
  }

  @Test
  void aDamagedCacheIsAskedAnew() throws Exception {
    Path file = folder.resolve("cache/links.tsv");
    Files.createDirectories(file.getParent());
    byte[] bytes = {(byte) 0xFF, 9, 9, 9, 9, 10, 0, 10};
    String far = "https://example.org/\t+999999999-12-31\tFINE\t\t\n";
    Files.write(file, bytes);
    Files.writeString(file, far, StandardOpenOption.APPEND);
    assertEquals(1, check(true).run(List.of(link("/fine", 1)), DAY).asked());
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
