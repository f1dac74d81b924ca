package org.banyan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the launcher does on a machine where all is well, or something is missing.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest extends LauncherMachine {

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
  void itSpeaksTheLanguageThatIsAskedForOrTheTerminals() throws Exception {
    String building = "正在编译Banyan（只需一次，约一分钟）…\n";
    assertTrue(run("check", "--language", "zh").err().startsWith(building));
    program("echo two");
    assertTrue(run("check", "--language=zh").err().startsWith(building));
    delete(temp.resolve("usr"));
    assertTrue(runIn(Map.of("LANG", "zh_CN.UTF-8"), "check").err().startsWith("banyan：需要JDK"));
    assertTrue(
        runIn(Map.of("LANG", "zh_CN.UTF-8"), "check", "--language", "en").err().contains("needs"));
  }

  @Test
  void theScriptsSayEverythingInBothLanguages() throws IOException {
    Map<String, Integer> expected = Map.of("banyan", 8, "verify", 5);
    Pattern calls = Pattern.compile("(?m)(?:^ +|\\|\\| |&& )(?:say|fail) ['\"](?!.*\\$1)");
    Pattern both =
        Pattern.compile(
            "(?:say|fail) (['\"])[^'\"]*\\1 (?:\\\\\n +)?(['\"])[^'\"]*\\p{IsHan}[^'\"]*\\2");
    for (Map.Entry<String, Integer> script : expected.entrySet()) {
      String text = Files.readString(Path.of("..", script.getKey()));
      assertEquals(script.getValue().longValue(), calls.matcher(text).results().count());
      assertEquals(script.getValue().longValue(), both.matcher(text).results().count());
    }
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
    String out = run("check").out();
    assertTrue(out.startsWith("ran -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "), out);
    assertFalse(out.contains("AOTCache"), out);
    assertEquals("", run("check").err());
  }

  @Test
  void serverKeepsTheBetterCompiler() throws Exception {
    program("echo ran $flags");
    Run server = run("--project", ".", "serve");
    assertTrue(server.out().startsWith("ran -XX:ErrorFile="), server.out());
    Run check = run("check");
    assertTrue(
        check.out().startsWith("ran -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ErrorFile="),
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
}
