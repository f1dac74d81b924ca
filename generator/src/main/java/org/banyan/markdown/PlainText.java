package org.banyan.markdown;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What a reader can read of a part of the tree, without markup.
final class PlainText {

  private static final String CELLS = " · ";

  private PlainText() {}

  /// Of a block, the blocks in it each on lines of their own; footnotes and citations are left out.
  static String of(Node node) {
    return switch (node) {
      case FootnoteDefinition _, LinkReferenceDefinition _ -> "";
      case FencedCodeBlock code -> code.getLiteral().stripTrailing();
      case IndentedCodeBlock code -> code.getLiteral().stripTrailing();
      case HtmlBlock html -> html.getLiteral().stripTrailing();
      case TableRow row ->
          joined(Tree.children(row).stream().map(PlainText::ofInlines).toList(), CELLS);
      case TableBlock _, TableHead _, TableBody _ -> ofBlocks(node);
      case FencedBlock block -> {
        String title = FencedTitle.of(block).title();
        yield joined(List.of(title, ofBlocks(block)), "\n");
      }
      case Block block when block.getFirstChild() instanceof Block -> ofBlocks(block);
      default -> ofInlines(node).strip();
    };
  }

  /// What is left of a heading, a paragraph or a link.
  static String ofInlines(Node parent) {
    var text = new StringBuilder();
    for (Node node : Tree.children(parent)) {
      append(node, text);
    }
    return text.toString();
  }

  private static void append(Node node, StringBuilder text) {
    switch (node) {
      case Text found -> text.append(found.getLiteral());
      case Code code -> text.append(code.getLiteral());
      case HtmlInline html -> text.append(html.getLiteral());
      case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
      case CitationGroup _ -> text.setLength(withoutSpace(text));
      case Image image -> {
        text.append(ofInlines(image));
        if (image.getTitle() != null) {
          text.append(' ').append(image.getTitle());
        }
      }
      default -> Tree.children(node).forEach(child -> append(child, text));
    }
  }

  /// How long a text is without the space at its end, which stood before a citation.
  private static int withoutSpace(CharSequence text) {
    int length = text.length();
    while (length > 0 && text.charAt(length - 1) == ' ') {
      length--;
    }
    return length;
  }

  static String ofBlocks(Node parent) {
    return joined(Tree.children(parent).stream().map(PlainText::of).toList(), "\n");
  }

  static String joined(List<String> parts, String separator) {
    return parts.stream()
        .filter(Predicate.not(String::isBlank))
        .collect(Collectors.joining(separator));
  }
}
