package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.source.Location;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// Cuts a body into sections at its outermost headings.
final class Sections {

  private final Headings headings;
  private final Footnotes footnotes;
  private final Map<Node, Paragraph> paragraphOf;
  private final Places places;
  private final Problems problems;
  private final List<Section> all = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<Node, Section> byHeading = new IdentityHashMap<>();
  private final Map<String, List<Paragraph>> paragraphs = new LinkedHashMap<>();

  Sections(
      Headings headings,
      Footnotes footnotes,
      Map<Node, Paragraph> paragraphOf,
      Places places,
      Problems problems) {
    this.headings = headings;
    this.footnotes = footnotes;
    this.paragraphOf = paragraphOf;
    this.places = places;
    this.problems = problems;
  }

  List<Section> all() {
    return List.copyOf(all);
  }

  /// What a reader can read in each section, see [Body#texts].
  List<String> texts() {
    return texts;
  }

  Map<Node, Section> byHeading() {
    return byHeading;
  }

  /// By section id, in the order of the text.
  Map<String, List<Paragraph>> paragraphs() {
    return Collections.unmodifiableMap(paragraphs);
  }

  void read(Node tree) {
    Heading heading = null;
    int level = 1;
    List<Node> content = new ArrayList<>();
    for (Node node : Tree.children(tree)) {
      if (node instanceof Heading next) {
        add(heading, content);
        content.clear();
        heading = next;
        checkLevel(next, level);
        level = next.getLevel();
      } else {
        content.add(node);
      }
    }
    add(heading, content);
  }

  private void checkLevel(Heading heading, int before) {
    int level = heading.getLevel();
    Location place = places.of(heading);
    if (level == 1) {
      problems.error("heading-level.title", place);
    } else if (level > before + 1) {
      problems.add(
          Problem.warning(
              "heading-level.skipped",
              place,
              slot("level", level),
              slot("before", before),
              slot("mark", "#".repeat(before + 1))));
    }
  }

  private void add(Heading heading, List<Node> content) {
    texts.add(text(content));
    String id = heading == null ? "" : headings.ids().get(heading);
    paragraphs.put(id, content.stream().flatMap(node -> paragraphs(node).stream()).toList());
    if (heading == null) {
      all.add(new Section(id, false, false, 1, "", Set.of(), places.start()));
      return;
    }
    var attributes = headings.attributes(heading);
    var section =
        new Section(
            id,
            !attributes.id().isEmpty(),
            !attributes.wrong().isEmpty(),
            heading.getLevel(),
            PlainText.of(heading),
            attributes.marks(),
            places.of(heading));
    all.add(section);
    byHeading.put(heading, section);
  }

  private List<Paragraph> paragraphs(Node node) {
    List<Paragraph> found = new ArrayList<>();
    if (paragraphOf.containsKey(node)) {
      found.add(paragraphOf.get(node));
    }
    for (Node below : Tree.below(node)) {
      if (paragraphOf.containsKey(below)) {
        found.add(paragraphOf.get(below));
      }
    }
    return found;
  }

  /// The text of the content and of the footnotes that are first mentioned in it.
  private String text(List<Node> content) {
    List<String> parts = new ArrayList<>();
    List<FootnoteDefinition> notes = new ArrayList<>();
    for (Node node : content) {
      parts.add(PlainText.of(node));
      if (!(node instanceof FootnoteDefinition)) {
        addFootnotes(node, notes);
      }
    }
    for (int note = 0; note < notes.size(); note++) {
      parts.add(PlainText.ofBlocks(notes.get(note)));
      addFootnotes(notes.get(note), notes);
    }
    return PlainText.joined(parts, "\n");
  }

  private void addFootnotes(Node parent, List<FootnoteDefinition> notes) {
    for (Node node : Tree.children(parent)) {
      if (node instanceof FootnoteReference reference) {
        footnotes.definitionFirstMentionedBy(reference).ifPresent(notes::add);
      } else if (!(node instanceof FootnoteDefinition)) {
        addFootnotes(node, notes);
      }
    }
  }
}
