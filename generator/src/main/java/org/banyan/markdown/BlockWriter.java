package org.banyan.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/// Writes blocks: paragraphs, lists, fenced blocks and so on.
final class BlockWriter {

  /// Fenced blocks whose content stays folded until the reader asks for it.
  private static final Set<String> FOLDED = Set.of("hint", "solution");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9+#-]{1,32}");

  private final Reading reading;
  private final Rendering rendering;
  private final Markup out;
  private final InlineWriter inlines;
  private final TableWriter tables;

  BlockWriter(Reading reading, Rendering rendering, Markup out) {
    this.reading = reading;
    this.rendering = rendering;
    this.out = out;
    this.inlines = new InlineWriter(reading, rendering, out);
    this.tables = new TableWriter(rendering, out, inlines);
  }

  InlineWriter inlines() {
    return inlines;
  }

  void write(Node node) {
    switch (node) {
      case org.commonmark.node.Paragraph paragraph -> paragraph(paragraph);
      case Heading heading -> heading(heading);
      case BulletList list -> list("ul", "", list);
      case OrderedList list -> list("ol", start(list), list);
      case BlockQuote quote -> quote(quote);
      case Alert alert -> alert(alert);
      case FencedBlock block -> block(block);
      case FencedCodeBlock code -> code(code.getLiteral(), languageClass(code));
      case IndentedCodeBlock code -> code(code.getLiteral(), "");
      case HtmlBlock html ->
          out.line().open("p").text(html.getLiteral().strip()).close("p").newline();
      case ThematicBreak _ -> out.line().open("hr").newline();
      case TableBlock table -> tables.write(table);
      case FootnoteDefinition _, LinkReferenceDefinition _, TaskListItemMarker _ -> {}
      default -> throw new IllegalStateException("unknown block " + node.getClass().getName());
    }
  }

  private void children(Node parent) {
    Tree.children(parent).forEach(this::write);
  }

  /// Writes a heading and returns what stands inside its element.
  String heading(Heading node) {
    String element = "h" + node.getLevel();
    out.line().open(element, "id", reading.headingIds().get(node));
    int start = out.length();
    headingContent(node);
    String content = out.slice(start, out.length());
    out.close(element).newline();
    return content;
  }

  private void headingContent(Heading node) {
    Optional.ofNullable(reading.sectionOf().get(node))
        .flatMap(rendering::number)
        .ifPresent(
            number -> out.open("span", "class", "number").text(number).close("span").text(" "));
    inlines.children(node);
    String label = rendering.word("heading.link") + rendering.word("colon") + PlainText.of(node);
    String href = "#" + reading.headingIds().get(node);
    out.open("a", "class", "anchor", "href", href, "aria-label", label).text("#").close("a");
  }

  private void paragraph(org.commonmark.node.Paragraph node) {
    Optional<String> level =
        Optional.ofNullable(reading.paragraphOf().get(node)).flatMap(rendering::provision);
    if (inlines.isFigure(node)) {
      figure(node);
    } else if (level.isPresent()) {
      out.line().open("p", "class", "provision provision--" + level.get());
      out.open("span", "class", "provision__level");
      out.text(rendering.word("provision." + level.get())).close("span").text(" ");
      content(node);
      out.close("p").newline();
    } else if (isInTightList(node)) {
      content(node);
    } else {
      out.line().open("p");
      content(node);
      out.close("p").newline();
    }
  }

  private void content(Node paragraph) {
    if (paragraph.getPrevious() instanceof TaskListItemMarker marker) {
      String label = rendering.word(marker.isChecked() ? "task.done" : "task.open");
      out.openCheckbox(marker.isChecked(), label).text(" ");
    }
    inlines.children(paragraph);
  }

  private void figure(org.commonmark.node.Paragraph node) {
    var image = (org.commonmark.node.Image) node.getFirstChild();
    out.line().open("figure").newline();
    inlines.picture(image);
    out.newline().open("figcaption").text(image.getTitle()).close("figcaption").newline();
    out.close("figure").newline();
  }

  private static boolean isInTightList(Node paragraph) {
    return paragraph.getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight();
  }

  private static String start(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    return start == null || start == 1 ? "" : String.valueOf(start);
  }

  private void list(String element, String start, ListBlock list) {
    out.line().open(element, "start", start).newline();
    Tree.children(list).forEach(this::item);
    out.line().close(element).newline();
  }

  private void item(Node item) {
    boolean isTask = item.getFirstChild() instanceof TaskListItemMarker;
    out.open("li", "class", isTask ? "task" : "");
    children(item);
    out.close("li").newline();
  }

  private void quote(BlockQuote quote) {
    out.line().open("blockquote").newline();
    children(quote);
    out.line().close("blockquote").newline();
  }

  private void alert(Alert alert) {
    out.line().open("div", "class", "alert alert--" + alert.type(), "role", "note").newline();
    out.open("p", "class", "alert__title").text(rendering.word("alert." + alert.type()));
    out.close("p").newline();
    children(alert);
    out.line().close("div").newline();
  }

  private void block(FencedBlock node) {
    var title = FencedTitle.of(node);
    boolean folded = FOLDED.contains(title.name());
    String element = folded ? "details" : "section";
    String heading = folded ? "summary" : "p";
    String id = reading.headingIds().getOrDefault(node, "");
    String name = title.isNamed() ? "block block--" + title.name() : "block";
    out.line().open(element, "class", name, "id", id).newline();
    out.open(heading, "class", "block__title");
    out.text(title.isNamed() ? rendering.word("block." + title.name()) : title.name());
    if (!title.title().isEmpty()) {
      out.text(rendering.word("colon")).text(title.title());
    }
    out.close(heading).newline();
    children(node);
    out.line().close(element).newline();
  }

  private void code(String literal, String kind) {
    out.line().open("pre").open("code", "class", kind).text(literal);
    out.close("code").close("pre").newline();
  }

  private static String languageClass(FencedCodeBlock code) {
    List<String> words = code.getInfo() == null ? List.of() : List.of(code.getInfo().split("\\s+"));
    return words.stream()
        .findFirst()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> LANGUAGE.matcher(word).matches())
        .map(word -> "language-" + word)
        .orElse("");
  }
}
