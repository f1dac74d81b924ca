package org.banyan.shard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.banyan.search.TermPostings;

/// Cuts the dictionary with its postings into blocks, so that one query needs few and small ones. A
/// list longer than a block has a block of its own, and leaves its best part in the dictionary.
final class PostingsBlocks {

  private static final int LONG_LIST = 3072;

  private final byte[] lengths;
  private final BestPages best;
  private final int blockSize;
  private final Blocks blocks;
  private final Blocks longLists;
  private final ShardBytes block = new ShardBytes();
  private byte[] firstKey = {};
  private byte[] keyBefore = {};
  private byte[] before = {};
  private int inBlock;

  PostingsBlocks(byte[] lengths, BestPages best, int blockSize, Consumer<ShardFile> receiver) {
    this.lengths = lengths;
    this.best = best;
    this.blockSize = blockSize;
    blocks = new Blocks('P', receiver);
    longLists = new Blocks('L', receiver);
  }

  void add(TermPostings term) {
    ShardBytes rest = postings(term);
    var entry = new ShardBytes();
    boolean isLong = rest.size() > LONG_LIST;
    entry.number(term.passages().length << 1 | (isLong ? 1 : 0));
    entry.number(term.passages().length - term.docFreq());
    if (isLong) {
      entry.number(longLists.add(new ShardBytes(), rest));
      best.write(term, entry);
    } else {
      entry.bytes(rest);
    }
    byte[] name = term.term().getBytes(StandardCharsets.UTF_8);
    if (inBlock > 0 && block.size() + entry.size() > blockSize) {
      finish();
    }
    if (inBlock == 0) {
      firstKey = separator(before, name);
      before = new byte[0];
    }
    block.after(before, name).number(entry.size()).bytes(entry);
    before = name;
    inBlock++;
  }

  /// The directories of the dictionary and of the long lists.
  ShardBytes directories() {
    if (inBlock > 0) {
      finish();
    }
    return blocks.directory().bytes(longLists.directory());
  }

  /// For each passage, ascending: how many were skipped and, unless it is 1, the frequency; then
  /// one length byte for each.
  private ShardBytes postings(TermPostings term) {
    return postings(term.passages(), term.frequencies(), lengths);
  }

  static ShardBytes postings(int[] passages, int[] frequencies, byte[] lengths) {
    var bytes = new ShardBytes();
    int before = -1;
    for (int i = 0; i < passages.length; i++) {
      int gap = passages[i] - before - 1;
      before = passages[i];
      if (frequencies[i] == 1) {
        bytes.number(gap << 1 | 1);
      } else {
        bytes.number(gap << 1).number(frequencies[i]);
      }
    }
    for (int passage : passages) {
      bytes.write(lengths[passage]);
    }
    return bytes;
  }

  private void finish() {
    blocks.add(
        new ShardBytes().after(keyBefore, firstKey), new ShardBytes().number(inBlock).bytes(block));
    keyBefore = firstKey;
    block.reset();
    inBlock = 0;
  }

  /// The fewest first bytes of `term` that come after `before`.
  private static byte[] separator(byte[] before, byte[] term) {
    int shared = Arrays.mismatch(before, term);
    return Arrays.copyOf(term, Math.min(term.length, shared + 1));
  }
}
