package org.banyan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the launcher does when the files it made are no longer what it made.
@DisabledOnOs(OS.WINDOWS)
class LauncherDamageTest extends LauncherMachine {

  private interface Damage {
    void on(Path file) throws IOException;
  }

  private static final String BUILDS_AGAIN =
      "building Banyan again, its file is damaged (about a minute) …\n";
  private static final String PREPARES_AGAIN =
      "preparing a fast start again, its file is damaged (a few seconds) …\n";
  private static final String RAN_FAST =
      "ran -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ErrorFile=";

  private static Map<String, Damage> damages() {
    Map<String, Damage> damages = new LinkedHashMap<>();
    damages.put("empty", file -> Files.write(file, new byte[0]));
    damages.put("cut after the first byte", file -> change(file, bytes -> Arrays.copyOf(bytes, 1)));
    damages.put("half", file -> change(file, bytes -> Arrays.copyOf(bytes, bytes.length / 2)));
    damages.put(
        "without the last byte",
        file -> change(file, bytes -> Arrays.copyOf(bytes, bytes.length - 1)));
    damages.put(
        "a byte more", file -> change(file, bytes -> Arrays.copyOf(bytes, bytes.length + 1)));
    damages.put(
        "zero tail", file -> change(file, bytes -> zeros(bytes, bytes.length / 2, bytes.length)));
    damages.put("zero head", file -> change(file, bytes -> zeros(bytes, 0, bytes.length / 2)));
    damages.put("all zero", file -> change(file, bytes -> zeros(bytes, 0, bytes.length)));
    damages.put("hole", file -> change(file, bytes -> zeros(bytes, 3, 7)));
    damages.put("first bit", file -> change(file, bytes -> flipped(bytes, 0, 1)));
    damages.put("middle bit", file -> change(file, bytes -> flipped(bytes, bytes.length / 2, 16)));
    damages.put("last bit", file -> change(file, bytes -> flipped(bytes, bytes.length - 1, 1)));
    damages.put("two bytes swapped", file -> change(file, bytes -> swapped(bytes, 2, 3)));
    damages.put("another file", file -> Files.writeString(file, "echo made elsewhere"));
    damages.put("gone", Files::delete);
    damages.put(
        "folder",
        file -> {
          Files.delete(file);
          Files.createDirectories(file.resolve("within"));
        });
    damages.put(
        "dangling link",
        file -> {
          Files.delete(file);
          Files.createSymbolicLink(file, Path.of("nowhere"));
        });
    damages.put("list of checksums gone", file -> Files.delete(sum(file)));
    damages.put("list of checksums empty", file -> Files.write(sum(file), new byte[0]));
    assertEquals(19, damages.size());
    return damages;
  }

  @Test
  void damagedCacheIsMadeAgain() throws Exception {
    program("echo ran $flags");
    String fast = run("check").out();
    assertTrue(fast.contains(" -XX:AOTCache="), fast);
    for (var damage : damages().entrySet()) {
      damage.getValue().on(cache());
      Run run = run("check");
      assertEquals(0, run.exit(), damage.getKey());
      assertEquals(fast, run.out(), damage.getKey());
      assertTrue(run.err().startsWith("preparing a fast start "), damage.getKey() + run.err());
      assertEquals("", run("check").err(), damage.getKey());
    }
    assertEquals(1, builds());
  }

  @Test
  void whoAsksForHelpDoesNotWaitForTheCache() throws Exception {
    program("echo ran $flags");
    run("check");
    Files.write(sum(cache()), new byte[0]);
    for (String[] asked : List.of(new String[] {"--version"}, new String[] {"build", "--help"})) {
      Run run = run(asked);
      assertEquals("", run.err(), asked[0]);
      assertTrue(run.out().startsWith(RAN_FAST), run.out());
      assertFalse(run.out().contains("AOTCache"), run.out());
    }
    assertEquals(PREPARES_AGAIN, run("check").err());
  }

  @Test
  void damagedProgramIsBuiltAgain() throws Exception {
    assertEquals("one check\n", run("check").out());
    int builds = 1;
    for (var damage : damages().entrySet()) {
      damage.getValue().on(jar());
      // The list of the cache still vouches for a program whose own list is lost.
      builds += damage.getKey().startsWith("list") ? 0 : 1;
      Run run = run("check");
      assertEquals(0, run.exit(), damage.getKey());
      assertEquals("one check\n", run.out(), damage.getKey());
      assertEquals(builds, builds(), damage.getKey());
      assertEquals("", run("check").err(), damage.getKey());
      assertEquals(1, inBanyanFolder().size());
    }
  }

  @Test
  void bothDamagedAreBothMadeAgain() throws Exception {
    run("check");
    flip(jar());
    flip(cache());
    Run run = run("check");
    assertEquals("one check\n", run.out());
    assertEquals(BUILDS_AGAIN + PREPARES_AGAIN, run.err());
  }

  @Test
  void cacheOfAnotherProgramIsNotUsed() throws Exception {
    program("echo ran $flags");
    run("check");
    Files.writeString(jar(), "echo two $flags");
    seal(jar());
    Run run = run("check");
    assertTrue(run.out().startsWith("two "), run.out());
    assertEquals(PREPARES_AGAIN, run.err());
  }

  @Test
  void damagedProgramWithoutMavenIsOneSentence() throws Exception {
    run("check");
    Files.delete(bin.resolve("mvn"));
    assertEquals("one check\n", run("check").out(), "a whole program needs no Maven");
    flip(jar());
    Run run = run("check");
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("banyan: needs Maven to build itself"), run.err());
  }

  @Test
  void folderThatCannotBeWrittenIsOneSentenceOrNoMatter() throws Exception {
    script(bin.resolve("mkdir"), "#!/bin/sh\nexit 1\n");
    Run first = run("check");
    assertEquals(2, first.exit());
    assertEquals(
        "banyan: cannot build itself: " + project.toRealPath() + "/.banyan is not writable\n",
        first.err());
    Files.delete(bin.resolve("mkdir"));
    lend("mkdir");
    program("echo ran $flags");
    run("check");
    script(bin.resolve("mkdir"), "#!/bin/sh\nexit 1\n");
    flip(cache());
    Run slow = run("check");
    assertTrue(slow.out().startsWith(RAN_FAST), slow.out());
    assertFalse(slow.out().contains("AOTCache"), slow.out());
    assertEquals("", slow.err());
  }

  @Test
  void cacheThatKillsJavaWhenItIsMadeIsNotUsed() throws Exception {
    program("echo ran $flags");
    write(temp.resolve("deadly"), "");
    Run run = run("check");
    assertEquals(0, run.exit());
    assertFalse(run.out().contains("AOTCache"), run.out());
    assertEquals("", run("check").err(), "it is not tried at each start");
  }

  /// The command may have begun to work, so it is not run a second time.
  @Test
  void cacheThatKillsJavaLaterIsUsedNoMore() throws Exception {
    program("[ \"$1\" != new ] || echo x >>\"$HOME/written\"; echo ran $flags");
    run("new");
    write(temp.resolve("deadly"), "");
    assertEquals(134, run("new").exit());
    assertEquals(List.of("x"), Files.readAllLines(temp.resolve("written")));
    Run next = run("new");
    assertEquals(0, next.exit());
    assertEquals("", next.err());
    assertFalse(next.out().contains("AOTCache"), next.out());
    assertEquals(List.of("x", "x"), Files.readAllLines(temp.resolve("written")));
  }

  /// Java 25 dies of a cache with a zero tail, and says nothing of a bit within.
  @Test
  void realJavaSurvivesPowerCut() throws Exception {
    delete(temp.resolve("usr"));
    script(bin.resolve("mvn"), MAVEN_WITH_REAL_JAVA);
    String home = System.getProperty("java.home");
    program("class Main { public static void main(String[] a) { IO.println(\"one\"); } }");
    Path work = Files.createDirectories(temp.resolve("work"));
    assertEquals("one\n", runWithJavaHome(home, "build").out());
    Damage powerCut = file -> change(file, bytes -> zeros(bytes, bytes.length / 2, bytes.length));
    powerCut.on(cache());
    Run run = runWithJavaHome(home, "build");
    assertEquals("one\n", run.out());
    assertEquals(PREPARES_AGAIN, run.err());

    // The same damage, unnoticed: the checksums are of the damaged file.
    powerCut.on(cache());
    seal(jar(), cache());
    Process dead = start(work, project.resolve("banyan"), home, "build");
    assertNotEquals(0, finish(dead).exit());
    try (Stream<Path> left = Files.list(work)) {
      assertEquals(List.of(), left.filter(file -> file.toString().contains("hs_err")).toList());
    }
    try (Stream<Path> kept = Files.list(inBanyanFolder().getFirst())) {
      assertTrue(kept.anyMatch(file -> file.getFileName().toString().startsWith("java-died-")));
    }
    Run next = runWithJavaHome(home, "build");
    assertEquals(0, next.exit(), next.err());
    assertEquals("one\n", next.out());
  }

  private Path jar() throws IOException {
    return inBanyanFolder().getFirst().resolve("banyan.jar");
  }

  private Path cache() throws IOException {
    try (Stream<Path> files = Files.list(inBanyanFolder().getFirst())) {
      return files
          .filter(file -> file.toString().endsWith(".aot.sum"))
          .map(file -> Path.of(file.toString().replaceFirst("\\.sum$", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path sum(Path file) {
    return Path.of(file + ".sum");
  }

  /// Writes the checksums of the files beside the last of them.
  private void seal(Path... files) throws Exception {
    Path folder = files[0].getParent();
    List<String> command = new ArrayList<>(List.of("cksum"));
    for (Path file : files) {
      command.add(file.getFileName().toString());
    }
    Process cksum =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(sum(files[files.length - 1]).toFile())
            .start();
    assertEquals(0, cksum.waitFor());
  }

  private static void flip(Path file) throws IOException {
    change(file, bytes -> flipped(bytes, bytes.length / 2, 1));
  }

  private static void change(Path file, UnaryOperator<byte[]> edit) throws IOException {
    Files.write(file, edit.apply(Files.readAllBytes(file)));
  }

  private static byte[] zeros(byte[] bytes, int from, int to) {
    Arrays.fill(bytes, from, to, (byte) 0);
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    bytes[at] ^= (byte) bit;
    return bytes;
  }

  private static byte[] swapped(byte[] bytes, int one, int other) {
    byte kept = bytes[one];
    bytes[one] = bytes[other];
    bytes[other] = kept;
    return bytes;
  }
}
