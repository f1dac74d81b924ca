package org.banyan.markdown;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// Writes a body as HTML with holes.
final class BodyWriter {

  private BodyWriter() {}

  static String write(Reading reading) {
    var out = new Markup();
    var blocks = new BlockWriter(reading, out);
    for (Node node = reading.tree().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading next) {
        out.line().hole(Hole.CUT);
        blocks.heading(next);
        out.hole(Hole.CUT);
      } else {
        blocks.write(node);
      }
    }
    out.line().hole(Hole.CUT);
    new FootnoteWriter(out, blocks).write(reading.footnotes());
    return out.all();
  }
}
