package org.banyan.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// Writes a body as HTML and remembers where each section begins and ends.
final class BodyWriter {

  private final Reading reading;
  private final Markup out = new Markup();
  private final BlockWriter blocks;
  private final FootnoteWriter footnotes;
  private final List<SectionHtml> sections = new ArrayList<>();

  BodyWriter(Reading reading, Rendering rendering) {
    this.reading = reading;
    this.blocks = new BlockWriter(reading, rendering, out);
    this.footnotes = new FootnoteWriter(rendering, out, blocks);
  }

  Html write() {
    String id = "";
    String heading = "";
    int start = 0;
    for (Node node : Tree.children(reading.tree())) {
      if (node instanceof Heading next) {
        out.line();
        sections.add(new SectionHtml(id, heading, out.slice(start, out.length())));
        id = reading.headingIds().get(next);
        heading = blocks.heading(next);
        start = out.length();
      } else {
        blocks.write(node);
      }
    }
    out.line();
    sections.add(new SectionHtml(id, heading, out.slice(start, out.length())));
    int tail = out.length();
    footnotes.write(reading.footnotes());
    return new Html(out.all(), sections, out.slice(tail, out.length()));
  }
}
