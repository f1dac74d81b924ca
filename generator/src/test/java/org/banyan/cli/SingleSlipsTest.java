package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.build.Build;
import org.banyan.build.Progress;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.ProjectReader;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// One slip in a whole project gives one message, at the place a person would point to: what only
/// follows from it is not said. The cases stand in `slips/slips.txt`.
class SingleSlipsTest {

  private static final Path SLIPS = Path.of("src/test/resources/slips/slips.txt");

  @TempDir Path temporary;

  /// @param expected `path:line:column code`, where the place may be `?`; `fine` for no message
  private record Slip(String name, String file, String before, String after, String expected) {

    static List<Slip> all() throws IOException {
      String[] blocks = Files.readString(SLIPS).split("(?m)^=== ");
      return Stream.of(blocks).skip(1).map(Slip::of).toList();
    }

    private static Slip of(String block) {
      List<String> lines = block.lines().toList();
      return new Slip(
          lines.get(0),
          lines.get(1),
          lines.get(2).substring(2).replace("\\n", "\n"),
          lines.get(3).substring(2).replace("\\n", "\n").replace("<NBSP>", "\u00A0"),
          lines.get(4).substring(2));
    }
  }

  @Test
  void thereAreSlips() throws IOException {
    assertTrue(Slip.all().size() >= 90, "found " + Slip.all().size());
  }

  @TestFactory
  Stream<DynamicTest> oneSlipGivesOneMessage() throws IOException {
    Map<String, String> project = NewProject.files();
    return Slip.all().stream()
        .map(slip -> DynamicTest.dynamicTest(slip.name(), () -> check(slip, project)));
  }

  private void check(Slip slip, Map<String, String> project) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "slip");
    for (Map.Entry<String, String> file : project.entrySet()) {
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.writeString(place, file.getValue());
    }
    String text = project.get(slip.file());
    assertTrue(text.contains(slip.before()), slip.before() + " stands in " + slip.file());
    String slipped =
        text.replaceFirst(Pattern.quote(slip.before()), Matcher.quoteReplacement(slip.after()));
    Files.write(folder.resolve(slip.file()), bytes(slipped));

    var problems = new Problems();
    SourceTree tree = ProjectReader.read(folder, problems);
    List<Problem> found =
        Build.once().run(tree, problems.sorted(), Projects.OCCASION, Progress.NONE).problems();

    assertEquals(
        slip.expected().equals("fine") ? List.of() : List.of(slip.expected()),
        found.stream().map(one -> place(one, slip) + " " + one.code()).toList(),
        () -> found.toString());
  }

  private static String place(Problem problem, Slip slip) {
    return slip.expected().contains(":?")
        ? problem.location().path() + ":?"
        : problem.location().toString();
  }

  /// What stands behind `<GBK>` up to the end of the line is written in that encoding.
  private static byte[] bytes(String text) {
    var out = new ByteArrayOutputStream();
    int from = text.indexOf("<GBK>");
    if (from < 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    int end = text.indexOf('\n', from);
    out.writeBytes(text.substring(0, from).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(text.substring(from + "<GBK>".length(), end).getBytes(Charset.forName("GBK")));
    out.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
