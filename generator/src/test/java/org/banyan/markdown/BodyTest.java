package org.banyan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.junit.jupiter.api.Test;

class BodyTest {

  private static Body parse(String text) {
    return Body.parse("a.md", text, 1, new Problems());
  }

  private static Location at(int line, int column) {
    return new Location("a.md", line, column);
  }

  @Test
  void linksHaveTheirTrueLineAndColumn() {
    Body body =
        Body.parse(
            "a.md", "𠮷**“强”**后[a](b.md)\n前https://c.org，[d][]\n\n[d]: e.md", 7, new Problems());
    assertEquals(
        List.of(
            new Link(0, "b.md", at(7, 10)),
            new Link(1, "https://c.org", at(8, 2)),
            new Link(2, "e.md", at(8, 16))),
        body.links());
  }

  @Test
  void bareAddressesHaveTheirPlaceAfterEscapes() {
    Body body = parse("\\*𠮷\\* https://a.org &amp; https://a.org，见a@b.org");
    assertEquals(
        List.of(at(1, 7), at(1, 27), at(1, 42)),
        body.links().stream().map(Link::location).toList());
  }

  @Test
  void linksInCellsItemsQuotationsAndFootnotesHaveTheirPlace() {
    Body body =
        parse(
            "| 甲 | [a](b) |\n"
                + "|---|---|\n"
                + "| **“强”**后 [c](d) | x |\n\n"
                + "- 1\n"
                + "  > [e](f)[^1]\n\n"
                + "[^1]: 见 [g](h)");
    assertEquals(
        List.of(at(1, 7), at(3, 12), at(6, 5), at(8, 9)),
        body.links().stream().map(Link::location).toList());
  }

  @Test
  void picturesCitationsAndBlocksHaveTheirPlace() {
    Body body =
        parse("中![a](b.png \"t\")\n[@c;\n  @d] x [@c]\n\n- ::: hint Title {#h}\n  text\n  :::");
    assertEquals(List.of(new Picture(0, "b.png", "a", "t", at(1, 2))), body.pictures());
    assertEquals(
        List.of(
            new Citation(0, "c", at(2, 2)),
            new Citation(1, "d", at(3, 3)),
            new Citation(2, "c", at(3, 10))),
        body.citations());
    assertEquals(List.of(new Block("hint", "Title", "h", at(5, 3))), body.blocks());
  }

  @Test
  void sectionsAreFlatAndBeginWithTheLead() {
    Body body =
        parse(
            "## A *b* {#a .informative}\n\n"
                + "Text\n"
                + "more.\n\n"
                + "- item\n\n"
                + "### C\n"
                + "| x | y |\n"
                + "|---|---|\n"
                + "| 1 | 2 |");
    assertEquals(
        List.of(
            new Section("", false, false, 1, "", Set.of(), at(1, 1)),
            new Section("a", true, false, 2, "A b", Set.of("informative"), at(1, 1)),
            new Section("c", false, false, 3, "C", Set.of(), at(8, 1))),
        body.sections());
    assertEquals(List.of("", "Text more.\nitem", "x · y\n1 · 2"), body.texts());
    assertEquals(
        Map.of(
            "",
            List.of(),
            "a",
            List.of(new Paragraph(0, "Text more.", at(3, 1)), new Paragraph(1, "item", at(6, 3))),
            "c",
            List.of()),
        body.paragraphs());
  }

  @Test
  void everythingReadableIsText() {
    Body body =
        parse(
            "Lead[^1] ![alt](a.png \"credit\") <b>raw</b> `code` [@a]\n\n## T\n\n::: hint Title\n"
                + "> in\n:::\n\n```\nint\n```\n\n<div>\n\n[^1]: note[^2]\n\n[^2]: deep");
    assertEquals(
        "Lead alt credit <b>raw</b> code\nnote\ndeep\nT\nTitle\nin\nint\n<div>", body.text());
  }

  @Test
  void chineseTextHasNoSpacesFromLineEnds() {
    assertEquals("第一行第二行", parse("第一行\n第二行").text());
  }

  @Test
  void onlyProseIsParagraphs() {
    Body body =
        parse(
            "a\n\n"
                + "> b\n\n"
                + "1. c\n\n"
                + "   d\n\n"
                + "::: hint\n"
                + "e\n"
                + ":::\n\n"
                + "| f |\n"
                + "|---|\n"
                + "| g |\n\n"
                + "![h](i)\n\n"
                + "x[^1]\n\n"
                + "[^1]: j");
    List<String> texts =
        body.paragraphs().values().stream().flatMap(List::stream).map(Paragraph::text).toList();
    assertEquals(List.of("a", "c", "d", "x"), texts);
  }

  @Test
  void anEmptyBodyHasALeadOnly() {
    Body body = parse("\n \n");
    assertTrue(body.isEmpty());
    assertEquals(1, body.sections().size());
    assertEquals("", TestRendering.html(body));
    assertEquals("", body.text());
  }

  @Test
  void footnoteIdsBeginWithThePrefix() {
    Body body = parse("a[^1]\n\n[^1]: b");
    var rendering = TestRendering.of(body, "lead_");
    String html = body.html(rendering, Slice.WHOLE).text();
    assertTrue(html.contains("href=\"#lead_fn_1\" id=\"lead_fnref_1\""));
    String footnotes = body.html(rendering, Slice.FOOTNOTES).text();
    assertTrue(footnotes.contains("<li id=\"lead_fn_1\">"));
  }

  @Test
  void bodiesAreEqualWhenTextAndPlaceAre() {
    assertEquals(parse("a"), parse("a"));
    assertEquals(parse("a").hashCode(), parse("a").hashCode());
    assertNotEquals(parse("a"), parse("b"));
    assertNotEquals(parse("a"), Body.parse("a.md", "a", 2, new Problems()));
    assertNotEquals(parse("a"), Body.parse("b.md", "a", 1, new Problems()));
  }

  @Test
  void controlCharactersAreReplaced() {
    String html = TestRendering.html(parse("a\u0001b\u007fc\ufffee\u0000 `\u0002`"));
    assertEquals("<p>a\ufffdb\ufffdc\ufffde\ufffd <code>\ufffd</code></p>\n", html);
  }

  @Test
  void oneBodyIsRenderedFromManyThreads() {
    Body body = parse("## A\n\n**“强”**后[^1] [@a] ![b](c.png)\n\n[^1]: d");
    String once = TestRendering.html(body);
    assertTrue(
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(_ -> TestRendering.html(body))
            .allMatch(once::equals));
  }
}
