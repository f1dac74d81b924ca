package org.banyan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.banyan.source.Problems;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the examples. `-Dgolden=overwrite` writes down what comes out instead of comparing.
class ExamplesTest {

  private static final int EXAMPLES = 132;

  @BeforeAll
  static void overwrite() throws IOException {
    if ("overwrite".equals(System.getProperty("golden"))) {
      for (Path file : Example.files()) {
        String text =
            Example.in(file).stream()
                .map(example -> example.now().asText())
                .collect(Collectors.joining("\n"));
        Files.writeString(file, text);
      }
    }
  }

  static List<Example> examples() throws IOException {
    return Example.all();
  }

  @Test
  void allExamplesAreFound() throws IOException {
    assertEquals(EXAMPLES, examples().size());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void becomesTheExpectedHtml(Example example) {
    assertEquals(example.asText(), example.now().asText());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWellFormed(Example example) {
    String html = "<!doctype html><title>x</title>" + example.now().html();
    var parser = Parser.htmlParser().setTrackErrors(10);
    parser.parseInput(html, "");
    assertEquals(List.of(), parser.getErrors().stream().map(ParseError::getErrorMessage).toList());
    assertEquals(example.input().contains("\uFFFC"), html.contains("\uFFFC"), "a wedge is left");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sectionsAreSlicesOfTheWhole(Example example) {
    Body body = Body.parse("case.md", example.input(), 1, new Problems());
    Html html = body.html(TestRendering.PLAIN);
    int at = 0;
    for (SectionHtml section : html.sections()) {
      at = html.html().indexOf(section.headingHtml(), at);
      assertTrue(at >= 0, "heading of " + section.id());
      at = html.html().indexOf(section.contentHtml(), at);
      assertTrue(at >= 0, "content of " + section.id());
    }
    assertTrue(html.html().endsWith(html.footnotes()));
    assertEquals(
        body.sections().stream().map(Section::id).toList(),
        html.sections().stream().map(SectionHtml::id).toList());
  }
}
