package org.banyan.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.search.Passage;
import org.banyan.source.HtmlFolder;
import org.banyan.source.Problems;
import org.junit.jupiter.api.Test;

class HtmlPassagesTest {

  private static final Path FOLDER = Path.of("src/test/resources/html/handmade");
  private static final Path EXPECTED = Path.of("src/test/resources/html/handmade.txt");

  /// Nothing that a page hides or that stands around its text: no "zeppelin".
  @Test
  void aSectionIsAPassageInItsLanguageWithItsAddress() throws IOException {
    var problems = new Problems();
    var text = new StringBuilder();
    HtmlFolder folder = HtmlFolder.of(FOLDER, FOLDER.resolve("search"));
    for (String path : folder.paths()) {
      String html = folder.read(path, problems).orElseThrow();
      HtmlPassages.of(path, html, Optional.empty(), problems).forEach(p -> text.append(written(p)));
    }
    assertEquals(List.of(), problems.sorted());
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(EXPECTED, text);
    }
    assertEquals(Files.readString(EXPECTED), text.toString());
  }

  @Test
  void aPageThatSaysNoLanguageHasTheOneGiven() {
    var problems = new Problems();
    String html = "<title>A</title><main>Text</main>";
    assertEquals(
        "fr", HtmlPassages.of("a.html", html, Optional.of("fr"), problems).getFirst().language());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void whatIsNoHtmlIsReadAsABrowserWould() {
    var problems = new Problems();
    String deep = "<div>".repeat(20_000) + "deep" + "</p></b><h2 id=x>";
    for (String html : List.of("", "plain", "<main><main>a</main>", "<h1></h1><body><p>a", deep)) {
      HtmlPassages.of("a.html", html, Optional.of("en"), problems);
    }
    assertEquals(
        List.of("html-no-title"),
        problems.sorted().stream().map(p -> p.code()).distinct().toList());
  }

  private static String written(Passage passage) {
    return passage.url()
        + "\n  "
        + String.join(" | ", passage.language(), passage.kind(), passage.title(), passage.heading())
        + "\n  "
        + passage.facets().terms()
        + "\n"
        + passage.text().lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
  }
}
