package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.Progress;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

  @TempDir private static Path temp;
  private static Path project;

  @BeforeAll
  static void makeProject() throws IOException {
    project = temp.resolve("base");
    for (Map.Entry<String, String> file : Samples.files().entrySet()) {
      Path path = project.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Terminal.Run start(String... arguments) {
    return new Terminal(project)
        .run(Stream.concat(Stream.of("new"), List.of(arguments).stream()).toArray(String[]::new));
  }

  @Test
  void entryIsADraftWithItsFieldsExplained() throws IOException {
    Terminal.Run run = start("case", "oslo-traffic-agent", "--lang", "en");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().startsWith("made content/cases/oslo-traffic-agent.md\nnext: "), run.out());
    String text = Files.readString(project.resolve("content/cases/oslo-traffic-agent.md"));
    assertTrue(
        text.startsWith(
            """
            ---
            title: Oslo traffic agent
            status: draft # delete this line when the entry is ready
            lang: en

            # Summary – The substance in one or two sentences; listings, search results and shared links show it. [required]
            summary:
            """),
        text);
    assertTrue(text.contains("\n# Evidence grade – The grade says"), text);
    assertTrue(text.contains("one of: a, b, c, d]\ngrade:\n"), text);
    assertTrue(
        text.contains(
            "\n# costs:\n#   - item: … # Item – What the money was spent on. [required]\n"),
        text);
    assertTrue(text.contains("\n## How it ran {#how}\n") || text.contains(" {#how}\n"), text);
  }

  @Test
  void defaultLanguageIsTheSites() throws IOException {
    assertEquals(0, start("term", "child-council").exit());
    String text = Files.readString(project.resolve("content/terms/child-council.md"));
    assertTrue(text.contains("title: Child council\nstatus: draft # 写完后删去这一行\n"), text);
    assertFalse(text.contains("lang:"), text);
    assertTrue(text.endsWith("---\n"), "a term has no body: " + text);
  }

  @Test
  void partIsMadeInTheFolderOfItsEntry() throws IOException {
    assertEquals(0, start("training", "play-course").exit());
    Terminal.Run run = start("lesson", "play-course/loose-parts");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("list it in content/training/play-course/index.md"), run.out());
    assertTrue(Files.exists(project.resolve("content/training/play-course/loose-parts.md")));
    assertWrong(start("lesson", "loose-parts"), "banyan new lesson TRAINING/ID");
    assertWrong(start("lesson", "play-curse/ramps"), "did you mean \"play-course\"?");
    assertWrong(start("case", "play-course/ramps"), "holds a \"/\"");
  }

  @Test
  void wrongUseIsRefusedWithWhatWouldDo() {
    assertWrong(start("case"), "banyan new KIND ID");
    assertWrong(start("csae", "x"), "did you mean \"case\"?");
    assertWrong(start("course", "x"), "did you mean \"training\"?");
    assertWrong(start("case", "Oslo Agent"), "did you mean \"oslo-agent\"?");
    assertWrong(start("case", "index"), "cannot be an id");
    assertWrong(start("case", "../../x"), "holds a \"/\"");
    assertWrong(start("case", "sample"), "content/cases/sample.md is there already");
    assertWrong(start("case", "x", "--lang", "fr"), "languages: zh, en");
  }

  private static void assertWrong(Terminal.Run run, String reason) {
    assertEquals(2, run.exit(), run.out());
    assertTrue(run.err().contains(reason), run.err());
  }

  /// Every kind, every language: the draft parses, and nothing but empty required fields is wrong.
  @Test
  void whatIsStillMissingIsAllThatIsWrong() throws IOException {
    int drafts = 0;
    for (String language : List.of("zh", "en")) {
      SortedMap<String, String> files = Samples.files();
      SourceTree tree = SourceTree.of(files);
      Config config = Config.read(tree, new Problems());
      for (Kind kind : config.kinds().values()) {
        String id = kind.parent().isPresent() ? "sample/fresh-start" : "fresh-start";
        files.put(EntryPath.of(config, kind, id), EntryDraft.of(config, kind, id, language, tree));
        drafts++;
      }
      BuildResult result =
          Build.once().run(SourceTree.of(files), List.of(), Projects.OCCASION, Progress.NONE);
      assertEquals(
          List.of(),
          result.problems().stream().filter(p -> !p.code().equals("unfinished-draft")).toList());
      assertFalse(result.hasErrors());
      assertFalse(result.problems().stream().map(Problem::message).toList().isEmpty());
    }
    assertTrue(drafts >= 22, "tried only " + drafts);
  }

  /// Every proposal taken as it is: right in form, so that only what it refers to is not there.
  @Test
  void whatIsProposedHasTheRightForm() throws IOException {
    SortedMap<String, String> files = Samples.files();
    SourceTree tree = SourceTree.of(files);
    Config config = Config.read(tree, new Problems());
    var proposal = Pattern.compile("^# ( *(?:- )?[a-z][a-z0-9-]*:.*)$", Pattern.MULTILINE);
    for (Kind kind : config.kinds().values()) {
      String id = kind.parent().isPresent() ? "sample/fresh-start" : "fresh-start";
      String draft = EntryDraft.of(config, kind, id, "en", tree);
      files.put(EntryPath.of(config, kind, id), proposal.matcher(draft).replaceAll("$1"));
    }
    BuildResult result =
        Build.once().run(SourceTree.of(files), List.of(), Projects.OCCASION, Progress.NONE);
    List<String> form = List.of("bad-yaml", "wrong-type", "unknown-field", "unknown-term");
    assertEquals(
        List.of(), result.problems().stream().filter(p -> form.contains(p.code())).toList());
  }
}
