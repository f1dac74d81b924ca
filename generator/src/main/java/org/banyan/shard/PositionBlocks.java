package org.banyan.shard;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.banyan.search.TermPostings;

/// Cuts positions into blocks. The positions of a frequent term are spread over several, so that a
/// phrase needs only those of the passages that may have it.
final class PositionBlocks {

  private static final int BLOCK = 4096;
  private static final int PIECE = 2048;

  private final Blocks blocks;
  private final ShardBytes block = new ShardBytes();
  private byte[] keyBefore = {};
  private byte[] before = {};
  private ShardBytes key = new ShardBytes();
  private int inBlock;

  PositionBlocks(Consumer<ShardFile> receiver) {
    blocks = new Blocks('X', receiver);
  }

  void add(TermPostings term) {
    byte[] name = term.term().getBytes(StandardCharsets.UTF_8);
    int at = 0;
    for (int from = 0, to; from < term.passages().length; from = to) {
      var piece = new ShardBytes();
      for (to = from; to < term.passages().length && piece.size() < PIECE; to++) {
        piece.number(term.counts()[to]);
        int last = -1;
        for (int i = term.counts()[to]; i > 0; i--) {
          piece.number(term.positions()[at] - last - 1);
          last = term.positions()[at++];
        }
      }
      add(name, from, to - from, piece);
    }
  }

  ShardBytes directory() {
    if (inBlock > 0) {
      finish();
    }
    return blocks.directory();
  }

  private void add(byte[] name, int first, int count, ShardBytes piece) {
    if (inBlock > 0 && block.size() + piece.size() > BLOCK) {
      finish();
    }
    if (inBlock == 0) {
      key = new ShardBytes().after(keyBefore, name).number(first);
      keyBefore = name;
      before = new byte[0];
    }
    block.after(before, name).number(first).number(count).number(piece.size()).bytes(piece);
    before = name;
    inBlock++;
  }

  private void finish() {
    blocks.add(key, new ShardBytes().number(inBlock).bytes(block));
    block.reset();
    inBlock = 0;
  }
}
