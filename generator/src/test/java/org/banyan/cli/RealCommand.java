package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.banyan.source.Digest;

/// The program in a process of its own, over a project that `init` makes.
///
/// @param home where the projects and what they say lie
record RealCommand(Path home) {

  /// Whether the long forms of tests are asked for: `./verify --all`.
  static final boolean ALL = Boolean.getBoolean("banyan.all");

  /// What the program keeps in an output folder besides the site.
  private static final List<String> OWN = List.of(".banyan-files", ".banyan-lock");

  /// What a command did.
  record Run(int exit, String said) {}

  /// The project, in which a page, the style of all pages, and 600 small files say `word`.
  Path project(String word) throws IOException {
    Path project = home.resolve("project");
    if (!Files.exists(project)) {
      assertEquals(0, new Terminal(home).run("init", "project").exit());
    }
    Path files = Files.createDirectories(project.resolve("site/static/files"));
    for (int i = 0; i < 600; i++) {
      Files.writeString(files.resolve(i + ".txt"), word + i);
    }
    Path css = Files.createDirectories(project.resolve("templates/assets/css/parts"));
    Files.writeString(
        css.resolve("word.css"), "@layer parts { .word { content: \"" + word + "\"; } }\n");
    Path settings = project.resolve("site/site.yaml");
    String text =
        Files.readString(settings)
            .replaceFirst("(?m)^title:.*", "title: {zh: " + word + ", en: " + word + "}");
    Files.writeString(settings, text);
    return project;
  }

  /// @param shell what comes before the program, such as `ulimit -f 100;`
  Started start(String shell, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (!shell.isEmpty()) {
      command.addAll(List.of("sh", "-c", shell + " exec \"$@\"", "sh"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            "org.banyan.cli.Main"));
    command.addAll(List.of(arguments));
    File said = Files.createTempFile(home, "said", ".txt").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start();
    return new Started(process, said.toPath());
  }

  /// A process, and the file that takes what it says.
  record Started(Process process, Path out) {

    String said() throws IOException {
      return Files.readString(out);
    }

    Run end() throws IOException, InterruptedException {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the program does not end");
      return new Run(process.exitValue(), said());
    }
  }

  /// Builds into a folder, for a day that does not change over night.
  Started build(String shell, Path project, Path output) throws IOException {
    return start(
        shell,
        "build",
        "--project",
        project.toString(),
        "--output",
        output.toString(),
        "--date",
        "2026-05-30",
        "--language",
        "en");
  }

  /// What a build into a new folder makes.
  SortedMap<String, String> clean(Path project) throws IOException, InterruptedException {
    Path output = Files.createTempDirectory(home, "clean");
    Run run = build("", project, output).end();
    assertEquals(0, run.exit(), run.said());
    return site(output);
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return start("", arguments).end();
  }

  /// The digest of every file of a site by its path; what begins with a dot and is not of the site
  /// is there too.
  static SortedMap<String, String> site(Path folder) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!OWN.contains(path)) {
          digests.put(path, Digest.of(Files.readAllBytes(file)));
        }
      }
    }
    return digests;
  }
}
