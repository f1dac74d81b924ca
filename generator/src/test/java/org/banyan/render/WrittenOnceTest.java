package org.banyan.render;

import static org.banyan.source.Message.Slot.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.config.Messages;
import org.banyan.page.BrowseContent;
import org.banyan.page.PageView;
import org.banyan.page.PageView.Frame;
import org.banyan.page.PageView.Machines;
import org.banyan.page.SitePath;
import org.banyan.source.Message;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.Test;

/// Parts that are written once for many pages.
class WrittenOnceTest {

  private static final String PAGE =
      "<@part name=\"link.ftl\" label=page.title target=\"en/a&b/one.html\" />";

  private final Problems problems = new Problems();

  @Test
  void theLinksOfAPartLeadFromEachPage() {
    Renderer renderer = renderer("<a href=\"${page.href(target)}\">${label}</a>|${page.language}");
    assertEquals(
        List.of(
            "<a href=\"en/a&amp;b/one.html\">Same</a>|en",
            "<a href=\"../../en/a&amp;b/one.html\">Same</a>|en",
            "<a href=\"one.html\">Same</a>|en"),
        Stream.of("top.html", "zh/x/two.html", "en/a&b/one.html")
            .map(path -> html(renderer, path, "en", "Same"))
            .toList());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void whatIsGivenAndTheLanguageTellPartsApart() {
    Renderer renderer = renderer("${label}|${page.language}|${words[\"hello\"]}");
    assertEquals(
        List.of("One|en|Hello", "Two|en|Hello", "One|zh|你好", "One|en|Hello"),
        List.of(
            html(renderer, "a.html", "en", "One"),
            html(renderer, "b.html", "en", "Two"),
            html(renderer, "c.html", "zh", "One"),
            html(renderer, "d.html", "en", "One")));
  }

  @Test
  void aPartSeesNothingElseOfThePage() {
    html(renderer("${page.title}"), "a.html", "en", "One");
    html(renderer("${content.label!\"no content\"}"), "a.html", "en", "One");
    List<Problem> found = problems.sorted();
    assertEquals(2, found.size(), found.toString());
    assertTrue(
        found.stream().allMatch(each -> each.code().equals("template-error")), found.toString());
  }

  @Test
  void aLinkThatIsNotPrintedAsItIsIsReported() {
    html(renderer("${page.href(target)[1..]}"), "a.html", "en", "One");
    assertEquals(
        List.of(
            Message.of(
                "template-error",
                slot(
                    "reason",
                    Message.verbatim(
                        "a card or part prints page.href(…) as it is, or not at all")))),
        problems.sorted().stream().map(Problem::message).toList());
  }

  private static Renderer renderer(String part) {
    SourceTree tree = SourceTree.of(Map.of("templates/page.ftl", PAGE, "templates/link.ftl", part));
    return new Renderer(
        tree,
        new Messages(Map.of("en", Map.of("hello", "Hello"), "zh", Map.of("hello", "你好"))),
        Theme.of(tree));
  }

  private String html(Renderer renderer, String path, String language, String title) {
    var frame =
        new Frame(
            "Site",
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            List.of(),
            PageView.Contact.NONE,
            "",
            true,
            new Machines(List.of(), "", Map.of()));
    var content = new BrowseContent.NotFound("/", List.of());
    var view = new PageView(new SitePath(path), "page.ftl", language, title, "", frame, content);
    return renderer.render(view, problems).map(RenderedPage::frame).orElse("");
  }
}
