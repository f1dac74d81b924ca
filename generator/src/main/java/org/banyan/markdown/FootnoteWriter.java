package org.banyan.markdown;

import org.banyan.markdown.Footnotes.Footnote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Writes the footnotes at the end of a body. Their ids hold a `_`, so no heading can have them.
final class FootnoteWriter {

  private final Markup out;
  private final BlockWriter blocks;

  FootnoteWriter(Markup out, BlockWriter blocks) {
    this.out = out;
    this.blocks = blocks;
  }

  /// The id of a footnote, without what the page puts before it.
  static String id(int footnote) {
    return "fn_" + footnote;
  }

  static String mentionId(int footnote, int mention) {
    return "fnref_" + footnote + (mention == 1 ? "" : "_" + mention);
  }

  void write(Footnotes footnotes) {
    if (footnotes.all().isEmpty()) {
      return;
    }
    out.line().begin("section").attribute("class").text("footnotes").endAttribute("class");
    out.attribute("aria-label").word("footnotes").endAttribute("aria-label").end();
    out.newline().open("ol").newline();
    for (Footnote footnote : footnotes.all()) {
      write(footnote);
    }
    out.close("ol").newline().close("section").newline();
  }

  /// The links back stand in the last paragraph, if the footnote ends with one.
  private void write(Footnote footnote) {
    out.begin("li").attribute("id").hole(Hole.PREFIX).text(id(footnote.number()));
    out.endAttribute("id").end().newline();
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
      out.text(" ").begin("a").attribute("class").text("footnote-back").endAttribute("class");
      out.attribute("href").text("#").hole(Hole.PREFIX);
      out.text(mentionId(footnote.number(), mention)).endAttribute("href");
      out.attribute("role").text("doc-backlink").endAttribute("role");
      out.attribute("aria-label").word("footnote.back");
      out.text(" " + footnote.number() + (mention == 1 ? "" : "-" + mention));
      out.endAttribute("aria-label").end().text("↩").close("a");
    }
  }
}
