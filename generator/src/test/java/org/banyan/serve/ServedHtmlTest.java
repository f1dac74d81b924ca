package org.banyan.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServedHtmlTest {

  private static final String PAGE =
      "<html><head><title>t</title></head><body class=\"x\"><p>p</html>";

  @Test
  void withoutProblemsOnlyTheScriptIsAdded() {
    assertEquals(
        """
        <html><head><title>t</title><script type="module" src="/-/reload.js?v1"></script>
        </head><body class="x"><p>p</html>\
        """,
        ServedHtml.of(PAGE, "", "v1"));
  }

  @Test
  void panelStandsFirstInTheBody() {
    assertEquals(
        """
        <html><head><title>t</title><link rel="stylesheet" href="/-/problems.css">
        <script type="module" src="/-/reload.js?v1"></script>
        </head><body class="x">
        PANEL<p>p</html>\
        """,
        ServedHtml.of(PAGE, "PANEL", "v1"));
  }

  @Test
  void pieceOfHtmlGetsAllAtItsEnd() {
    assertEquals(
        """
        <p>p
        PANEL<link rel="stylesheet" href="/-/problems.css">
        <script type="module" src="/-/reload.js?v1"></script>
        """,
        ServedHtml.of("<p>p", "PANEL", "v1"));
  }
}
