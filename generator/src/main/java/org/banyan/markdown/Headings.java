package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// The headings of a body: takes `{#id .mark}` off their ends and gives each its id.
final class Headings {

  private final Places places;
  private final Problems problems;
  private final HeadingIds ids = new HeadingIds();
  private final Map<Node, String> idOf = new IdentityHashMap<>();
  private final Map<Node, Attributes> attributesOf = new IdentityHashMap<>();
  private boolean unread;

  private Headings(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /// Changes the titles in the tree.
  static Headings in(Node tree, Places places, Problems problems) {
    var headings = new Headings(places, problems);
    List<Node> nodes = Tree.below(tree);
    nodes.forEach(headings::takeExplicit);
    nodes.forEach(headings::derive);
    return headings;
  }

  Map<Node, String> ids() {
    return idOf;
  }

  /// Whether an id that was written could not be read, which was reported.
  boolean isAnyUnread() {
    return unread;
  }

  Attributes attributes(Heading heading) {
    return attributesOf.get(heading);
  }

  /// Ids that authors wrote come first, so that a derived one never takes theirs.
  private void takeExplicit(Node node) {
    switch (node) {
      case Heading heading -> {
        var attributes = cutAttributes(heading);
        attributesOf.put(heading, attributes);
        take(heading, attributes);
      }
      case FencedBlock block -> {
        take(block, FencedTitle.attributes(block));
      }
      default -> {}
    }
  }

  private void take(Node node, Attributes attributes) {
    Location place = places.of(node);
    String id = attributes.id();
    if (!attributes.wrong().isEmpty()) {
      unread = true;
      Optional<String> meant = attributes.meant();
      problems.error(
          meant.isPresent() ? "bad-heading-id.meant" : "bad-heading-id",
          place,
          slot("word", attributes.written()),
          slot("right", meant.orElse("")),
          slot("marks", Attributes.MARKS.stream().map(mark -> "." + mark).toList()));
    }
    if (id.isEmpty()) {
      return;
    }
    if (ids.take(id)) {
      idOf.put(node, id);
    } else {
      problems.error("duplicate-heading-id", place, slot("id", id));
      idOf.put(node, ids.free(id));
    }
  }

  private void derive(Node node) {
    if (node instanceof Heading heading && !idOf.containsKey(heading)) {
      idOf.put(heading, ids.derive(PlainText.ofInlines(heading)));
    }
  }

  private Attributes cutAttributes(Heading heading) {
    if (heading.getLastChild() instanceof Text last) {
      var found =
          Attributes.endOf(last.getLiteral())
              .or(() -> Attributes.fullWidthEndOf(last.getLiteral()));
      if (found.isPresent() && !isEscaped(last)) {
        last.setLiteral(found.get().before());
        return found.get();
      }
    }
    return Attributes.none("");
  }

  /// `\{#id}` is text; the parser has already taken the backslash away.
  private boolean isEscaped(Text last) {
    if (last.getSourceSpans().isEmpty()) {
      return false;
    }
    SourceSpan span = last.getSourceSpans().getLast();
    int end = span.getInputIndex() + span.getLength();
    int brace = places.text().lastIndexOf('{', end - 1);
    return brace > 0 && places.text().charAt(brace - 1) == '\\';
  }
}
