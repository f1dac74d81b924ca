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
  private final Rendering rendering;
  private final Markup out;
  private boolean inLink;

  InlineWriter(Reading reading, Rendering rendering, Markup out) {
    this.reading = reading;
    this.rendering = rendering;
    this.out = out;
  }

  void children(Node parent) {
    Tree.children(parent).forEach(this::write);
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

  private void link(org.commonmark.node.Link node) {
    Optional<String> address =
        Optional.ofNullable(reading.linkOf().get(node)).flatMap(rendering::link);
    if (address.isEmpty() || inLink) {
      children(node);
      return;
    }
    String href = Address.escaped(address.get());
    String title = node.getTitle() == null ? "" : node.getTitle();
    String kind = Address.isExternal(href) ? "external" : "";
    out.open("a", "class", kind, "href", href, "title", title);
    inLink = true;
    children(node);
    inLink = false;
    out.close("a");
  }

  /// The picture as such, without a caption.
  void picture(Image node) {
    Optional<Picture> picture = Optional.ofNullable(reading.pictureOf().get(node));
    Optional<PictureSource> source = picture.flatMap(rendering::picture);
    if (source.isEmpty()) {
      out.text(PlainText.of(node));
      return;
    }
    out.openPicture(
        picture.get().alt(),
        "src",
        Address.escaped(source.get().src()),
        "width",
        size(source.get().width()),
        "height",
        size(source.get().height()),
        "title",
        isFigure(node.getParent()) ? "" : picture.get().title(),
        "loading",
        "lazy",
        "decoding",
        "async");
  }

  /// Whether a paragraph holds a picture with a caption, and nothing else.
  boolean isFigure(Node paragraph) {
    return paragraph instanceof org.commonmark.node.Paragraph
        && paragraph.getFirstChild() instanceof Image image
        && image.getNext() == null
        && Optional.ofNullable(reading.pictureOf().get(image))
            .filter(picture -> !picture.title().isBlank())
            .flatMap(rendering::picture)
            .isPresent();
  }

  private static String size(int pixels) {
    return pixels > 0 ? String.valueOf(pixels) : "";
  }

  private void citations(CitationGroup group) {
    out.open("span", "class", "citations").text("[");
    List<Citation> citations = reading.citationsOf().getOrDefault(group, List.of());
    for (Citation citation : citations) {
      if (citation != citations.getFirst()) {
        out.text("; ");
      }
      Optional<CitationLabel> label = rendering.citation(citation);
      if (label.isEmpty() || inLink) {
        out.text(label.map(CitationLabel::label).orElse(citation.id()));
      } else {
        String href = Address.escaped(label.get().href());
        out.open("a", "class", "citation", "href", href, "title", label.get().title());
        out.text(label.get().label()).close("a");
      }
    }
    out.text("]").close("span");
  }

  private void footnote(FootnoteReference reference) {
    var mention = reading.footnotes().mention(reference);
    if (mention.isEmpty()) {
      out.text("[^" + reference.getLabel() + "]");
      return;
    }
    String number = String.valueOf(mention.get().footnote());
    out.open("sup", "class", "footnote-mention");
    if (inLink) {
      out.text(number);
    } else {
      String href = "#" + FootnoteWriter.id(rendering, mention.get().footnote());
      String id = FootnoteWriter.mentionId(rendering, mention.get());
      out.open("a", "href", href, "id", id, "role", "doc-noteref").text(number).close("a");
    }
    out.close("sup");
  }
}
