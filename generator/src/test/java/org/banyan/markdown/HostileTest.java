package org.banyan.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Input that was made to be deep comes back without a stack overflow. How time grows is held by
/// `GrowthTest`.
class HostileTest {

  private static final int MANY = 100_000;

  private static List<Problem> read(String text) {
    var problems = new Problems();
    TestRendering.html(Body.parse("a.md", text, 1, problems));
    return problems.sorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "]",
        "![",
        "*",
        "_",
        "~",
        "`",
        ">",
        "> ",
        "- ",
        "<",
        "&",
        "\\",
        "[@a",
        "[@a]",
        "[@a;",
        "[^a]",
        "[a](b) ",
        "**“强”**后",
        "中*（",
        "（**中",
        "{#",
        "## {#a}\n",
        "## a\n",
        "::: a\n",
        ":::\n",
        ":",
        "[a]: b\n",
        "|",
        "a|",
        "<a ",
        "<!--",
        "https://a.b，",
        "a@b.c，",
        "1. ",
        "[^1]: [^1]\n",
        "`中",
        "“\n",
        "*a ",
        "![a](b \"c\")",
        "- [ ] a\n",
        "> [!NOTE]\n"
      })
  void repeatedOften(String part) {
    read(part.repeat(MANY / part.length()));
  }

  @Test
  void manyFootnotesThatMentionEachOther() {
    var text = new StringBuilder("[^0]\n\n");
    IntStream.range(0, 5000).forEach(i -> text.append("[^%d]: [^%d] x\n\n".formatted(i, i + 1)));
    read(text.toString());
  }

  @Test
  void deepMixtures() {
    read("> - ::: a\n".repeat(1000) + "> - ".repeat(1000) + "::: a");
    read(
        IntStream.range(0, 1000)
            .mapToObj(i -> " ".repeat(i) + "- ::: a")
            .reduce("", (a, b) -> a + b + "\n"));
  }

  @Test
  void blocksNestedTooDeepAreReportedOnce() {
    List<Problem> problems = read("::: a\n".repeat(30) + ":::\n".repeat(30));
    assertTrue(problems.stream().filter(one -> one.code().equals("bad-block")).count() == 1);
  }

  @Test
  void aHugeParagraphIsReported() {
    List<Problem> problems = read("“\n".repeat(MANY));
    assertTrue(problems.stream().anyMatch(one -> one.code().equals("huge-paragraph")));
  }

  @Test
  void aHugeTableIsReported() {
    List<Problem> problems =
        read("|a".repeat(2000) + "\n" + "|-".repeat(2000) + "\n" + "|b\n".repeat(2000));
    assertTrue(problems.stream().anyMatch(one -> one.code().equals("huge-table")));
  }
}
