package org.banyan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.banyan.source.Cjk;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A text without Chinese is read exactly as CommonMark reads it.
class CjkEmphasisTest {

  private static final Parser COMMONMARK = Parser.builder().build();
  private static final Parser OURS =
      Parser.builder()
          .inlineParserFactory(CjkEmphasis::create)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  static List<Example> withoutChinese() throws IOException {
    return Example.all().stream().filter(example -> !Cjk.anyIn(example.input())).toList();
  }

  @ParameterizedTest
  @MethodSource("withoutChinese")
  void changesNothingWithoutChinese(Example example) {
    var renderer = HtmlRenderer.builder().build();
    assertEquals(
        renderer.render(COMMONMARK.parse(example.input())),
        renderer.render(OURS.parse(example.input())));
  }
}
