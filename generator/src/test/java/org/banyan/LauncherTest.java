package org.banyan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, in a project and on a machine made for the test.
///
/// There, a program is a shell script, Maven copies it, and Java runs it; so a start takes
/// milliseconds. Only the last test has a real Java.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private record Run(int exit, String out, String err) {}

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "cp",
          "dirname",
          "find",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sh",
          "sort",
          "tr");

  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>"$HOME/builds"
      [ ! -f "$HOME/broken" ] || { echo 'cannot find symbol'; exit 1; }
      while [ "$1" != -f ]; do shift; done
      cd "$(dirname "$2")/generator"
      mkdir target
      cp src/main/java/Main.java target/banyan.jar
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      cache=
      while [ "$1" != -jar ]; do
        case $1 in -XX:AOTCacheOutput=*) cache=${1#*=} ;; esac
        flags="$flags $1"
        shift
      done
      jar=$2
      shift 2
      export flags
      sh "$jar" "$@" || exit
      [ -z "$cache" ] || echo cache >"$cache"
      """;

  private static final String MAVEN_WITH_REAL_JAVA =
      """
      #!/bin/sh
      while [ "$1" != -f ]; do shift; done
      cd "$(dirname "$2")/generator"
      "$JAVA_HOME/bin/javac" -d target src/main/java/Main.java
      "$JAVA_HOME/bin/jar" --create --file target/banyan.jar --main-class Main -C target Main.class
      """;

  @TempDir private Path temp;
  private Path project;
  private Path bin;

  @BeforeEach
  void makeMachine() throws IOException {
    project = temp.resolve("a project");
    bin = temp.resolve("bin");
    // The launcher looks for Java in fixed places: here they lie in the test's own folder.
    String launcher = Files.readString(Path.of("..", "banyan"));
    launcher =
        Pattern.compile("(?<=[ (])/(?=(usr|opt|Library)/)")
            .matcher(launcher)
            .replaceAll(temp + "/");
    script(project.resolve("banyan"), launcher);
    for (String file :
        List.of(
            "pom.xml",
            "generator/pom.xml",
            "site/pom.xml",
            "site/vocabularies/a.yaml",
            "templates/a.ftl")) {
      write(project.resolve(file), file);
    }
    Files.createDirectories(bin);
    for (String tool : TOOLS) {
      lend(tool);
    }
    script(bin.resolve("mvn"), MAVEN);
    jdk("usr/lib/jvm/jdk-25", "25.0.1");
    program("echo one \"$@\"");
  }

  @Test
  void argumentsArriveAsTheyWere() throws Exception {
    assertEquals("one search a  b *\n", run("search", "a  b", "*").out());
  }

  @Test
  void exitCodeAndInputPassThrough() throws Exception {
    program("cat; exit 3");
    assertEquals(3, run("build").exit());
    assertEquals("typed", run("new").out());
  }

  @Test
  void programIsBuiltOnceForItsSources() throws Exception {
    Run first = run("build");
    assertTrue(first.err().startsWith("building Banyan (once, about a minute) …\n"), first.err());
    assertEquals("", run("build").err());
    assertEquals(1, builds());

    program("echo two \"$@\"");
    assertEquals("two build\n", run("build").out());
    write(project.resolve("templates/b.ftl"), "b");
    run("build");
    assertEquals(3, builds());
    assertEquals(1, inBanyanFolder().size(), "old programs are deleted");
  }

  @Test
  void editorsLeftoversAndNewDatesAreNoChange() throws Exception {
    run("build");
    write(project.resolve("templates/.a.ftl.swp"), "x");
    write(project.resolve("templates/a.ftl~"), "x");
    write(project.resolve("templates/a.ftl"), "templates/a.ftl");
    run("build");
    assertEquals(1, builds());
  }

  @Test
  void runsFromAnyFolderAndThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(bin.resolve("banyan"), Path.of("../a project/banyan"));
    Path second = Files.createSymbolicLink(temp.resolve("b"), link);
    assertEquals("one build\n", run(temp, second, "build").out());
    assertEquals(1, inBanyanFolder().size());
  }

  @Test
  void missingJdkIsOneSentence() throws Exception {
    delete(temp.resolve("usr"));
    Run run = run("build");
    assertEquals(2, run.exit());
    assertEquals(
        "banyan: needs a JDK 25 or newer and found none: install Temurin 25 from"
            + " https://adoptium.net, or set JAVA_HOME\n",
        run.err());
  }

  @Test
  void missingMavenIsOneSentence() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Run run = run("build");
    assertEquals(2, run.exit());
    assertEquals(
        "banyan: needs Maven to build itself and found none: install Maven 3.8 or newer from"
            + " https://maven.apache.org\n",
        run.err());
  }

  @Test
  void jdkIsTakenFromJavaHomeThenFromPathThenFromItsUsualPlaces() throws Exception {
    Path usual = temp.resolve("usr/lib/jvm/jdk-25");
    assertEquals(usual + "\n", run("--find-jdk").out());
    Path onPath = jdk("on path", "26");
    Files.createSymbolicLink(bin.resolve("java"), onPath.resolve("bin/java"));
    assertEquals(onPath + "\n", run("--find-jdk").out());
    Path atHome = jdk("JAVA HOME", "25-ea");
    assertEquals(atHome + "\n", runWithJavaHome(atHome.toString(), "--find-jdk").out());
  }

  @Test
  void unfitJavaHomeIsSkipped() throws Exception {
    Path usual = temp.resolve("usr/lib/jvm/jdk-25");
    Path withoutCompiler = jdk("jre", "25.0.1");
    Files.delete(withoutCompiler.resolve("bin/javac"));
    for (Path unfit :
        List.of(jdk("old", "17.0.15"), jdk("older", "1.8.0_452"), withoutCompiler, temp)) {
      assertEquals(usual + "\n", runWithJavaHome(unfit.toString(), "--find-jdk").out());
    }
  }

  @Test
  void failedBuildShowsWhatMavenSaidAndLeavesNothing() throws Exception {
    write(temp.resolve("broken"), "");
    Run run = run("build");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("cannot find symbol"), run.err());
    assertTrue(run.err().endsWith("banyan: could not be built; Maven says why above\n"));
    Files.delete(temp.resolve("broken"));
    assertEquals("one build\n", run("build").out());
  }

  @Test
  void failedPreparationIsTriedOnceAndHarmsNothing() throws Exception {
    program("[ \"$1\" != build ] || exit 9; echo ran $flags");
    assertEquals("ran -XX:TieredStopAtLevel=1 -XX:+UseSerialGC\n", run("check").out());
    assertEquals("", run("check").err());
  }

  @Test
  void serverKeepsTheBetterCompiler() throws Exception {
    program("echo ran $flags");
    Run server = run("--project", ".", "serve");
    assertTrue(server.out().startsWith("ran -XX:AOTCache="), server.out());
    Run check = run("check");
    assertTrue(
        check.out().startsWith("ran -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:AOTCache="),
        check.out());
  }

  @Test
  void twoFirstStartsAtOnceBothRun() throws Exception {
    Process one = start(project, project.resolve("banyan"), "", "build");
    Process two = start(project, project.resolve("banyan"), "", "build");
    assertEquals("one build\n", finish(one).out());
    assertEquals("one build\n", finish(two).out());
    assertEquals(1, inBanyanFolder().size());
    assertEquals("", run("build").err());
  }

  /// Java 25 runs the old code on when the jar under its ahead-of-time cache has changed.
  @Test
  void realJavaRunsTheNewCodeAfterAChange() throws Exception {
    delete(temp.resolve("usr"));
    script(bin.resolve("mvn"), MAVEN_WITH_REAL_JAVA);
    String home = System.getProperty("java.home");
    for (String word : List.of("one", "two")) {
      program(
          "class Main { public static void main(String[] a) { IO.println(\"" + word + "\"); } }");
      Run first = runWithJavaHome(home, "build");
      assertEquals(word + "\n", first.out(), first.err());
      Run second = runWithJavaHome(home, "build");
      assertEquals(word + "\n", second.out());
      assertEquals("", second.err());
      try (Stream<Path> files = Files.list(inBanyanFolder().getFirst())) {
        assertTrue(files.anyMatch(file -> file.toString().endsWith(".aot")), "no cache was made");
      }
    }
  }

  private void program(String text) throws IOException {
    write(project.resolve("generator/src/main/java/Main.java"), text);
  }

  private Path jdk(String folder, String version) throws IOException {
    Path jdk = temp.resolve(folder);
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    write(
        jdk.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"" + version + "+9\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private void lend(String tool) throws IOException {
    for (String folder : System.getenv("PATH").split(":")) {
      Path found = Path.of(folder, tool);
      if (Files.isExecutable(found)) {
        script(bin.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
        return;
      }
    }
    throw new IllegalStateException("this machine has no " + tool);
  }

  private Run run(String... arguments) throws Exception {
    return run(temp, project.resolve("banyan"), arguments);
  }

  private Run run(Path folder, Path launcher, String... arguments) throws Exception {
    return finish(start(folder, launcher, "", arguments));
  }

  private Run runWithJavaHome(String javaHome, String... arguments) throws Exception {
    return finish(start(temp, project.resolve("banyan"), javaHome, arguments));
  }

  private Process start(Path folder, Path launcher, String javaHome, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("JAVA_HOME", javaHome);
    Path typed = Files.writeString(temp.resolve("typed"), "typed");
    return builder.redirectInput(typed.toFile()).start();
  }

  private static Run finish(Process process) throws Exception {
    String out = process.inputReader().readAllAsString();
    String err = process.errorReader().readAllAsString();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher does not end");
    return new Run(process.exitValue(), out, err);
  }

  private int builds() throws IOException {
    return Files.readAllLines(temp.resolve("builds")).size();
  }

  private List<Path> inBanyanFolder() throws IOException {
    try (Stream<Path> found = Files.list(project.resolve(".banyan"))) {
      return found.toList();
    }
  }

  private static void script(Path file, String text) throws IOException {
    write(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertFalse(Files.exists(folder));
  }
}
