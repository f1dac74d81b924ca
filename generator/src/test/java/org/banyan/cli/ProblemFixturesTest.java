package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.FolderSearch;
import org.banyan.build.Progress;
import org.banyan.source.HtmlFolder;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every mistake that authors can make, and what they are told.
///
/// `problems/<code>/` or `problems/<code>.<situation>/` holds a mistake: `project/` (over
/// `sites/_base/`) or `pages/` (HTML of another tool, for `banyan index`), `make.txt` (see
/// [Projects#make]; `make-after-reading.txt` does more when the project was read), `occasion.txt`
/// (see [Projects#occasion]), `expected.txt` and `expected.zh.txt`, what is printed. The manual,
/// `generator/docs/problems.md`, is made from them. `-Dgolden=overwrite` writes both anew.
class ProblemFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/problems");
  private static final Path MEANINGS = Path.of("../templates/manual/problems.yaml");
  private static final Path MANUAL = Path.of("docs/problems.md");
  private static final MessageCatalog ENGLISH = MessageCatalog.of("en");
  private static final boolean OVERWRITE = "overwrite".equals(System.getProperty("golden"));

  /// What looks like a code and is none: attributes of HTML, words of the interface, settings,
  /// styles of citation.
  private static final Set<String> NO_CODES =
      Set.of(
          "aria-hidden",
          "aria-label",
          "banyan-explanation",
          "banyan-facet",
          "banyan-kind",
          "banyan-links",
          "banyan-problems",
          "check-links",
          "cited-by",
          "consent-types",
          "csl-json",
          "data-banyan-facet",
          "data-banyan-ignore",
          "data-banyan-kind",
          "data-list",
          "doc-backlink",
          "doc-noteref",
          "footnote-back",
          "footnote-mention",
          "gb-t-7714",
          "no-store",
          "not-read",
          "picture-records",
          "place-in",
          "publish-from",
          "publish-until",
          "same-origin",
          "schema-type",
          "search-tests",
          "trainer-note",
          "unit-of");

  @TempDir Path temporary;

  private static List<Path> fixtures() throws IOException {
    try (Stream<Path> found = Files.list(FIXTURES)) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String codeOf(Path fixture) {
    return fixture.getFileName().toString().replaceFirst("\\..*", "");
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeIsExplained() throws IOException {
    List<Path> fixtures = fixtures();
    assertTrue(fixtures.size() >= 120, "found " + fixtures.size());
    return fixtures.stream()
        .map(fixture ->
            DynamicTest.dynamicTest(fixture.getFileName().toString(), () -> isExplained(fixture)));
  }

  private void isExplained(Path fixture) throws IOException {
    Path folder = Files.createTempDirectory(temporary, codeOf(fixture));
    Found found =
        Files.isDirectory(fixture.resolve("pages"))
            ? inPages(fixture, folder)
            : inProject(fixture, folder);

    golden(fixture.resolve("expected.txt"), printed(found, "en"));
    golden(fixture.resolve("expected.zh.txt"), printed(found, "zh"));
    assertTrue(
        found.problems().stream().map(Problem::code).anyMatch(codeOf(fixture)::equals),
        "reports " + codeOf(fixture));
    assertEquals(found.problems().stream().sorted().toList(), found.problems(), "sorted by place");
    if (!fixture.getFileName().toString().contains(".with-")) {
      assertEquals(
          Set.of(codeOf(fixture)),
          found.problems().stream()
              .filter(problem -> !problem.standsForMore())
              .map(Problem::code)
              .collect(Collectors.toSet()),
          "one mistake, one problem");
    }
  }

  private static String printed(Found found, String language) {
    var out = new ByteArrayOutputStream();
    try (var print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      new ProblemPrinter(found.tree(), MessageCatalog.of(language), print).print(found.problems());
    }
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private record Found(SourceTree tree, List<Problem> problems) {}

  private static Found inProject(Path fixture, Path project) throws IOException {
    Projects.copy(Projects.BASE, project);
    Projects.copy(fixture.resolve("project"), project);
    Projects.make(fixture.resolve("make.txt"), project);
    var problems = new Problems();
    SourceTree tree = Projects.readAlone(project, problems);
    Projects.make(fixture.resolve("make-after-reading.txt"), project);
    BuildResult result =
        Build.once().run(tree, problems.sorted(), Projects.occasion(fixture), Progress.NONE);
    return new Found(tree, result.problems());
  }

  private static Found inPages(Path fixture, Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Projects.copy(fixture.resolve("pages"), pages);
    HtmlFolder html = HtmlFolder.of(pages, pages.resolve("search"));
    FolderSearch search = FolderSearch.of(html, Optional.empty(), "../");
    return new Found(search.tree(), search.problems());
  }

  @Test
  void everyCodeHasAFixtureAndAMeaning() throws IOException, URISyntaxException {
    SortedSet<String> codes = codes();
    assertTrue(codes.size() > 60, "found " + codes);
    assertEquals(
        codes,
        fixtures().stream()
            .map(ProblemFixturesTest::codeOf)
            .collect(Collectors.toCollection(TreeSet::new)),
        "a folder in " + FIXTURES + " for every code (or a name in NO_CODES)");
    assertEquals(codes, new TreeSet<>(meanings().keySet()), MEANINGS.toString());
  }

  /// The string constants of the program that have the form of a code, which [Problem] demands: so
  /// a new code cannot be missed.
  private static SortedSet<String> codes() throws IOException, URISyntaxException {
    SortedSet<String> codes = new TreeSet<>();
    Path classes =
        Path.of(Problem.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> found = Files.walk(classes.resolve("org/banyan"))) {
      for (Path file : found.filter(path -> path.toString().endsWith(".class")).toList()) {
        for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
          if (entry instanceof StringEntry text) {
            String code = text.stringValue().replaceFirst("\\..*", "");
            if (Problem.CODE.matcher(code).matches() && isKeyOrCode(text.stringValue())) {
              codes.add(code);
            }
          }
        }
      }
    }
    codes.removeAll(NO_CODES);
    return codes;
  }

  /// A code alone, or a key of the messages, which begins with one.
  private static boolean isKeyOrCode(String text) {
    return Problem.CODE.matcher(text).matches() || ENGLISH.texts().containsKey(text);
  }

  private static Map<String, String> meanings() throws IOException {
    var problems = new Problems();
    var file = SourceFile.of(MEANINGS.toString(), Files.readString(MEANINGS));
    Map<String, String> meanings = new TreeMap<>();
    ((YamlMap) Yaml.read(file, problems).orElseThrow())
        .entries()
        .forEach((code, entry) -> {
          YamlMap help = (YamlMap) entry.value();
          meanings.put(code, text(help, "means") + " " + text(help, "cure"));
        });
    assertEquals(List.of(), problems.sorted());
    return meanings;
  }

  private static String text(YamlMap help, String key) {
    return ((YamlText) ((YamlMap) help.get(key).orElseThrow()).get("en").orElseThrow()).text();
  }

  @Test
  void theManualListsEveryCodeWithItsExamples() throws IOException {
    var manual = new StringBuilder();
    manual.append(
        """
        # Problems

        What `banyan check` and `banyan build` say, by code: what it means, and examples with their cure.
        An example shows the file with its line and column, what is wrong, the line itself and what to do.

        This page is made from `templates/manual/problems.yaml` and `generator/src/test/resources/problems/` by
        the tests.
        """);
    Map<String, List<Path>> byCode =
        fixtures().stream()
            .collect(
                Collectors.groupingBy(
                    ProblemFixturesTest::codeOf, TreeMap::new, Collectors.toList()));
    Map<String, String> meanings = meanings();
    for (Map.Entry<String, List<Path>> code : byCode.entrySet()) {
      manual.append("\n## ").append(code.getKey()).append("\n\n");
      manual.append(meanings.getOrDefault(code.getKey(), "")).append("\n");
      for (Path fixture : code.getValue()) {
        if (!fixture.getFileName().toString().contains(".with-")) {
          manual.append("\n").append(example(fixture));
        }
      }
    }
    golden(MANUAL, manual.toString());
  }

  /// What the fixture prints, without the count in its last line.
  private static String example(Path fixture) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(fixture.resolve("expected.txt")));
    lines.removeLast();
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    return lines.stream()
        .map(line -> line.isBlank() ? "\n" : "    " + line.stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private static void golden(Path file, String found) throws IOException {
    if (OVERWRITE) {
      Files.writeString(file, found);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", found);
  }
}
