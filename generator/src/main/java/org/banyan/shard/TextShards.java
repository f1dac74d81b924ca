package org.banyan.shard;

import java.util.List;
import java.util.function.BiConsumer;
import org.banyan.search.Passage;
import tools.jackson.databind.json.JsonMapper;

/// Cuts what is shown of the passages into files, pages that stand together in the site together.
final class TextShards {

  private static final int SMALLEST = 4096;
  private static final int FILES_OF_A_SMALL_SITE = 256;
  private static final int PAGES_PER_FILE = 20;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Passage> passages;
  private final long shardSize;

  TextShards(List<Passage> passages, int pages) {
    this.passages = passages;
    int mostFiles = Math.max(FILES_OF_A_SMALL_SITE, pages / PAGES_PER_FILE);
    long all = passages.stream().mapToLong(TextShards::size).sum();
    shardSize = Math.max(SMALLEST, all / mostFiles + 1);
  }

  /// Hands over each file with the number of its first passage.
  void write(BiConsumer<Integer, ShardBytes> receiver) {
    for (int from = 0, to; from < passages.size(); from = to) {
      long size = size(passages.get(from));
      to = from + 1;
      while (to < passages.size() && size + size(passages.get(to)) <= shardSize) {
        size += size(passages.get(to++));
      }
      receiver.accept(from, shard(passages.subList(from, to)));
    }
  }

  /// About the bytes in UTF-8: a Chinese character has three.
  private static long size(Passage passage) {
    long size = 0;
    for (String part : shown(passage)) {
      size += part.length();
      for (int i = 0; i < part.length(); i++) {
        size += part.charAt(i) < 0x800 ? 0 : 2;
      }
    }
    return size;
  }

  private static ShardBytes shard(List<Passage> passages) {
    var bytes = new ShardBytes('T').number(passages.size());
    for (Passage passage : passages) {
      bytes.bytes(JSON.writeValueAsBytes(shown(passage))).write('\n');
    }
    return bytes;
  }

  private static List<String> shown(Passage passage) {
    return List.of(
        passage.entry(), passage.url(), passage.title(), passage.heading(), passage.text());
  }
}
