package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/// Parses a body and gathers what stands in it.
final class BodyReader {

  private static final int MAX_BLOCK_DEPTH = 20;

  /// The parser's time grows with the square of the lines of a paragraph: 10 s for 50,000.
  private static final int MAX_LINES_TOGETHER = 10_000;

  private final Places places;
  private final Problems problems;
  private final List<Link> links = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Node, Paragraph> paragraphOf = new IdentityHashMap<>();
  private final Map<Node, Link> linkOf = new IdentityHashMap<>();
  private final Map<Node, Picture> pictureOf = new IdentityHashMap<>();
  private final Map<Node, List<Citation>> citationsOf = new IdentityHashMap<>();

  /// A source is cited again and again; its id is held once.
  private final Map<String, String> citedIds = new HashMap<>();

  private int paragraphs;
  private int afterLastAddress;

  BodyReader(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  Reading read() {
    Node tree = parse();
    HtmlComments.dropIn(tree, places, problems);
    CleanTexts.in(tree, places, problems);
    var headings = Headings.in(tree, places, problems);
    var footnotes = Footnotes.in(tree);
    readChildren(tree, new Surroundings(true, false, 0));
    LooseEnds.report(tree, footnotes, places, problems);
    LooksLikeMarkup.report(tree, places, problems);
    var sections = new Sections(headings, footnotes, paragraphOf, places, problems);
    sections.read(tree);
    return new Reading(
        tree,
        sections.all(),
        headings.isAnyUnread(),
        sections.texts(),
        List.copyOf(links),
        List.copyOf(pictures),
        List.copyOf(citations),
        List.copyOf(blocks),
        headings.ids(),
        sections.byHeading(),
        paragraphOf,
        sections.paragraphs(),
        linkOf,
        pictureOf,
        citationsOf,
        footnotes);
  }

  private Node parse() {
    if (mostLinesTogether() > MAX_LINES_TOGETHER) {
      problems.error("huge-paragraph", places.start(), slot("most", MAX_LINES_TOGETHER));
      return new Document();
    }
    try {
      return Grammar.parse(places.text());
    } catch (IllegalArgumentException e) {
      problems.error("huge-table", places.start(), slot("most", Grammar.MAX_CELLS));
      return new Document();
    }
  }

  private int mostLinesTogether() {
    int most = 0;
    int lines = 0;
    for (String line : places.text().split("\n")) {
      lines = line.isBlank() ? 0 : lines + 1;
      most = Math.max(most, lines);
    }
    return most;
  }

  /// @param isProse not inside anything that is set apart from the text
  /// @param fences how many fenced blocks are around
  private record Surroundings(boolean isProse, boolean isLink, int fences) {

    Surroundings apart() {
      return new Surroundings(false, isLink, fences);
    }

    Surroundings inLink() {
      return new Surroundings(isProse, true, fences);
    }

    Surroundings inFence() {
      return new Surroundings(false, isLink, fences + 1);
    }
  }

  private void readChildren(Node parent, Surroundings around) {
    Tree.children(parent).forEach(child -> read(child, around));
  }

  private void read(Node node, Surroundings around) {
    switch (node) {
      case Image image -> readPicture(image);
      case org.commonmark.node.Link link -> {
        if (!around.isLink) {
          readLink(link);
        }
        readChildren(link, around.inLink());
      }
      case CitationGroup group -> readCitations(group);
      case FencedBlock block -> {
        readBlock(block, around);
        readChildren(block, around.inFence());
      }
      case BlockQuote _, Alert _, TableBlock _, FootnoteDefinition _ ->
          readChildren(node, around.apart());
      case org.commonmark.node.Paragraph paragraph -> {
        if (around.isProse) {
          readParagraph(paragraph);
        }
        readChildren(paragraph, around);
      }
      default -> readChildren(node, around);
    }
  }

  private void readParagraph(org.commonmark.node.Paragraph node) {
    String text = PlainText.of(node);
    boolean isPicture =
        node.getFirstChild() instanceof Image && node.getFirstChild().getNext() == null;
    if (!text.isEmpty() && !isPicture) {
      paragraphOf.put(node, new Paragraph(paragraphs++, text, places.of(node)));
    }
  }

  private void readLink(org.commonmark.node.Link node) {
    String text = PlainText.ofInlines(node);
    Location place = places.at(offset(node, text));
    Optional<String> target = safe(node.getDestination(), place);
    if (target.isPresent()) {
      var link = new Link(links.size(), target.get(), place);
      links.add(link);
      linkOf.put(node, link);
    }
  }

  /// The parser misplaces a bare address after an escape, so it is looked up in the source.
  private int offset(org.commonmark.node.Link node, String text) {
    int offset = places.offset(node);
    boolean isBare = node.getSourceSpans().isEmpty() || !places.isAnyAt(offset, "[<");
    if (!isBare) {
      return offset;
    }
    int found =
        places.text().indexOf(text, Math.max(places.offset(node.getParent()), afterLastAddress));
    if (found < 0) {
      return offset;
    }
    afterLastAddress = found + text.length();
    return found;
  }

  private void readPicture(Image node) {
    Location place = places.of(node);
    Optional<String> target = safe(node.getDestination(), place);
    if (target.isPresent()) {
      String title = node.getTitle() == null ? "" : node.getTitle();
      var picture = new Picture(pictures.size(), target.get(), PlainText.of(node), title, place);
      pictures.add(picture);
      pictureOf.put(node, picture);
    }
  }

  private Optional<String> safe(String target, Location place) {
    Optional<String> safe = Targets.safe(target);
    if (safe.isEmpty()) {
      problems.error("unsafe-link", place, slot("target", target.replaceAll("\\p{Cntrl}", "?")));
    }
    return safe;
  }

  private void readCitations(CitationGroup group) {
    List<Citation> found = new ArrayList<>();
    int from = places.offset(group);
    for (String id : group.ids()) {
      int at = Math.max(from, places.text().indexOf("@" + id, from));
      String held = citedIds.computeIfAbsent(id, same -> same);
      found.add(new Citation(citations.size() + found.size(), held, places.at(at)));
      from = at + 1;
    }
    citations.addAll(found);
    citationsOf.put(group, List.copyOf(found));
  }

  private void readBlock(FencedBlock node, Surroundings around) {
    var title = FencedTitle.of(node);
    Location place = places.of(node);
    if (!title.isNamed()) {
      problems.error("bad-block.name", place, slot("name", title.name()));
    }
    if (around.fences == MAX_BLOCK_DEPTH) {
      problems.error("bad-block.too-deep", place, slot("most", MAX_BLOCK_DEPTH));
    }
    if (node.fullWidthAt() >= 0) {
      problems.error(
          "bad-block.full-width", places.at(node.fullWidthAt()), slot("right", node.halfWidth()));
    }
    if (!node.isClosed()) {
      problems.error(
          node.shortClose() < 0 ? "unclosed-block" : "unclosed-block.too-short",
          place,
          slot("name", title.name()),
          slot("colons", ":".repeat(node.colons())),
          slot("line", places.at(Math.max(0, node.shortClose())).line()));
    }
    blocks.add(new Block(title.name(), title.title(), title.id(), place));
  }
}
