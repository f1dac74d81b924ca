package org.banyan.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.source.Cjk;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.text.Characters;

/// Lets emphasis begin and end beside Chinese: `**注意：**后文`, `他说**“好”**。`
///
/// CommonMark looks at the characters on both sides of a run of `*`: punctuation inside and a
/// letter outside means that the run does not open (or close) there, which is right where words are
/// parted by spaces. Here a symbol is put between the run and the outer letter when one of the two
/// neighbours is Chinese, which makes the rule hold, and is taken away again from all that was
/// parsed. This is the rule of the public `markdown-cjk-friendly` specification, but more careful
/// with a single `*` (`2*（3+4）*5` is arithmetic) and without a single `_` (it joins names).
///
/// It works on the lines of one paragraph, heading or cell, so code blocks never pass through it.
final class CjkEmphasis implements InlineParser {

  /// A symbol no author types; a text that holds it is left as CommonMark reads it.
  private static final char WEDGE = '\uFFFC';

  private final InlineParser parser;

  private CjkEmphasis(InlineParser parser) {
    this.parser = parser;
  }

  static InlineParser create(InlineParserContext context) {
    return new CjkEmphasis(new InlineParserImpl(new WithoutWedges(context)));
  }

  @Override
  public void parse(SourceLines lines, Node node) {
    var wedged = new Wedged(lines.getLines());
    if (wedged.isUnchanged()) {
      parser.parse(lines, node);
      return;
    }
    parser.parse(SourceLines.of(wedged.lines), node);
    Tree.below(node).forEach(wedged::remove);
  }

  private static String clean(String text) {
    return text == null ? null : text.replace(String.valueOf(WEDGE), "");
  }

  /// The lines with wedges, and where in each line these are.
  private static final class Wedged {

    private final List<SourceLine> lines = new ArrayList<>();
    private final Map<Integer, int[]> columns = new HashMap<>();

    Wedged(List<SourceLine> original) {
      boolean eligible =
          original.stream().anyMatch(line -> Cjk.anyIn(line.getContent()))
              && original.stream()
                  .noneMatch(line -> line.getContent().toString().indexOf(WEDGE) >= 0);
      if (eligible) {
        original.forEach(line -> lines.add(withWedges(line)));
      }
    }

    boolean isUnchanged() {
      return columns.isEmpty();
    }

    private SourceLine withWedges(SourceLine line) {
      String content = line.getContent().toString();
      List<Integer> offsets = line.getSourceSpan() == null ? List.of() : wedges(content);
      if (offsets.isEmpty()) {
        return line;
      }
      SourceSpan span = line.getSourceSpan();
      var text = new StringBuilder();
      int[] inserted = new int[offsets.size()];
      int done = 0;
      for (int i = 0; i < inserted.length; i++) {
        text.append(content, done, offsets.get(i));
        inserted[i] = span.getColumnIndex() + text.length();
        text.append(WEDGE);
        done = offsets.get(i);
      }
      text.append(content, done, content.length());
      columns.put(span.getLineIndex(), inserted);
      int length = span.getLength() + inserted.length;
      SourceSpan longer =
          SourceSpan.of(span.getLineIndex(), span.getColumnIndex(), span.getInputIndex(), length);
      return SourceLine.of(text, longer);
    }

    void remove(Node node) {
      switch (node) {
        case Text text -> text.setLiteral(clean(text.getLiteral()));
        case Code code -> code.setLiteral(clean(code.getLiteral()));
        case HtmlInline html -> html.setLiteral(clean(html.getLiteral()));
        case Link link -> {
          link.setDestination(clean(link.getDestination()));
          link.setTitle(clean(link.getTitle()));
        }
        case Image image -> {
          image.setDestination(clean(image.getDestination()));
          image.setTitle(clean(image.getTitle()));
        }
        case FootnoteReference reference when reference.getLabel().indexOf(WEDGE) >= 0 -> {
          var cleaned = new FootnoteReference(clean(reference.getLabel()));
          cleaned.setSourceSpans(reference.getSourceSpans().stream().map(this::moved).toList());
          reference.insertAfter(cleaned);
          reference.unlink();
        }
        default -> {}
      }
      node.setSourceSpans(node.getSourceSpans().stream().map(this::moved).toList());
    }

    private SourceSpan moved(SourceSpan span) {
      int start = span.getColumnIndex();
      int before = wedgesBefore(start, span.getLineIndex());
      int inside = wedgesBefore(start + span.getLength(), span.getLineIndex()) - before;
      return SourceSpan.of(
          span.getLineIndex(),
          start - before,
          span.getInputIndex() - before,
          span.getLength() - inside);
    }

    private int wedgesBefore(int column, int lineIndex) {
      int found = Arrays.binarySearch(columns.getOrDefault(lineIndex, new int[0]), column);
      return found < 0 ? -found - 1 : found;
    }
  }

  /// The offsets in a line at which a wedge belongs.
  private static List<Integer> wedges(String line) {
    List<Integer> offsets = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\\') {
        at += 2;
        continue;
      }
      int end = at + 1;
      if (c == '*' || c == '_' || c == '~') {
        while (end < line.length() && line.charAt(end) == c) {
          end++;
        }
        int before = at == 0 ? '\n' : line.codePointBefore(at);
        int after = end == line.length() ? '\n' : line.codePointAt(end);
        if (blocks(before, after, c, end - at)) {
          offsets.add(at);
        } else if (blocks(after, before, c, end - at)) {
          offsets.add(end);
        }
      }
      at = end;
    }
    return offsets;
  }

  /// Whether CommonMark forbids emphasis only because of a letter outside and punctuation inside,
  /// and Chinese says otherwise.
  private static boolean blocks(int outside, int inside, char mark, int length) {
    if (Characters.isWhitespaceCodePoint(outside)
        || Characters.isPunctuationCodePoint(outside)
        || !Characters.isPunctuationCodePoint(inside)) {
      return false;
    }
    return switch (mark) {
      case '_' -> length > 1 && (Cjk.is(outside) || Cjk.is(inside));
      case '*' -> Cjk.is(outside) || (length > 1 && Cjk.is(inside));
      default -> Cjk.is(outside) || Cjk.is(inside);
    };
  }

  /// Looks definitions up without the wedges that stand in a label.
  private record WithoutWedges(InlineParserContext context) implements InlineParserContext {

    @Override
    public List<InlineContentParserFactory> getCustomInlineContentParserFactories() {
      return context.getCustomInlineContentParserFactories();
    }

    @Override
    public List<DelimiterProcessor> getCustomDelimiterProcessors() {
      return context.getCustomDelimiterProcessors();
    }

    @Override
    public List<LinkProcessor> getCustomLinkProcessors() {
      return context.getCustomLinkProcessors();
    }

    @Override
    public Set<Character> getCustomLinkMarkers() {
      return context.getCustomLinkMarkers();
    }

    @Override
    public int getMaxInlineNesting() {
      return context.getMaxInlineNesting();
    }

    @Override
    @SuppressWarnings("deprecation")
    public LinkReferenceDefinition getLinkReferenceDefinition(String label) {
      return context.getLinkReferenceDefinition(clean(label));
    }

    @Override
    public <D> D getDefinition(Class<D> type, String label) {
      return context.getDefinition(type, clean(label));
    }
  }
}
