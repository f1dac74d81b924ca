package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.source.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `explain` says of the files of a project: a new one with `explain/project/` over it.
class ExplainTest {

  private static final Path FIXTURE = Path.of("src/test/resources/explain");
  private static final boolean OVERWRITE = "overwrite".equals(System.getProperty("golden"));

  @TempDir Path here;

  @BeforeEach
  void makeProject() throws IOException {
    assertEquals(Command.FINE, new Terminal(here).run("init", ".").exit());
    Projects.copy(FIXTURE.resolve("project"), here);
  }

  private Terminal.Run explain(String language, String... arguments) {
    var terminal = new Terminal(here, InstantSource.system(), Optional.of(language));
    List<String> all = new ArrayList<>(List.of("explain", "--date", "2026-05-30"));
    all.addAll(List.of(arguments));
    return terminal.run(all.toArray(String[]::new));
  }

  @Test
  void everyKindOfFileIsExplained() throws IOException {
    List<String> files = Files.readAllLines(FIXTURE.resolve("files.txt"));
    assertTrue(files.size() >= 18, "found " + files.size());
    var found = new StringBuilder();
    for (String line : files) {
      String[] parts = line.split(" ");
      Terminal.Run run = explain(parts[0], parts[1]);
      assertEquals("", run.err(), line);
      assertEquals(Command.FINE, run.exit(), line);
      found.append("$ banyan explain ").append(parts[1]).append("\n\n");
      found.append(run.out()).append("\n");
    }
    Path expected = FIXTURE.resolve("expected.txt");
    if (OVERWRITE) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.exists(expected) ? Files.readString(expected) : "", found.toString());
  }

  @Test
  void jsonSaysTheSameAndItsPagesAreBuilt() {
    String file = "content/pages/method.md";
    JsonNode all = JsonMapper.shared().readTree(explain("en", "--format", "json", file).out());
    assertEquals("banyan-explanation", all.get("format").asString());
    assertEquals("entry", all.get("is").asString());
    JsonNode updated = all.get("fields").get(2);
    assertEquals("updated", updated.get("name").asString());
    assertEquals("2026-01-02", updated.get("value").asString());
    assertEquals("content/pages/_defaults.yaml", updated.get("path").asString());
    assertEquals(1, updated.get("line").asInt());
    assertEquals(0, all.get("problems").size());
    var terminal = new Terminal(here);
    assertEquals(Command.FINE, terminal.run("build", "--date", "2026-05-30").exit());
    int pages = 0;
    for (JsonNode fact : all.get("facts")) {
      if (fact.get("name").asString().equals("page")) {
        pages++;
        Path page = here.resolve("site/public").resolve(fact.get("value").asString());
        assertTrue(Files.exists(page), page.toString());
      }
    }
    assertEquals(2, pages);
  }

  @Test
  void aFileWithErrorsIsExplainedWithThem() throws IOException {
    Files.writeString(
        here.resolve("content/pages/wrong.md"),
        "---\ntitle: A\nsumary: B\nupdated: yesterday\n---\n");
    Terminal.Run wrong = explain("en", "content/pages/wrong.md");
    assertEquals(Command.PROBLEMS, wrong.exit(), wrong.err());
    assertTrue(wrong.out().contains("summary                  B  "), wrong.out());
    assertTrue(
        wrong.out().contains("yesterday  (content/pages/wrong.md:4; not used: see the problems)"),
        wrong.out());
    assertTrue(wrong.out().contains("[unknown-field]"), wrong.out());
    assertEquals(Command.FINE, explain("en", "content/pages/method.md").exit());

    Files.writeString(here.resolve("content/pages/unread.md"), "---\ntitle: \"A\n---\n");
    Terminal.Run unread = explain("en", "content/pages/unread.md");
    assertEquals(Command.PROBLEMS, unread.exit());
    assertTrue(unread.out().contains("the entry page/unread, which cannot be read"), unread.out());
    Files.write(here.resolve("content/pages/latin.md"), new byte[] {'a', (byte) 0xFF});
    Terminal.Run latin = explain("en", "content/pages/latin.md");
    assertEquals(Command.PROBLEMS, latin.exit());
    assertTrue(latin.out().contains("[not-utf8]"), latin.out());
    Files.writeString(here.resolve("content/pages/Bad Name.md"), "---\ntitle: A\n---\n");
    Terminal.Run name = explain("en", "content/pages/Bad Name.md");
    assertTrue(name.out().contains("[bad-id]"), name.out());
    assertEquals(Command.PROBLEMS, name.exit());
    Files.writeString(here.resolve("site/site.yaml"), "title: A\n");
    Terminal.Run settings = explain("en", "content/pages/method.md");
    assertEquals(Command.PROBLEMS, settings.exit());
    assertTrue(settings.out().contains("while the settings have errors"), settings.out());
  }

  @Test
  void whatIsNoFileOfTheProjectIsWrongUse() throws IOException {
    Path base = Files.createDirectory(here.resolve("below"));
    for (String file :
        List.of("content/pages/metod.md", "/etc/passwd", "../x.md", ".", "", "a\0b.md")) {
      Terminal.Run run = explain("en", file);
      assertEquals(Command.WRONG_USE, run.exit(), file + run.err());
      assertEquals("", run.out());
      assertFalse(run.err().contains("\n\tat "), run.err());
    }
    assertTrue(explain("en", "content/pages/metod.md").err().contains("content/pages/method.md"));
    assertEquals(Command.WRONG_USE, explain("en").exit());
    assertEquals(Command.WRONG_USE, explain("en", "--format", "xml", "site/site.yaml").exit());
    var elsewhere = new Terminal(base);
    assertEquals(
        Command.FINE,
        elsewhere.run("explain", "--project", "..", "../content/pages/method.md").exit());
    assertEquals(
        Command.FINE,
        elsewhere.run("explain", "--project", "..", "content/pages/method.md").exit());
  }
}
