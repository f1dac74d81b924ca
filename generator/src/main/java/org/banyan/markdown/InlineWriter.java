package org.banyan.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Writes what stands inside a paragraph, a heading or a cell.
final class InlineWriter {

  private final Reading reading;
  private final Markup out;

  InlineWriter(Reading reading, Markup out) {
    this.reading = reading;
    this.out = out;
  }

  void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      write(node);
    }
  }

  private void write(Node node) {
    switch (node) {
      case Text text -> out.text(text.getLiteral());
      case SoftLineBreak _ -> out.newline();
      case HardLineBreak _ -> out.open("br").newline();
      case Code code -> out.open("code").text(code.getLiteral()).close("code");
      case HtmlInline html -> out.text(html.getLiteral());
      case Emphasis _ -> wrapped("em", node);
      case StrongEmphasis _ -> wrapped("strong", node);
      case Strikethrough _ -> wrapped("del", node);
      case org.commonmark.node.Link link -> link(link);
      case Image image -> picture(image);
      case CitationGroup group -> citations(group);
      case FootnoteReference reference -> footnote(reference);
      default -> throw new IllegalStateException("unknown inline " + node.getClass().getName());
    }
  }

  private void wrapped(String element, Node node) {
    out.open(element);
    children(node);
    out.close(element);
  }

  /// A link in a link is none.
  private void link(org.commonmark.node.Link node) {
    Link link = reading.linkOf().get(node);
    if (link == null) {
      children(node);
      return;
    }
    String title = node.getTitle() == null ? "" : node.getTitle();
    out.hole(Hole.LINK, String.valueOf(link.number()), title);
    children(node);
    out.hole(Hole.LINK_END);
  }

  /// The picture as such, without a caption.
  private void picture(Image node) {
    Picture picture = reading.pictureOf().get(node);
    if (picture == null) {
      out.text(PlainText.of(node));
    } else {
      out.hole(Hole.PICTURE, picture.number());
    }
  }

  /// The picture of a paragraph that holds a picture with a caption, and nothing else.
  Optional<Picture> figure(org.commonmark.node.Paragraph node) {
    return node.getFirstChild() instanceof Image image && image.getNext() == null
        ? Optional.ofNullable(reading.pictureOf().get(image))
            .filter(picture -> !picture.title().isBlank())
        : Optional.empty();
  }

  private void citations(CitationGroup group) {
    out.open("span", "class", "citations").text("[");
    List<Citation> citations = reading.citationsOf().getOrDefault(group, List.of());
    for (Citation citation : citations) {
      if (citation != citations.getFirst()) {
        out.text("; ");
      }
      out.hole(Hole.CITATION, citation.number());
    }
    out.text("]").close("span");
  }

  private void footnote(FootnoteReference reference) {
    var mention = reading.footnotes().mention(reference);
    if (mention.isEmpty()) {
      out.text("[^" + reference.getLabel() + "]");
      return;
    }
    out.open("sup", "class", "footnote-mention");
    out.hole(Hole.MENTION, mention.get().footnote(), mention.get().mention());
    out.close("sup");
  }
}
