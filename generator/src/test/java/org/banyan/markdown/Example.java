package org.banyan.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problems;

/// One case of a file in `src/test/resources/markdown`: a title, an input, and what comes of it.
///
///     === case the title
///     === input
///     === html
///     === problems      (may be missing)
record Example(Path file, String title, String input, String html, String problems) {

  static final Path FOLDER = Path.of("src/test/resources/markdown");

  private static final String START = "=== case ";

  static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(FOLDER)) {
      return found.sorted().toList();
    }
  }

  static List<Example> all() throws IOException {
    return files().stream().flatMap(file -> in(file).stream()).toList();
  }

  static List<Example> in(Path file) {
    try {
      List<Example> examples = new ArrayList<>();
      for (String part : ("\n" + Files.readString(file)).split("\n" + START)) {
        if (!part.isBlank()) {
          String title = part.lines().findFirst().orElseThrow();
          examples.add(
              new Example(
                  file, title, block(part, "input"), block(part, "html"), block(part, "problems")));
        }
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String block(String part, String name) {
    String[] blocks = part.split("\n=== ");
    return Arrays.stream(blocks)
        .filter(block -> block.startsWith(name))
        .findFirst()
        .map(block -> block.substring(Math.min(block.length(), name.length() + 1)).stripTrailing())
        .orElse("");
  }

  /// The example with what comes of its input now.
  Example now() {
    var found = new Problems();
    Body body = Body.parse("case.md", input, 1, found);
    String messages =
        found.sorted().stream()
            .map(one ->
                one.location()
                    + ": "
                    + MessageCatalog.of("en").text(one.message())
                    + " ["
                    + one.code()
                    + "]")
            .collect(Collectors.joining("\n"));
    String written = TestRendering.html(body).stripTrailing();
    return new Example(file, title, input, written, messages);
  }

  String asText() {
    return START
        + title
        + "\n=== input\n"
        + input
        + "\n=== html\n"
        + html
        + (problems.isEmpty() ? "" : "\n=== problems\n" + problems)
        + "\n";
  }

  @Override
  public String toString() {
    return file.getFileName() + ": " + title;
  }
}
