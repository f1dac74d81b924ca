package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.FolderSearch;
import org.banyan.build.Progress;
import org.banyan.source.HtmlFolder;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// No content costs more than its size, from the files to the site and to what is printed of its
/// problems: a case that is doubled twice takes at most `4^1.3` times as long, and as much memory.
///
/// All runs in one thread, whose own time is taken, so that other programs do not disturb it. A
/// case that seems to grow faster is measured again, and the best of its runs are compared: chance
/// makes a run slower, never faster. With `-Dgrowth=print` the figures are printed.
class GrowthTest {

  private static final Path CASES = Path.of("src/test/resources/growth");
  private static final double MOST = Math.pow(4, 1.3);
  private static final int MOST_RUNS = 8;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path temporary;

  private record Cost(double millis, double megabytes) {

    Cost least(Cost other) {
      return new Cost(Math.min(millis, other.millis), Math.min(megabytes, other.megabytes));
    }

    boolean isFineAfter(Cost small) {
      return millis <= MOST * small.millis && megabytes <= MOST * small.megabytes;
    }
  }

  private record Run(Cost cost, String codes) {}

  @TestFactory
  Stream<DynamicTest> whatIsFourTimesAsLargeTakesFourTimesAsLong() throws IOException {
    List<GrowthCase> cases = cases();
    assertEquals(55, cases.size());
    SourceTree base = SourceTree.of(base());
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> growsLikeItsSize(one, base)));
  }

  private static List<GrowthCase> cases() throws IOException {
    try (Stream<Path> found = Files.list(CASES)) {
      return found
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(file -> {
            try {
              return GrowthCase.read(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }

  private static Map<String, String> base() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Path base = CASES.resolve("_base");
    try (Stream<Path> found = Files.walk(base)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        texts.put(base.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private void growsLikeItsSize(GrowthCase one, SourceTree base) {
    Cost small = cost(one, one.size(), base);
    Cost large = cost(one, 4 * one.size(), base);
    for (int run = 1; run < MOST_RUNS && !large.isFineAfter(small); run++) {
      small = small.least(cost(one, one.size(), base));
      large = large.least(cost(one, 4 * one.size(), base));
    }
    if (System.getProperty("growth") != null) {
      System.out.printf(Locale.ROOT, "%-30s %s to %s%n", one.name(), small, large);
    }
    assertTrue(large.isFineAfter(small), "from n to 4n: " + small + " to " + large);
  }

  /// One run of everything, alone in its thread.
  private Cost cost(GrowthCase one, int n, SourceTree base) {
    Map<String, String> files = one.files(n);
    try (var pool = new ForkJoinPool(1)) {
      Run run = pool.submit(() -> run(files, base)).join();
      assertEquals(one.codes(), run.codes, "what is reported of " + n);
      return run.cost;
    }
  }

  private Run run(Map<String, String> files, SourceTree base) throws IOException {
    boolean pages = files.keySet().stream().anyMatch(path -> path.startsWith("pages/"));
    long thread = Thread.currentThread().threadId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long start = THREADS.getCurrentThreadCpuTime();
    List<Problem> problems = pages ? index(files) : build(files, base);
    return new Run(
        new Cost(
            (THREADS.getCurrentThreadCpuTime() - start) / 1e6,
            (THREADS.getThreadAllocatedBytes(thread) - bytes) / 1e6),
        problems.stream()
            .filter(problem -> !problem.standsForMore())
            .map(Problem::code)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  private static List<Problem> build(Map<String, String> files, SourceTree base) {
    SourceTree tree = Projects.over(base, files);
    BuildResult result = Build.once().run(tree, List.of(), Projects.OCCASION, Progress.NONE);
    print(tree, result.problems());
    return result.problems();
  }

  private List<Problem> index(Map<String, String> files) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "pages");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path page = folder.resolve(file.getKey());
      Files.createDirectories(page.getParent());
      Files.writeString(page, file.getValue());
    }
    Path pages = folder.resolve("pages");
    FolderSearch search =
        FolderSearch.of(HtmlFolder.of(pages, pages.resolve("search")), Optional.empty(), "../");
    print(search.tree(), search.problems());
    return search.problems();
  }

  private static void print(SourceTree tree, List<Problem> problems) {
    try (var out =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new ProblemPrinter(tree, MessageCatalog.of("en"), out).print(problems);
    }
  }
}
