package org.banyan.shard;

import java.util.List;
import java.util.function.Consumer;
import org.banyan.search.Passage;
import tools.jackson.databind.json.JsonMapper;

/// Cuts what is shown of the passages into blocks, pages that stand together in the site together.
final class TextBlocks {

  private static final JsonMapper JSON = JsonMapper.shared();

  private TextBlocks() {}

  /// Writes the blocks and returns their directory, with the number of passages as keys.
  static ShardBytes write(List<Passage> passages, int size, Consumer<ShardFile> receiver) {
    var blocks = new Blocks('T', receiver);
    var block = new ShardBytes();
    int count = 0;
    for (Passage passage : passages) {
      byte[] line = JSON.writeValueAsBytes(shown(passage));
      if (count > 0 && block.size() + line.length > size) {
        blocks.add(new ShardBytes().number(count), block);
        block.reset();
        count = 0;
      }
      block.bytes(line).write('\n');
      count++;
    }
    if (count > 0) {
      blocks.add(new ShardBytes().number(count), block);
    }
    return blocks.directory();
  }

  private static List<String> shown(Passage passage) {
    return List.of(
        passage.entry(),
        passage.url(),
        passage.title(),
        passage.heading(),
        passage.clause(),
        passage.level(),
        passage.text());
  }
}
