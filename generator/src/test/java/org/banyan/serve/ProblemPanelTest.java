package org.banyan.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.Severity;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.Test;

class ProblemPanelTest {

  private static final String PATH = "content/cases/a.md";

  private static String panel(String line, int column) {
    SourceTree tree = SourceTree.of(Map.of(PATH, line + "\n"));
    Problem problem =
        new Problem(
            Severity.ERROR,
            "bad-yaml",
            new Location(PATH, 1, column),
            Message.verbatim("<m>"),
            Message.verbatim("<h> & \"h\""));
    return ProblemPanel.of(tree, List.of(problem), true, MessageCatalog.of("en"));
  }

  @Test
  void whatAnAuthorWroteIsText() {
    String panel = panel("<script>alert(1)</script>", 1);
    assertFalse(panel.contains("<script"), panel);
    assertTrue(panel.contains("<mark>&lt;</mark>script&gt;alert(1)&lt;/script&gt;"), panel);
    assertTrue(panel.contains("&lt;m&gt;"), panel);
    assertTrue(panel.contains("<p>&lt;h&gt; &amp; &quot;h&quot;</p>"), panel);
  }

  @Test
  void columnIsCountedInCharactersAsEditorsDo() {
    assertTrue(panel("标题𠮷：错", 5).contains("<pre>标题𠮷：<mark>错</mark></pre>"), panel("标题𠮷：错", 5));
  }

  @Test
  void placeBehindTheLineIsItsEnd() {
    assertTrue(panel("ab", 9).contains("<pre>a<mark>b</mark></pre>"));
    assertFalse(panel("", 1).contains("<pre>"));
  }

  @Test
  void longLineIsCutAroundThePlace() {
    String panel = panel("a".repeat(5000) + "!" + "b".repeat(5000), 5001);
    assertTrue(panel.contains("<pre>…" + "a".repeat(60) + "<mark>!</mark>"), panel);
    assertTrue(panel.contains("b…</pre>"), panel);
  }

  @Test
  void invisibleCharactersAreMadeVisible() {
    assertTrue(panel("a\u202Eb\u0007", 1).contains("<mark>a</mark>\uFFFDb\uFFFD</pre>"));
  }

  @Test
  void manyProblemsAreCountedAndCut() {
    List<Problem> problems =
        IntStream.rangeClosed(1, 150)
            .mapToObj(i -> Problem.error("bad-yaml.tab", new Location(PATH, i, 1)))
            .toList();
    String panel =
        ProblemPanel.of(SourceTree.of(Map.of()), problems, false, MessageCatalog.of("en"));
    assertTrue(
        panel.contains("<summary>150 errors, 0 warnings – there is no page to show yet</summary>"));
    assertTrue(panel.contains("and 50 more in the terminal"), panel);
    assertEquals(100, panel.split("<li>", -1).length - 1);
  }
}
