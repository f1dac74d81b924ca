package org.banyan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.banyan.source.Problems;
import org.jsoup.Jsoup;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the examples. `-Dgolden=overwrite` writes down what comes out instead of comparing.
class ExamplesTest {

  private static final int EXAMPLES = 135;

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
    var rendering = TestRendering.of(body);
    String whole = body.html(rendering, Slice.WHOLE).text();
    int at = 0;
    for (int section = 0; section < body.sections().size(); section++) {
      for (Slice.Kind kind : List.of(Slice.Kind.HEADING, Slice.Kind.CONTENT)) {
        boolean isLead = section == 0 && kind == Slice.Kind.HEADING;
        String slice = isLead ? "" : body.html(rendering, new Slice(kind, section)).text();
        at = whole.indexOf(slice, at);
        assertTrue(at >= 0, kind + " of section " + section);
        at += slice.length();
      }
    }
    String footnotes = body.html(rendering, Slice.FOOTNOTES).text();
    assertTrue(whole.substring(at).endsWith(footnotes));
  }

  /// What is said of the HTML is what a browser finds in it.
  @ParameterizedTest
  @MethodSource("examples")
  void idsAndAddressesAreThoseOfTheHtml(Example example) {
    Body body = Body.parse("case.md", example.input(), 1, new Problems());
    FilledHtml html = body.html(TestRendering.of(body, "x-"), Slice.WHOLE);
    var parsed = Jsoup.parse(html.text());
    assertEquals(parsed.select("[id]").eachAttr("id"), html.ids());
    assertEquals(parsed.select("[href]").eachAttr("href"), html.links());
    assertEquals(parsed.select("[src]").eachAttr("src"), html.pictures());
  }
}
