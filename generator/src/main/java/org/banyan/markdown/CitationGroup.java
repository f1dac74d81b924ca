package org.banyan.markdown;

import java.util.List;
import org.commonmark.node.CustomNode;

/// `[@id; @other]`: the ids in it, at least one.
final class CitationGroup extends CustomNode {

  private final List<String> ids;

  CitationGroup(List<String> ids) {
    this.ids = List.copyOf(ids);
  }

  List<String> ids() {
    return ids;
  }
}
