package org.banyan.shard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.search.Word;

/// Cuts the list of words into blocks: a block holds words with the same first letter.
final class WordBlocks {

  private static final int BLOCK = 16384;

  private final Blocks blocks;
  private final ShardBytes block = new ShardBytes();
  private byte[] keyBefore = {};
  private byte[] first = {};
  private byte[] before = {};
  private int inBlock;

  private WordBlocks(Consumer<ShardFile> receiver) {
    blocks = new Blocks('W', receiver);
  }

  static ShardBytes write(List<Word> words, Consumer<ShardFile> receiver) {
    var all = new WordBlocks(receiver);
    words.forEach(all::add);
    all.finish();
    return all.blocks.directory();
  }

  private void add(Word word) {
    byte[] name = word.word().getBytes(StandardCharsets.UTF_8);
    if (inBlock > 0 && (block.size() > BLOCK || name[0] != first[0])) {
      finish();
    }
    if (inBlock == 0) {
      first = name;
      before = new byte[0];
    }
    block.after(before, name).number(word.count());
    before = name;
    inBlock++;
  }

  private void finish() {
    if (inBlock > 0) {
      blocks.add(
          new ShardBytes().after(keyBefore, first), new ShardBytes().number(inBlock).bytes(block));
      keyBefore = first;
      block.reset();
      inBlock = 0;
    }
  }
}
