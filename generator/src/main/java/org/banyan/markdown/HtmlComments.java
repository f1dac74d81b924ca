package org.banyan.markdown;

import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/// Takes HTML comments out of a tree, since an editor's remark is not for readers, and says so.
final class HtmlComments {

  private static final String START = "<!--";
  private static final String END = "-->";

  private HtmlComments() {}

  static void dropIn(Node tree, Places places, Problems problems) {
    for (Node node : Tree.below(tree)) {
      switch (node) {
        case HtmlInline html when html.getLiteral().startsWith(START) -> {
          report("html-comment", places.offset(html), places, problems);
          html.unlink();
        }
        case HtmlBlock html when html.getLiteral().contains(START) ->
            dropIn(html, places, problems);
        default -> {}
      }
    }
  }

  /// A block may hold text besides, which stays.
  private static void dropIn(HtmlBlock html, Places places, Problems problems) {
    String literal = html.getLiteral();
    int offset = places.text().indexOf(START, places.offset(html));
    var rest = new StringBuilder();
    boolean closed = true;
    int from = 0;
    for (int start = literal.indexOf(START); start >= 0; start = literal.indexOf(START, from)) {
      rest.append(literal, from, start);
      int end = literal.indexOf(END, start + START.length());
      closed = end >= 0;
      from = closed ? end + END.length() : literal.length();
    }
    rest.append(literal, from, literal.length());
    if (closed) {
      report("html-comment", offset, places, problems);
    } else {
      problems.error("html-comment.unclosed", places.at(offset));
    }
    if (rest.toString().isBlank()) {
      html.unlink();
    } else {
      html.setLiteral(rest.toString());
    }
  }

  private static void report(String key, int offset, Places places, Problems problems) {
    problems.add(Problem.warning(key, places.at(offset)));
  }
}
