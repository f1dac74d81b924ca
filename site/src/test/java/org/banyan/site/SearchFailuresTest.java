package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.search.SearchIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the engine says of an index that is not whole, and how it does without ranges. It runs in a
/// worker: where there is no page, as in Node.
class SearchFailuresTest {

  private static final String PHRASE = "\"play street\"";

  private static final String WORKER =
      """
      import { openSearch } from "./assets/js/search/search.js";
      onmessage = async ({ data: [index, text] }) => {
        if (typeof document !== "undefined" || typeof window !== "undefined") {
          throw new Error("there is a page");
        }
        try {
          const search = await openSearch(new URL(index, location.href).href);
          const { total, hits } = await search.query(text, { facets: ["kind", "topic"] });
          const shown = hits.flatMap(({ url, passages }) => [url, ...passages.map(
            ({ snippet }) => snippet.map(({ text }) => text).join(""))]);
          postMessage(`${total}: ${shown.join("\\n")}`);
        } catch (cause) {
          postMessage(`${cause.code}: ${cause.message}`);
        }
      };
      """;

  private static final String ASK =
      """
      ([index, text]) => new Promise((resolve, reject) => {
        globalThis.worker ??= new Worker("worker.js", { type: "module" });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage([index, text]);
      })\
      """;

  @TempDir static Path folder;

  private static Chromium browser;
  private static SiteServer server;
  private static Map<Path, byte[]> whole;

  private Page page;
  private String answer;

  @BeforeAll
  static void serve() throws IOException {
    try (var index = SearchIndex.of(SearchFixture.passages())) {
      SearchFixture.write(folder, index);
    }
    SearchFixture.write(folder.resolve("worker.js"), WORKER.getBytes(StandardCharsets.UTF_8));
    SearchFixture.write(folder.resolve("page.html"), "<!doctype html>".getBytes());
    try (Stream<Path> files = Files.list(folder.resolve("search"))) {
      whole = files.collect(Collectors.toMap(f -> f, SearchFailuresTest::bytes));
    }
    server = new SiteServer(folder);
    browser = new Chromium();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  @BeforeEach
  void ask() {
    page = browser.open(server.url("page.html"));
    answer = ask(server);
    assertTrue(answer.matches("(?s)[1-9]\\d*: en/.*play street.*"), answer);
  }

  @AfterEach
  void mend() throws IOException {
    for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    page.context().close();
  }

  @Test
  void aServerWithoutRangesGivesTheSameAnswer() {
    try (var plain = new SiteServer(folder, false)) {
      page.navigate(plain.url("page.html"));
      assertEquals(answer, ask(plain));
    }
  }

  @Test
  void everyFileThatIsMissingIsNamed() throws IOException {
    assertEquals(Set.of("m", "p", "t", "x", "d", "c"), needed("missing", _ -> null));
  }

  @Test
  void everyFileThatIsCutShortIsNamed() throws IOException {
    assertEquals(
        Set.of("m", "p", "t", "x", "d", "c"),
        needed("damaged", bytes -> Arrays.copyOf(bytes, Math.min(40, bytes.length / 2))));
  }

  @Test
  void everyFileThatIsEmptyIsNamed() throws IOException {
    assertEquals(Set.of("m", "p", "t", "x", "d", "c"), needed("damaged", _ -> new byte[0]));
  }

  @Test
  void everyFileWithAWrongByteIsNamedOrNotNeeded() throws IOException {
    Set<String> named = needed("damaged", SearchFailuresTest::withWrongBytes);
    assertEquals(Set.of("m", "p", "t", "x", "d", "c"), named);
  }

  /// A site that was published anew: the manifest that the reader has names files that are gone.
  @Test
  void anOlderManifestFindsNothingOfANewIndex() throws IOException {
    for (Path file : whole.keySet()) {
      if (!file.endsWith("manifest-5.json")) {
        Files.delete(file);
      }
    }
    assertTrue(ask(server).startsWith("missing: search: "), ask(server));
  }

  @Test
  void aManifestOfAnotherVersionSaysWhatToDo() throws IOException {
    Path manifest = folder.resolve("search/manifest-5.json");
    String other = Files.readString(manifest).replaceFirst("\"format\":\\d+", "\"format\":999");
    Files.writeString(manifest, other);
    String said = ask(server);
    assertTrue(said.startsWith("version: "), said);
    assertTrue(said.contains("format 999") && said.contains("build the site again"), said);
  }

  @Test
  void withoutAServerItIsOffline() throws IOException {
    var gone = new SiteServer(folder);
    page.navigate(gone.url("page.html"));
    assertEquals(answer, ask(gone));
    gone.close();
    String said = ask(gone);
    assertTrue(said.startsWith("offline: search: manifest-5.json"), said);
  }

  private interface Change {
    /// Null when the file is to go.
    byte[] of(byte[] whole);
  }

  /// Changes one file at a time. Either it was not needed and the answer is the whole one, or an
  /// error with the code names the file.
  ///
  /// @return the types of the files that were needed
  private Set<String> needed(String code, Change change) throws IOException {
    Set<String> needed = new TreeSet<>();
    for (Path file : whole.keySet()) {
      byte[] changed = change.of(whole.get(file));
      if (changed == null) {
        Files.delete(file);
      } else {
        Files.write(file, changed);
      }
      String said = ask(server);
      String name = file.getFileName().toString();
      if (!said.equals(answer)) {
        assertTrue(said.startsWith(code + ": search: " + name), () -> name + ": " + said);
        needed.add(name.substring(0, 1));
      }
      Files.write(file, whole.get(file));
    }
    return needed;
  }

  private static byte[] withWrongBytes(byte[] whole) {
    byte[] wrong = whole.clone();
    for (int i = 16; i < wrong.length; i += 61) {
      wrong[i] ^= 0x15;
    }
    return wrong;
  }

  private String ask(SiteServer site) {
    return (String) page.evaluate(ASK, List.of(site.url("search/"), PHRASE));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
