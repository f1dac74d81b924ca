package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of the small sites, damaged as disks, editors and mergers damage them: every site is built
/// or has problems, and no build ends the program or hangs.
class MutatedInputsTest {

  private static final int RUNS = Boolean.getBoolean("banyan.all") ? 2_000 : 40;
  private static final long SEED = 20_261_129;

  /// Not how long it takes, but that it ends.
  private static final Duration END = Duration.ofMinutes(5);

  private static final Path SITES = Path.of("src/test/resources/sites");

  @TempDir Path temporary;

  @Test
  void noDamageEndsTheProgram() throws IOException {
    List<Path> sites = children(SITES);
    assertTrue(sites.size() > 11, sites::toString);
    var random = new Random(SEED);
    int damaged = 0;
    for (int run = 0; run < RUNS; run++) {
      Path site = sites.get(random.nextInt(sites.size()));
      Path project = Files.createTempDirectory(temporary, "mutated");
      Projects.copy(Projects.BASE, project);
      for (String folder : List.of("content", "templates", "site")) {
        Projects.copy(site.resolve(folder), project.resolve(folder));
      }
      List<String> done = new ArrayList<>();
      for (int times = random.nextInt(4) + 1; times > 0; times--) {
        done.add(damage(project, random));
      }
      String what = "run " + run + ", " + site.getFileName() + ": " + done;
      try {
        damaged += assertTimeoutPreemptively(END, () -> hasProblems(project), what) ? 1 : 0;
      } catch (Exception | StackOverflowError e) {
        throw new AssertionError(what, e);
      }
    }
    assertTrue(damaged > RUNS / 4, damaged + " of " + RUNS + " had problems");
  }

  private static boolean hasProblems(Path project) throws IOException {
    var problems = new Problems();
    SourceTree tree = Projects.readAlone(project, problems);
    BuildResult result =
        Build.once().run(tree, problems.sorted(), Projects.OCCASION, Progress.NONE);
    return result.hasErrors();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  /// What was done, for a person to do it again.
  private static String damage(Path project, Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(project)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    byte[] bytes = Files.readAllBytes(file);
    String name = project.relativize(file).toString();
    int at = random.nextInt(bytes.length + 1);
    switch (random.nextInt(6)) {
      case 0 -> {
        for (int flips = random.nextInt(5) + 1; flips > 0 && bytes.length > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
        return name + " has flipped bits";
      }
      case 1 -> {
        Files.write(file, Arrays.copyOf(bytes, at));
        return name + " ends after " + at;
      }
      case 2 -> {
        Arrays.fill(bytes, at, bytes.length, (byte) 0);
        Files.write(file, bytes);
        return name + " is zero from " + at;
      }
      case 3 -> {
        Path other = files.get(random.nextInt(files.size()));
        Files.write(file, Files.readAllBytes(other));
        Files.write(other, bytes);
        return name + " and " + project.relativize(other) + " are swapped";
      }
      case 4 -> {
        Files.delete(file);
        return name + " is gone";
      }
      default -> {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int line = random.nextInt(lines.size());
        int to = random.nextInt(lines.size());
        lines.add(to, lines.get(line));
        Files.write(file, String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
        return name + " has its line " + line + " before line " + to + " too";
      }
    }
  }
}
