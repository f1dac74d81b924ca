package org.banyan.markdown;

import org.banyan.markdown.Footnotes.Footnote;
import org.banyan.markdown.Footnotes.Mention;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Writes the footnotes at the end of a body. Their ids hold a `_`, so no heading can have them.
final class FootnoteWriter {

  private final Rendering rendering;
  private final Markup out;
  private final BlockWriter blocks;

  FootnoteWriter(Rendering rendering, Markup out, BlockWriter blocks) {
    this.rendering = rendering;
    this.out = out;
    this.blocks = blocks;
  }

  static String id(Rendering rendering, int footnote) {
    return rendering.idPrefix() + "fn_" + footnote;
  }

  static String mentionId(Rendering rendering, Mention mention) {
    String number = mention.mention() == 1 ? "" : "_" + mention.mention();
    return rendering.idPrefix() + "fnref_" + mention.footnote() + number;
  }

  void write(Footnotes footnotes) {
    if (footnotes.all().isEmpty()) {
      return;
    }
    out.line();
    out.open("section", "class", "footnotes", "aria-label", rendering.word("footnotes"));
    out.newline().open("ol").newline();
    for (Footnote footnote : footnotes.all()) {
      write(footnote);
    }
    out.close("ol").newline().close("section").newline();
  }

  /// The links back stand in the last paragraph, if the footnote ends with one.
  private void write(Footnote footnote) {
    out.open("li", "id", id(rendering, footnote.number())).newline();
    Node last = footnote.definition().getLastChild();
    for (Node child : Tree.children(footnote.definition())) {
      if (child == last && child instanceof Paragraph) {
        out.line().open("p");
        blocks.inlines().children(child);
        linksBack(footnote);
        out.close("p").newline();
      } else {
        blocks.write(child);
      }
    }
    if (!(last instanceof Paragraph)) {
      out.line().open("p");
      linksBack(footnote);
      out.close("p").newline();
    }
    out.close("li").newline();
  }

  private void linksBack(Footnote footnote) {
    for (int mention = 1; mention <= footnote.mentions().size(); mention++) {
      String suffix = mention == 1 ? "" : "-" + mention;
      String label = rendering.word("footnote.back") + " " + footnote.number() + suffix;
      String href = "#" + mentionId(rendering, new Mention(footnote.number(), mention));
      out.text(" ");
      out.open(
          "a", "class", "footnote-back", "href", href, "role", "doc-backlink", "aria-label", label);
      out.text("↩").close("a");
    }
  }
}
