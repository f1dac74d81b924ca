package org.banyan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.junit.jupiter.api.Test;

class MarkdownFileTest {

  private final Problems problems = new Problems();

  private MarkdownFile parse(String text) {
    return MarkdownFile.parse(SourceFile.of("a.md", text), problems);
  }

  private List<String> codes() {
    return problems.sorted().stream()
        .map((Problem problem) -> problem.location() + " " + problem.code())
        .toList();
  }

  @Test
  void frontMatterAndBodyHaveTheirTrueLines() {
    MarkdownFile file = parse("---\ntitle: A\nplace: b\n---\n\n[x](y.md)\n");
    assertEquals(3, file.frontMatter().get("place").orElseThrow().location().line());
    assertEquals(6, file.body().links().getFirst().location().line());
    assertEquals(List.of(), codes());
  }

  @Test
  void carriageReturnsChangeNothing() {
    String text = "---\ntitle: A\n---\n## B\n\nc\nd\n";
    MarkdownFile file = parse(text);
    assertEquals(file.body(), parse(text.replace("\n", "\r\n")).body());
  }

  @Test
  void emptyFrontMatterIsAllowed() {
    assertTrue(parse("---\n---\ntext").frontMatter().entries().isEmpty());
    assertEquals(List.of(), codes());
  }

  @Test
  void aFileMayEndWithItsFrontMatter() {
    assertTrue(parse("---\ntitle: A\n---").body().isEmpty());
    assertEquals(List.of(), codes());
  }

  @Test
  void missingFrontMatterIsReported() {
    assertTrue(parse("text").body().isEmpty());
    assertEquals(List.of("a.md:1:1 bad-front-matter"), codes());
  }

  @Test
  void frontMatterWithoutEndIsReported() {
    assertTrue(parse("---\ntitle: A\n\ntext\n").body().isEmpty());
    assertEquals(List.of("a.md:1:1 bad-front-matter"), codes());
  }

  @Test
  void frontMatterThatIsNoMapIsReported() {
    assertTrue(parse("---\n- a\n---\ntext").body().isEmpty());
    assertEquals(List.of("a.md:2:1 bad-front-matter"), codes());
  }

  @Test
  void brokenYamlIsReportedOnce() {
    assertTrue(parse("---\na: [\n---\ntext").body().isEmpty());
    assertEquals(1, codes().size());
  }
}
