package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.Problems;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Reports what looks like a footnote, a citation or the end of a block and is none, which a reader
/// would see as it was typed; and footnotes that nothing mentions, which no reader would see.
final class LooseEnds {

  private static final Pattern MENTION = Pattern.compile("(?<!\\\\)\\[\\^([^\\[\\]\\s\\\\]+)\\]");

  /// What was meant to be the text of a footnote at the end: `[^1]：…`, `[^ 1]: …`, `［^1］：…`.
  private static final Pattern DEFINITION =
      Pattern.compile("[\\[［]\\^\\h*([^\\[\\]［］\\s]+)\\h*[\\]］]\\h*[:：]\\h*([^\\n]*)");

  private static final Pattern CITATION = Pattern.compile("(?<!\\\\)\\[@([^\\[\\]\\n]*)\\]");
  private static final Pattern COLONS = Pattern.compile("\\s*:{3,}\\s*");

  private final Places places;
  private final Problems problems;
  private final Set<String> labels = new HashSet<>();

  /// Of footnotes whose text was reported, and the offsets at which it begins.
  private final Set<String> unreadLabels = new HashSet<>();

  private final Set<Integer> unread = new HashSet<>();

  private LooseEnds(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  static void report(Node tree, Footnotes footnotes, Places places, Problems problems) {
    var ends = new LooseEnds(places, problems);
    for (Node node : Tree.below(tree)) {
      if (node instanceof FootnoteDefinition definition) {
        ends.labels.add(definition.getLabel());
      }
    }
    for (Node node : Tree.below(tree)) {
      if (node instanceof org.commonmark.node.Paragraph
          || node instanceof LinkReferenceDefinition label && label.getLabel().startsWith("^")) {
        ends.reportDefinitions(node);
      }
    }
    for (Node node : Tree.below(tree)) {
      if (node instanceof Text text) {
        ends.reportIn(text);
      }
    }
    for (FootnoteDefinition unused : footnotes.unused()) {
      problems.error("unused-footnote", places.of(unused), slot("label", unused.getLabel()));
    }
  }

  /// Who mentions such a footnote is not wrong.
  private void reportDefinitions(Node lines) {
    for (SourceSpan span : lines.getSourceSpans()) {
      int start = span.getInputIndex();
      int end = Math.min(start + span.getLength(), places.text().length());
      Matcher definition = DEFINITION.matcher(places.text().substring(start, end));
      if (definition.lookingAt() && !labels.contains(definition.group(1))) {
        String label = definition.group(1);
        unreadLabels.add(label);
        unread.add(start);
        if (places.text().charAt(start) == '［') {
          continue; // reported as a mark of the wrong width
        }
        problems.error(
            "unknown-footnote.definition",
            places.at(start),
            slot("written", places.text().substring(start, start + definition.start(2)).strip()),
            slot("right", "[^" + label + "]: " + shortened(definition.group(2))));
      }
    }
  }

  private static String shortened(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > 30;
    return isLong ? text.substring(0, text.offsetByCodePoints(0, 30)) + "…" : text;
  }

  /// Then the block is reported, with this line.
  private static boolean isInUnclosedBlock(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof FencedBlock block && !block.isClosed()) {
        return true;
      }
    }
    return false;
  }

  private void reportIn(Text text) {
    if (text.getSourceSpans().isEmpty()) {
      return;
    }
    SourceSpan first = text.getSourceSpans().getFirst();
    SourceSpan last = text.getSourceSpans().getLast();
    int start = first.getInputIndex();
    int end = Math.min(last.getInputIndex() + last.getLength(), places.text().length());
    String written = places.text().substring(start, end);
    Matcher mention = MENTION.matcher(written);
    boolean mentions = text.getLiteral().contains("[^");
    while (mentions && mention.find()) {
      if (unreadLabels.contains(mention.group(1)) || unread.contains(start + mention.start())) {
        continue;
      }
      problems.error(
          "unknown-footnote", places.at(start + mention.start()), slot("label", mention.group(1)));
    }
    Matcher citation = CITATION.matcher(written);
    boolean cites = text.getLiteral().contains("[@");
    while (cites && citation.find()) {
      problems.error(
          "bad-citation", places.at(start + citation.start()), slot("citation", citation.group(1)));
    }
    boolean wholeLine = start == 0 || places.text().charAt(start - 1) == '\n';
    if (wholeLine && COLONS.matcher(written).matches() && !isInUnclosedBlock(text)) {
      problems.error("bad-block", places.at(start), slot("colons", written.strip()));
    }
  }
}
