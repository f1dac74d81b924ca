package org.banyan.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads `::: name Title`, its content, `:::`. A line of colons closes the innermost open block
/// that was opened with as many or fewer, as a code fence does.
final class FencedBlockParser extends AbstractBlockParser {

  private static final int MIN_COLONS = 3;
  private static final int CODE_INDENT = 4;

  private final FencedBlock block;

  private FencedBlockParser(FencedBlock block) {
    this.block = block;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (!state.isBlank() && state.getIndent() < CODE_INDENT) {
      Line line = Line.of(state);
      boolean closes = line.colons >= MIN_COLONS && line.rest.isEmpty();
      if (closes && !belongsDeeper(state, line.colons)) {
        if (line.colons >= block.colons()) {
          reportWide(state, line, block);
          block.close();
          return BlockContinue.finished();
        }
        block.tooShort(state.getLine().getSourceSpan().getInputIndex());
      }
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /// Whether something that is open inside this block takes the closing line: a block with no more
  /// colons or a code block, unless the line is not indented enough to be in their list.
  private boolean belongsDeeper(ParserState state, int colons) {
    Deque<Node> inside = new ArrayDeque<>();
    for (Node at = state.getActiveBlockParser().getBlock(); at != block; at = at.getParent()) {
      inside.push(at);
    }
    int indent = state.getIndent();
    for (Node open : inside) {
      switch (open) {
        case FencedBlock deeper when deeper.colons() <= colons -> {
          return true;
        }
        case FencedCodeBlock _ -> {
          return true;
        }
        case BlockQuote _ -> {
          return false;
        }
        case ListItem item -> {
          indent -= item.getContentIndent();
          if (indent < 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static void reportWide(ParserState state, Line line, FencedBlock block) {
    if (line.isWide) {
      String right = (":".repeat(line.colons) + " " + line.rest).strip();
      block.fullWidth(state.getLine().getSourceSpan().getInputIndex(), right);
    }
  }

  /// A line that begins with colons: how many, and what follows them. Full-width colons are read as
  /// such, so that the one thing that is wrong is reported.
  private record Line(int colons, boolean isWide, String rest) {

    private static final Pattern NAME = Pattern.compile("(?:[a-z][a-z0-9-]*(?:[\\s　{#].*)?)?");

    static Line of(ParserState state) {
      CharSequence line = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      int end = start;
      boolean isWide = false;
      while (end < line.length() && (line.charAt(end) == ':' || line.charAt(end) == '：')) {
        isWide |= line.charAt(end) == '：';
        end++;
      }
      String rest = line.subSequence(end, line.length()).toString().strip();
      boolean isText = isWide && !NAME.matcher(rest).matches();
      return new Line(isText ? 0 : end - start, isWide, rest);
    }
  }

  /// Opens a block.
  static final class Factory extends AbstractBlockParserFactory {

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= CODE_INDENT) {
        return BlockStart.none();
      }
      Line line = Line.of(state);
      if (line.colons < MIN_COLONS || line.rest.isEmpty()) {
        return BlockStart.none();
      }
      var block = new FencedBlock(line.colons, line.rest);
      reportWide(state, line, block);
      return BlockStart.of(new FencedBlockParser(block))
          .atIndex(state.getLine().getContent().length());
    }
  }
}
