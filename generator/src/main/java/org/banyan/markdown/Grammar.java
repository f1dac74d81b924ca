package org.banyan.markdown;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The Markdown of a knowledge base: CommonMark, its GFM extensions and ours. A single `~` does not
/// strike out: `3~6 岁` is an age.
final class Grammar {

  /// Cells that one table may have; a hostile table of a megabyte could have billions.
  static final int MAX_CELLS = 100_000;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.builder().maxCells(MAX_CELLS).build(),
                  StrikethroughExtension.builder().requireTwoTildes(true).build(),
                  FootnotesExtension.create(),
                  TaskListItemsExtension.create()))
          .postProcessor(BareAddresses::partIn)
          .extensions(List.of(AutolinkExtension.create()))
          .customBlockParserFactory(new FencedBlockParser.Factory())
          .linkProcessor(new CitationReader())
          .inlineParserFactory(CjkEmphasis::create)
          .postProcessor(LineBreaks::joinIn)
          .postProcessor(Alert::replaceIn)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private Grammar() {}

  /// @throws IllegalArgumentException when a table has more than [#MAX_CELLS] cells
  static Node parse(String text) {
    return PARSER.parse(text);
  }
}
