package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.build.KeptFiles;
import org.banyan.source.HashedName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site is published from a fresh clone, and takes from the one that is published now what open
/// pages need.
class PreviousSiteTest {

  private static final String SCRIPT = "export const old = 1;\n";
  private static final String NAME =
      HashedName.of("assets/js/old.js", SCRIPT.getBytes(StandardCharsets.UTF_8));

  @TempDir Path temporary;

  private Path previous;
  private HttpServer server;

  @BeforeEach
  void publishAndServe() throws IOException {
    previous = temporary.resolve("previous");
    write(NAME, SCRIPT);
    write("search/manifest-3.json", "{}");
    write("assets/js/page.js", "unnamed");
    record(NAME + "\nsearch/manifest-3.json 2026-02-20\nassets/js/page.js 2026-02-20\n");
    assertEquals(0, new Terminal(temporary).run("init", "base").exit());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/base/",
        exchange -> {
          Path file =
              previous.resolve(exchange.getRequestURI().getPath().substring("/base/".length()));
          boolean isThere = Files.isRegularFile(file);
          byte[] body = isThere ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(isThere ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/base";
  }

  private List<String> bothWays() {
    return List.of(address(), previous.toString());
  }

  @Test
  void whatAnOpenPageNeedsIsTaken() throws IOException {
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.out().contains("2 files taken from " + site), run.out());
      assertEquals(SCRIPT, Files.readString(output().resolve(NAME)));
      assertTrue(Files.exists(output().resolve("search/manifest-3.json")));
      assertFalse(Files.exists(output().resolve("assets/js/page.js")), "its bytes have no name");
      String record = Files.readString(output().resolve(KeptFiles.RECORD));
      assertTrue(record.contains(NAME + " 2026-03-01\n"), record);
      assertTrue(record.contains("search/manifest-3.json 2026-02-20\n"), record);
      remove();
    }
  }

  @Test
  void whatIsOldOrGoneIsNotTaken() throws IOException {
    record(NAME + " 2026-01-01\nassets/js/gone-0123456789.js\n");
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.out().contains("0 files taken"), run.out());
      assertTrue(run.out().contains("1 that it lists are not there"), run.out());
      assertFalse(Files.exists(output().resolve(NAME)));
      remove();
    }
  }

  @Test
  void bytesThatTheirNameDeniesPublishNothing() throws IOException {
    write(NAME, "evil();\n");
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertTrue(run.exit() != 0);
      assertTrue(run.err().contains("is not the file that its name tells of"), run.err());
      assertFalse(Files.exists(output().resolve("index.html")));
    }
  }

  @Test
  void pathsThatLeadElsewhereAreNotAskedFor() throws IOException {
    Files.writeString(temporary.resolve("secret-0123456789.js"), "secret");
    record("../secret-0123456789.js\n/etc/x-0123456789.js\nhttp://example.org/x-0123456789.js\n");
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.out().contains("0 files taken"), run.out());
      remove();
    }
  }

  @Test
  void aSiteThatIsNotPublishedYetHasNothing() throws IOException {
    Files.delete(previous.resolve(KeptFiles.RECORD));
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.err().contains("there is no generations.txt in " + site), run.err());
      remove();
    }
  }

  @Test
  void aHostThatDoesNotAnswerPublishesNothing() {
    server.stop(0);
    Terminal.Run run = build(address());
    assertTrue(run.exit() != 0);
    assertTrue(run.err().contains("cannot be had"), run.err());
    assertFalse(Files.exists(output().resolve("index.html")));
  }

  @Test
  void whatIsNeitherAnAddressNorAFolderIsWrongUse() {
    for (String wrong : List.of("nowhere", "http://", "ftp://example.org/", "https://a b/")) {
      assertThrows(WrongUse.class, () -> PreviousSite.of(wrong, temporary), wrong);
    }
  }

  private Path output() {
    return temporary.resolve("public");
  }

  private Terminal.Run build(String site) {
    return new Terminal(temporary)
        .run(
            "build",
            "--project",
            "base",
            "--output",
            "public",
            "--date",
            "2026-03-01",
            "--previous",
            site);
  }

  private void remove() throws IOException {
    try (Stream<Path> files = Files.walk(output())) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }

  private void record(String lines) throws IOException {
    write(KeptFiles.RECORD, lines);
  }

  private void write(String path, String text) throws IOException {
    Path file = previous.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
