package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.source.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real command, killed while it builds: at random moments, and at random moments after it
/// began to change the site.
class EndedBuildsTest {

  private static final int KILLS = RealCommand.ALL ? 60 : 3;
  private static final Pattern PART = Pattern.compile("(?:href|src)=\"([^\"#?:]+\\.(?:css|js))\"");

  @TempDir Path temporary;

  @Test
  void everyPageIsWholeAndTheNextBuildEqualsACleanOne() throws Exception {
    var command = new RealCommand(temporary);
    List<String> words = List.of("banyan", "ficus");
    Path project = command.project(words.get(1));
    Map<String, SortedMap<String, String>> clean = new TreeMap<>();
    long start = System.nanoTime();
    clean.put(words.get(1), command.clean(project));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    clean.put(words.get(0), command.clean(command.project(words.get(0))));

    Path output = temporary.resolve("public");
    assertEquals(0, command.build("", project, output).end().exit());
    Files.writeString(output.resolve("CNAME"), "example.org");
    var random = new Random(15);
    int begun = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String word = words.get((kill + 1) % words.size());
      String other = words.get(kill % words.size());
      command.project(word);
      RealCommand.Started build = command.build("", project, output);
      if (kill % 2 == 0) {
        while (!Files.exists(output.resolve(".banyan-journal")) && build.process().isAlive()) {
          Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(20));
      } else {
        Thread.sleep(random.nextLong(millis));
      }
      build.process().destroyForcibly().waitFor();
      boolean left = Files.exists(output.resolve(".banyan-journal"));
      begun += left ? 1 : 0;
      everythingIsOfOneOf(output, clean.get(word), clean.get(other));

      RealCommand.Run next = command.build("", project, output).end();
      assertEquals(0, next.exit(), next.said());
      assertEquals(left, next.said().contains("is finished: "), next.said());
      equalsClean(output, clean.get(word), clean.get(other));
    }
    assertTrue(begun > 0, "no build was ended while it changed the site");
  }

  private static SortedMap<String, String> withoutOwn(Path output) throws IOException {
    SortedMap<String, String> there = RealCommand.site(output);
    there.keySet().removeIf(path -> path.startsWith(".banyan-"));
    assertTrue(there.remove("CNAME") != null);
    return there;
  }

  /// Of two builds, whichever; and what a page names is there.
  private static void everythingIsOfOneOf(
      Path output, Map<String, String> one, Map<String, String> other) throws IOException {
    for (Map.Entry<String, String> file : withoutOwn(output).entrySet()) {
      String path = file.getKey();
      boolean known =
          file.getValue().equals(one.get(path))
              || file.getValue().equals(other.get(path))
              || path.equals("generations.txt");
      assertTrue(known, path + " is of neither build");
      if (path.endsWith(".html")) {
        Path page = output.resolve(path);
        Matcher part = PART.matcher(Files.readString(page));
        while (part.find()) {
          String address = part.group(1);
          Path there =
              address.startsWith("/")
                  ? output.resolve(address.substring(1))
                  : page.resolveSibling(address).normalize();
          String name = output.relativize(there).toString().replace('\\', '/');
          Map<String, String> build = file.getValue().equals(one.get(path)) ? one : other;
          assertTrue(Files.exists(there), path + " needs " + name);
          assertEquals(build.get(name), Digest.of(Files.readAllBytes(there)), path + ": " + name);
        }
      }
    }
  }

  /// But for what stays of the generation before, for pages that are open in a browser.
  private static void equalsClean(
      Path output, Map<String, String> clean, Map<String, String> before) throws IOException {
    SortedMap<String, String> there = withoutOwn(output);
    there
        .entrySet()
        .removeIf(file ->
            !clean.containsKey(file.getKey())
                && file.getValue().equals(before.get(file.getKey()))
                && file.getKey().matches("(assets|search)/.*"));
    SortedMap<String, String> expected = new TreeMap<>(clean);
    there.remove("generations.txt");
    expected.remove("generations.txt");
    assertEquals(expected, there);
    try (Stream<Path> found = Files.list(output)) {
      List<String> own =
          found
              .map(path -> path.getFileName().toString())
              .filter(name -> name.startsWith("."))
              .sorted()
              .toList();
      assertEquals(List.of(".banyan-files", ".banyan-lock"), own);
    }
    assertFalse(there.isEmpty());
  }
}
