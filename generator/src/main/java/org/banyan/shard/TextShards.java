package org.banyan.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.banyan.search.Passage;
import tools.jackson.databind.json.JsonMapper;

/// Cuts what is shown of the passages into files, pages that stand together in the site together.
final class TextShards {

  private static final int SMALLEST = 8192;
  private static final int FILES_OF_A_SMALL_SITE = 128;
  private static final int PAGES_PER_FILE = 20;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final int mostFiles;
  private final List<Integer> ends = new ArrayList<>();
  private final ShardBytes texts = new ShardBytes();

  TextShards(int pages) {
    mostFiles = Math.max(FILES_OF_A_SMALL_SITE, pages / PAGES_PER_FILE);
  }

  void add(Passage passage) {
    List<String> shown =
        List.of(
            passage.entry(), passage.url(), passage.title(), passage.heading(), passage.text());
    texts.bytes(JSON.writeValueAsBytes(shown));
    ends.add(texts.size());
  }

  /// Hands over each file with the number of its first passage.
  void write(BiConsumer<Integer, ShardBytes> receiver) {
    byte[] all = texts.toByteArray();
    int shardSize = Math.max(SMALLEST, all.length / mostFiles + 1);
    for (int from = 0, to; from < ends.size(); from = to) {
      to = from + 1;
      while (to < ends.size() && ends.get(to) - start(from) <= shardSize) {
        to++;
      }
      receiver.accept(from, shard(from, to, all));
    }
  }

  private int start(int passage) {
    return passage == 0 ? 0 : ends.get(passage - 1);
  }

  private ShardBytes shard(int from, int to, byte[] all) {
    var bytes = new ShardBytes('T').number(to - from);
    for (int i = from; i < to; i++) {
      bytes.bytes(all, start(i), ends.get(i)).bytes(new byte[] {'\n'});
    }
    return bytes;
  }
}
