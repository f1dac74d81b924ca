package org.banyan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the formatter does not hold.
class StyleTest {

  private static final Pattern QUALIFIED =
      Pattern.compile("(?<![\\w.])(?:java|javax|org|com|me)(?:\\.[a-z]\\w*)+\\.([A-Z]\\w+)");
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "(?s:\"\"\".*?\"\"\")|\"(?:[^\"\\\\\\n]|\\\\.)*\"|(?m)//.*$|^(?:import|package) .*$");

  @Test
  void classesAreImported() throws IOException {
    List<String> qualified = new ArrayList<>();
    int files = 0;
    for (Path root : List.of(Path.of("src"), Path.of("../site/src"))) {
      try (Stream<Path> found = Files.walk(root)) {
        for (Path file : found.filter(path -> path.toString().endsWith(".java")).toList()) {
          files++;
          String code = NOT_CODE.matcher(Files.readString(file)).replaceAll("");
          QUALIFIED
              .matcher(code)
              .results()
              .filter(name -> !isAmbiguous(name, file, code))
              .forEach(name -> qualified.add(file + ": " + name.group()));
        }
      }
    }
    assertTrue(files > 400, "found " + files);
    assertEquals(List.of(), qualified);
  }

  /// A class of the same name lies in the package, or in the file.
  private static boolean isAmbiguous(MatchResult name, Path file, String code) {
    String simple = name.group(1);
    Matcher declared =
        Pattern.compile("\\b(?:class|record|interface|enum) " + simple + "\\b").matcher(code);
    return Files.exists(file.resolveSibling(simple + ".java")) || declared.find();
  }
}
