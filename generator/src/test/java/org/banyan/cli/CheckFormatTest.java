package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckFormatTest {

  /// A field that is markup, an order to a terminal, and text that turns; a name that is no plain
  /// address.
  private static final String HOSTILE = "<script>alert(1)</script>\u202E\u009B31m\"'&";

  @TempDir Path here;

  @BeforeEach
  void makeHostileProject() throws IOException {
    assertEquals(Command.FINE, new Terminal(here).run("init", ".").exit());
    Files.writeString(here.resolve("content/cases/a b#ü%.md"), "---\ntitle: A\nsummary: B\n---\n");
    Files.writeString(
        here.resolve("content/cases/ugly.md"),
        "---\ntitle: A\n\"<img src=x onerror=1>\": y\n---\n");
    Files.writeString(
        here.resolve("content/cases/bad.md"),
        "---\ntitle: A\nsummary: B\n𠮷" + HOSTILE + ": x\n---\n\n[link](" + "<nowhere.md>)\n");
  }

  private Terminal.Run check(String format, String language) {
    var terminal = new Terminal(here, InstantSource.system(), Optional.of(language));
    Terminal.Run run = terminal.run("check", "--format", format);
    assertEquals(Command.PROBLEMS, run.exit(), run.err());
    assertEquals("", run.err());
    for (String order : new String[] {"\u202E", "\u009B", "\u001B"}) {
      assertFalse(run.out().contains(order), format);
    }
    return run;
  }

  @Test
  void jsonSaysAllThatTheTextSays() {
    JsonNode all = JsonMapper.shared().readTree(check("json", "zh").out());
    assertEquals("banyan-problems", all.get("format").asString());
    assertEquals(1, all.get("version").asInt());
    assertEquals("zh", all.get("language").asString());
    assertTrue(all.get("complete").asBoolean());
    assertEquals(
        all.get("errors").asInt() + all.get("warnings").asInt(), all.get("problems").size());
    assertTrue(all.get("problems").size() >= 2, all.toString());
    for (JsonNode problem : all.get("problems")) {
      for (String key : new String[] {"severity", "code", "message", "cure", "path"}) {
        assertTrue(problem.hasNonNull(key), key + " of " + problem);
      }
      assertTrue(
          problem.get("message").asString().matches("(?s).*\\p{IsHan}.*"), problem.toString());
    }
  }

  @Test
  void sarifHasWhatItsSchemaAsksFor() {
    JsonNode all = JsonMapper.shared().readTree(check("sarif", "en").out());
    assertEquals("2.1.0", all.get("version").asString());
    JsonNode run = all.get("runs").get(0);
    assertEquals("unicodeCodePoints", run.get("columnKind").asString());
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertEquals("Banyan", run.get("tool").get("driver").get("name").asString());
    assertTrue(run.get("results").size() >= 2);
    boolean encoded = false;
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertEquals(result.get("ruleId").asString(), rule.get("id").asString());
      assertFalse(rule.get("help").get("text").asString().isBlank());
      assertTrue(result.get("level").asString().matches("error|warning"));
      assertFalse(result.get("message").get("text").asString().isBlank());
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      String uri = place.get("artifactLocation").get("uri").asString();
      assertTrue(uri.matches("(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+"), uri);
      assertFalse(uri.startsWith("/"), uri);
      encoded |= uri.equals("content/cases/a%20b%23%C3%BC%25.md");
      if (place.has("region")) {
        assertTrue(place.get("region").get("startLine").asInt() >= 1);
        assertTrue(place.get("region").get("startColumn").asInt() >= 1);
      }
    }
    assertTrue(encoded, "the path with blanks and signs");
  }

  @Test
  void theHtmlPageHoldsContentAsTextAndNeedsNothingElse() {
    String page = check("html", "zh").out();
    assertTrue(page.startsWith("<!doctype html>\n<html lang=\"zh\">"), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.matches("(?s).*<[^>]*(?:src|href)=.*"), page);
    assertTrue(page.contains("&lt;script&gt;"), page);
    assertTrue(page.contains("width=device-width"));
    assertTrue(page.contains("没有字段“&lt;img src=x onerror=1&gt;”"), page);
  }

  @Test
  void theLastLineSaysWhatThereIs() throws IOException {
    Files.delete(here.resolve("content/cases/bad.md"));
    Files.delete(here.resolve("content/cases/ugly.md"));
    Files.delete(here.resolve("content/cases/a b#ü%.md"));
    assertTrue(new Terminal(here).run("check").out().endsWith("pages: nothing is wrong\n"));
    Files.writeString(here.resolve("content/cases/unused.csv"), "a,b\n1,2\n");
    Files.writeString(
        here.resolve("site/vocabularies/unused.yaml"), "label: {zh: 无, en: None}\nterms: []\n");
    Terminal.Run run = new Terminal(here).run("check");
    assertEquals(Command.FINE, run.exit());
    assertTrue(run.out().endsWith("pages: 0 errors, 2 warnings\n"), run.out());
    assertFalse(run.out().contains("nothing is wrong"), run.out());
    assertFalse(run.out().contains("\n0 errors"), run.out());
  }

  @Test
  void checkLinksKeepsItsJsonAlone() {
    Terminal.Run run = new Terminal(here).run("check-links", "--format", "json");
    assertEquals(Command.PROBLEMS, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[unknown-field]"), run.err());
    assertEquals(
        Command.WRONG_USE, new Terminal(here).run("check-links", "--format", "html").exit());
  }

  @Test
  void aCleanProjectHasAnEmptyReport() throws IOException {
    Files.delete(here.resolve("content/cases/bad.md"));
    Files.delete(here.resolve("content/cases/ugly.md"));
    Files.delete(here.resolve("content/cases/a b#ü%.md"));
    for (String format : new String[] {"json", "sarif"}) {
      var run = new Terminal(here, InstantSource.system()).run("check", "--format", format);
      assertEquals(Command.FINE, run.exit());
      JsonNode all = JsonMapper.shared().readTree(run.out());
      JsonNode list =
          format.equals("json") ? all.get("problems") : all.get("runs").get(0).get("results");
      assertEquals(0, list.size());
    }
    assertEquals(
        Command.WRONG_USE,
        new Terminal(here, InstantSource.system()).run("check", "--format", "xml").exit());
  }
}
