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
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private ExecutorService threads;
  private volatile Optional<CyclicBarrier> together = Optional.empty();

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
          boolean isThere = Files.isRegularFile(file) && isInTime(file);
          byte[] body = isThere ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(isThere ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.start();
  }

  /// Waits until as many are asked for as are to come at once.
  private boolean isInTime(Path file) {
    if (together.isEmpty() || !HashedName.isOne(file.toString())) {
      return true;
    }
    try {
      together.get().await(20, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException | BrokenBarrierException | TimeoutException _) {
      return false;
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
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
      assertTrue(run.out().contains("1 that it lists is not there"), run.out());
      assertFalse(Files.exists(output().resolve(NAME)));
      remove();
    }
  }

  @Test
  void bytesThatTheirNameDeniesAreNotTaken() throws IOException {
    write(NAME, "evil();\n");
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.out().contains("1 file taken"), run.out());
      assertTrue(run.err().contains("their names say other bytes: " + NAME), run.err());
      assertFalse(Files.exists(output().resolve(NAME)));
      remove();
    }
  }

  /// Their names carry a hash that is not the one of their bytes.
  @Test
  void scriptsInACircleArePassedOver() throws IOException {
    Path scripts = Files.createDirectories(temporary.resolve("base/templates/assets/js/page"));
    Files.writeString(scripts.resolve("a.js"), "import './b.js';\nexport const a = 1;\n");
    Files.writeString(scripts.resolve("b.js"), "import './a.js';\nexport const b = 1;\n");
    Terminal.Run first = build(previous.toString());
    assertEquals(0, first.exit(), first.err());
    Path published = Files.move(output(), temporary.resolve("published"));
    Files.writeString(scripts.resolve("a.js"), "import './b.js';\nexport const a = 2;\n");
    Terminal.Run run = build(published.toString());
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.err().contains("their names say other bytes: assets/js/page/a-"), run.err());
    assertTrue(run.err().contains(", assets/js/page/b-"), run.err());
    assertTrue(Files.exists(output().resolve(NAME)), "what was kept there stays");
  }

  @Test
  void someFilesComeAtOnce() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      String text = "export const old = " + i + ";\n";
      String name = HashedName.of("assets/js/slow.js", text.getBytes(StandardCharsets.UTF_8));
      write(name, text);
      lines.append(name).append('\n');
    }
    record(lines.toString());
    together = Optional.of(new CyclicBarrier(3));
    Terminal.Run run = build(address());
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("3 files taken"), run.out());
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
  void aNameIsAskedForWhateverStandsInIt() throws IOException {
    List<String> names = List.of("a[b]", "{a}", "a^b", "a|b", "a b", "a%20b", "工具", "a#b", "a?b");
    var lines =
        new StringBuilder("assets/js/\u009b2J-0123456789.js\nassets/js/gone|x-0123456789.js\n");
    for (String each : names) {
      String path =
          HashedName.of("assets/js/" + each + ".js", SCRIPT.getBytes(StandardCharsets.UTF_8));
      write(path, SCRIPT);
      lines.append(path).append('\n');
    }
    record(lines.toString());
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.out().contains(names.size() + " files taken from " + site), run.out());
      assertTrue(run.out().contains("1 that it lists is not there"), run.out());
      remove();
    }
  }

  @Test
  void whenAPageLeftTheSiteItsWordsAreNotTaken() throws IOException {
    String index = HashedName.of("search/p.bin", SCRIPT.getBytes(StandardCharsets.UTF_8));
    write(index, SCRIPT);
    record(index + "\n" + NAME + "\nsearch/manifest-3.json 2026-02-20\npage zh/index.html\n");
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertTrue(run.out().contains("3 files taken"), run.out());
      remove();
    }
    record(index + "\n" + NAME + "\nsearch/manifest-3.json 2026-02-20\npage zh/gone.html\n");
    for (String site : bothWays()) {
      Terminal.Run run = build(site);
      assertTrue(run.out().contains("1 file taken"), run.out());
      assertTrue(Files.exists(output().resolve(NAME)));
      assertFalse(Files.exists(output().resolve(index)));
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
    assertEquals(1, run.exit(), run.err());
    assertTrue(run.err().contains("could not be fetched"), run.err());
    assertTrue(run.err().contains("leave out --previous"), run.err());
    assertFalse(run.err().contains("nothing was published"), run.err());
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
