package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.function.Consumer;
import org.banyan.source.Characters;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Cleans every text of a tree ([Characters]), and reports what may stand in none: where it was
/// typed, or else at the text in which it is written by its number.
record CleanTexts(Places places, boolean typed, Problems problems) {

  static void in(Node tree, Places places, Problems problems) {
    String text = places.text();
    boolean typed = false;
    for (int at = Characters.firstForbidden(text, 0);
        at >= 0;
        at = Characters.firstForbidden(text, at + Character.charCount(text.codePointAt(at)))) {
      typed = true;
      report(places.at(at), text.codePointAt(at), problems);
    }
    var cleaning = new CleanTexts(places, typed, problems);
    Tree.below(tree).forEach(cleaning::clean);
  }

  private static void report(Location place, int codePoint, Problems problems) {
    problems.error("unseen-character", place, slot("character", Characters.name(codePoint)));
  }

  private void clean(Node node) {
    switch (node) {
      case Text text -> clean(node, text.getLiteral(), text::setLiteral);
      case Code code -> clean(node, code.getLiteral(), code::setLiteral);
      case FencedCodeBlock code -> {
        clean(node, code.getLiteral(), code::setLiteral);
        clean(node, code.getInfo(), code::setInfo);
      }
      case IndentedCodeBlock code -> clean(node, code.getLiteral(), code::setLiteral);
      case HtmlBlock html -> clean(node, html.getLiteral(), html::setLiteral);
      case HtmlInline html -> clean(node, html.getLiteral(), html::setLiteral);
      case Link link -> {
        clean(node, link.getDestination(), link::setDestination);
        clean(node, link.getTitle(), link::setTitle);
      }
      case Image image -> {
        clean(node, image.getDestination(), image::setDestination);
        clean(node, image.getTitle(), image::setTitle);
      }
      default -> {}
    }
  }

  private void clean(Node node, String text, Consumer<String> set) {
    if (text == null) {
      return;
    }
    String clean = Characters.clean(text);
    if (!clean.equals(text)) {
      set.accept(clean);
      int at = Characters.firstForbidden(text, 0);
      if (at >= 0 && !typed) {
        report(places.of(node), text.codePointAt(at), problems);
      }
    }
  }
}
