package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.config.Occasion;
import org.banyan.source.Digest;
import org.banyan.source.HashedName;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole small sites and what holds for each.
///
/// `sites/<reason>/` has `content/`, `templates/` and `site/` (over `sites/_base/`), `make.txt`
/// (see [Projects#make]), `occasion.txt` (see [Projects#occasion]), `selected.txt` (the files that
/// matter) and `expected/` (those files, and the list of all; in both, names of style sheets and
/// scripts have `HASH` for their hash, so that a change of one changes nothing else here).
/// `-Dgolden=overwrite` writes `expected/` anew.
class GoldenSitesTest {

  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final boolean OVERWRITE = "overwrite".equals(System.getProperty("golden"));

  @TempDir Path temporary;

  private Occasion occasion = Projects.OCCASION;

  static List<String> sites() throws IOException {
    try (Stream<Path> found = Files.list(SITES)) {
      List<String> names =
          found
              .filter(Files::isDirectory)
              .map(path -> path.getFileName().toString())
              .filter(name -> !name.startsWith("_"))
              .sorted()
              .toList();
      assertTrue(names.size() >= 11, "found " + names);
      return names;
    }
  }

  private Path project(String site) throws IOException {
    Path project = Files.createTempDirectory(temporary, site);
    occasion = Projects.occasion(SITES.resolve(site));
    Projects.copy(Projects.BASE, project);
    for (String folder : List.of("content", "templates", "site")) {
      Projects.copy(SITES.resolve(site).resolve(folder), project.resolve(folder));
    }
    Projects.make(SITES.resolve(site).resolve("make.txt"), project);
    return project;
  }

  private static SourceTree tree(Path project) throws IOException {
    var problems = new Problems();
    SourceTree tree = Projects.readAlone(project, problems);
    assertEquals(List.of(), problems.sorted());
    return tree;
  }

  private OutputTree output(Build build, SourceTree tree) {
    BuildResult result = build.run(tree, List.of(), occasion, Progress.NONE);
    assertEquals(List.of(), result.problems().stream().filter(Problem::isError).toList());
    return result.output();
  }

  private static SortedMap<String, String> digests(OutputTree output) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, OutputFile> file : output.files().entrySet()) {
      digests.put(file.getKey(), Digest.of(file.getValue().bytes()));
    }
    return digests;
  }

  private SortedMap<String, String> digests(String site) throws IOException {
    return digests(output(Build.once(), tree(project(site))));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theSiteIsAsExpected(String site) throws IOException {
    OutputTree output = output(Build.once(), tree(project(site)));
    Path folder = SITES.resolve(site);
    SortedMap<String, String> expected = new TreeMap<>();
    expected.put(
        "files.txt",
        output.files().keySet().stream()
            .filter(path -> !path.startsWith("search/"))
            .map(GoldenSitesTest::withoutHashes)
            .collect(Collectors.joining("\n", "", "\n")));
    for (String path : Files.readAllLines(folder.resolve("selected.txt"))) {
      OutputFile file =
          output.files().entrySet().stream()
              .filter(each -> withoutHashes(each.getKey()).equals(path))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no " + path))
              .getValue();
      expected.put(path, withoutHashes(new String(file.bytes(), StandardCharsets.UTF_8)));
    }
    if (OVERWRITE) {
      overwrite(folder.resolve("expected"), expected);
    }
    assertEquals(texts(folder.resolve("expected")).keySet(), expected.keySet());
    texts(folder.resolve("expected"))
        .forEach((path, text) -> assertEquals(text, expected.get(path), site + "/" + path));
  }

  private static String withoutHashes(String text) {
    return text.replaceAll("-[0-9a-f]{10}(\\.(?:js|css))\\b", "-HASH$1");
  }

  @ParameterizedTest
  @MethodSource("sites")
  void styleSheetsAndScriptsAreNamedForTheirBytes(String site) throws IOException {
    List<Map.Entry<String, OutputFile>> named =
        output(Build.once(), tree(project(site))).files().entrySet().stream()
            .filter(file -> file.getKey().matches("assets/.*\\.(js|css)"))
            .filter(file -> !file.getKey().equals("assets/js/search/search.js"))
            .toList();
    assertTrue(named.stream().anyMatch(file -> file.getKey().startsWith("assets/site-")));
    for (Map.Entry<String, OutputFile> file : named) {
      assertTrue(HashedName.fits(file.getKey(), file.getValue().bytes()), file.getKey());
    }
  }

  private static void overwrite(Path folder, Map<String, String> texts) throws IOException {
    for (String path : texts(folder).keySet()) {
      Files.delete(folder.resolve(path));
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          texts.put(
              folder.relativize(file).toString().replace('\\', '/'),
              new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("sites")
  void anotherRunInAnotherFolderGivesTheSameBytes(String site) throws IOException {
    assertEquals(digests(site), digests(site));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void windowsLineEndsAndAByteOrderMarkGiveTheSameBytes(String site) throws IOException {
    Path project = project(site);
    SourceTree before = tree(project);
    for (SourceFile file : before.files().values()) {
      Files.writeString(project.resolve(file.path()), "\uFEFF" + file.text().replace("\n", "\r\n"));
    }
    assertEquals(
        digests(output(Build.once(), before)), digests(output(Build.once(), tree(project))));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theNumberOfThreadsDoesNotMatter(String site) throws Exception {
    SourceTree tree = tree(project(site));
    SortedMap<String, String> expected = digests(output(Build.once(), tree));
    for (int threads : List.of(1, 4)) {
      try (var pool = new ForkJoinPool(threads)) {
        assertEquals(
            expected,
            pool.submit(() -> digests(output(Build.once(), tree))).get(),
            threads + " threads");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void timeZoneAndLocaleDoNotMatter(String site) throws IOException {
    SourceTree tree = tree(project(site));
    SortedMap<String, String> expected = digests(output(Build.once(), tree));
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      for (String tag : List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, digests(output(Build.once(), tree)), tag);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void aWarmBuildEqualsAColdOne(String site) throws IOException {
    SourceTree tree = tree(project(site));
    Build warm = Build.remembering();
    sameAsCold(warm, tree);
    for (SourceFile file : tree.below("content")) {
      Optional<String> edited = Optional.of(edited(file));
      sameAsCold(warm, Projects.with(tree, file.path(), edited));
      sameAsCold(warm, Projects.with(tree, file.path(), Optional.empty()));
    }
    for (String path : List.of("templates/shell.ftl", "templates/messages/zh.yaml")) {
      String text = tree.file(path).orElseThrow().text();
      String changed = text.replace("</body>", "<p>end</p></body>").replace("尚无", "还没有");
      sameAsCold(warm, Projects.with(tree, path, Optional.of(changed)));
    }
    sameAsCold(warm, tree);
  }

  private static String edited(SourceFile file) {
    return file.text().replaceFirst("title: ", "title: Edited ") + "\nEdited.\n";
  }

  private void sameAsCold(Build warm, SourceTree tree) throws IOException {
    BuildResult remembered = warm.run(tree, List.of(), occasion, Progress.NONE);
    BuildResult anew = Build.once().run(tree, List.of(), occasion, Progress.NONE);
    assertEquals(anew.problems(), remembered.problems());
    assertEquals(digests(anew.output()), digests(remembered.output()));
  }

  /// Whatever an author types is published or reported, and never ends the program.
  @ParameterizedTest
  @MethodSource("sites")
  void noSlipOfThePenEndsTheProgram(String site) throws IOException {
    SourceTree tree = tree(project(site));
    var random = new Random(site.hashCode());
    List<SourceFile> files =
        Stream.of("content", "site", "templates/kinds", "templates/messages")
            .flatMap(folder -> tree.below(folder).stream())
            .filter(file -> !file.path().endsWith(".ftl"))
            .toList();
    for (int run = 0; run < RUNS; run++) {
      SourceFile file = files.get(random.nextInt(files.size()));
      String text = slipped(file.text(), random);
      SourceTree slipped = Projects.with(tree, file.path(), Optional.of(text));
      try {
        Build.once().run(slipped, List.of(), occasion, Progress.NONE);
      } catch (RuntimeException e) {
        throw new AssertionError(site + ", run " + run + ", " + file.path() + ":\n" + text, e);
      }
    }
  }

  private static final int RUNS = 25;
  private static final List<String> SLIPS =
      List.of(
          ":",
          "：",
          "\"",
          "'",
          "\t",
          "\n",
          "  ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          "#",
          "|",
          ">",
          "%",
          "&a ",
          "*a",
          "!x ",
          "---\n",
          "::: hint\n",
          ":::\n",
          "[@",
          "](",
          "#x%zz",
          "../",
          "..",
          "\u0000",
          "\uD83D\uDE00",
          "\u202E",
          "null",
          "~",
          "[]",
          "{}",
          "1e9",
          "index",
          "story/",
          "[^1]",
          "| a |\n");

  /// A few letters gone, doubled, or with something strange between them.
  private static String slipped(String text, Random random) {
    var slipped = new StringBuilder(text);
    for (int slips = random.nextInt(3) + 1; slips > 0 && !slipped.isEmpty(); slips--) {
      int at = random.nextInt(slipped.length());
      int end = Math.min(slipped.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> slipped.delete(at, end);
        case 1 -> slipped.insert(at, slipped.substring(at, end));
        case 2 -> {
          int lineEnd = slipped.indexOf("\n", at);
          slipped.delete(at, lineEnd < 0 ? slipped.length() : lineEnd);
        }
        default -> slipped.insert(at, SLIPS.get(random.nextInt(SLIPS.size())));
      }
    }
    return slipped.toString();
  }
}
