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
  private static final Set<String> FOLDED = Set.of("hint", "solution", "trainer-note");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9+#-]{1,32}");

  private final Reading reading;
  private final Markup out;
  private final InlineWriter inlines;
  private final TableWriter tables;

  /// How many headings that begin sections were written; the first section has none.
  private int sections;

  BlockWriter(Reading reading, Markup out) {
    this.reading = reading;
    this.out = out;
    this.inlines = new InlineWriter(reading, out);
    this.tables = new TableWriter(out, inlines);
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
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      write(node);
    }
  }

  void heading(Heading node) {
    String element = "h" + node.getLevel();
    out.line().begin(element);
    id(node);
    out.end();
    boolean cuts = reading.sectionOf().containsKey(node);
    if (cuts) {
      out.hole(Hole.CUT);
    }
    headingContent(node);
    if (cuts) {
      out.hole(Hole.CUT);
    }
    out.close(element).newline();
  }

  private void headingContent(Heading node) {
    if (reading.sectionOf().containsKey(node)) {
      sections++;
      out.hole(Hole.NUMBER, sections);
    }
    inlines.children(node);
    out.begin("a").attribute("class").text("anchor").endAttribute("class");
    out.attribute("href").text("#").hole(Hole.PREFIX).text(reading.headingIds().get(node));
    out.endAttribute("href");
    out.attribute("aria-label").word("heading.link").word("colon").text(PlainText.of(node));
    out.endAttribute("aria-label").end().text("#").close("a");
  }

  private void paragraph(org.commonmark.node.Paragraph node) {
    Optional<Picture> figure = inlines.figure(node);
    figure.ifPresent(picture -> out.hole(Hole.FIGURE, picture.number()));
    Paragraph prose = reading.paragraphOf().get(node);
    boolean tight = isInTightList(node);
    if (prose != null) {
      out.hole(Hole.PARAGRAPH, prose.number(), tight ? 1 : 0);
      content(node);
      out.hole(Hole.PARAGRAPH_END, tight ? 1 : 0);
    } else if (tight) {
      content(node);
    } else {
      out.line().open("p");
      content(node);
      out.close("p").newline();
    }
    figure.ifPresent(_ -> out.hole(Hole.FIGURE_END));
  }

  private void content(Node paragraph) {
    if (paragraph.getPrevious() instanceof TaskListItemMarker marker) {
      out.openCheckbox(marker.isChecked(), marker.isChecked() ? "task.done" : "task.open");
      out.text(" ");
    }
    inlines.children(paragraph);
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
    out.open("p", "class", "alert__title").word("alert." + alert.type());
    out.close("p").newline();
    children(alert);
    out.line().close("div").newline();
  }

  private void block(FencedBlock node) {
    var title = FencedTitle.of(node);
    boolean folded = FOLDED.contains(title.name());
    String element = folded ? "details" : "section";
    String heading = folded ? "summary" : "p";
    String name = title.isNamed() ? "block block--" + title.name() : "block";
    out.line().begin(element).attribute("class").text(name).endAttribute("class");
    if (reading.headingIds().containsKey(node)) {
      id(node);
    }
    if (folded) {
      out.hole(Hole.UNFOLDED);
    }
    out.end().newline();
    out.open(heading, "class", "block__title");
    if (title.isNamed()) {
      out.word("block." + title.name());
    } else {
      out.text(title.name());
    }
    if (!title.title().isEmpty()) {
      out.word("colon").text(title.title());
    }
    out.close(heading).newline();
    children(node);
    out.line().close(element).newline();
  }

  private void id(Node node) {
    out.attribute("id").hole(Hole.PREFIX).text(reading.headingIds().get(node)).endAttribute("id");
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
