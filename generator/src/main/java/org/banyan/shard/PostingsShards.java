package org.banyan.shard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.banyan.search.TermPostings;

/// Cuts the dictionary with its postings into files, so that one query needs few and small ones.
/// All postings are held as bytes until the last term is known: with it comes the size of a file.
final class PostingsShards {

  private static final int SMALLEST = 4096;
  private static final int FILES_OF_A_SMALL_SITE = 128;
  private static final int PAGES_PER_FILE = 25;

  private final int mostFiles;
  private final List<byte[]> terms = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final ShardBytes postings = new ShardBytes();
  private long termBytes;

  PostingsShards(int pages) {
    mostFiles = Math.max(FILES_OF_A_SMALL_SITE, pages / PAGES_PER_FILE);
  }

  void add(TermPostings term) {
    int count = term.passages().length;
    postings.number(count).number(count - term.docFreq());
    int before = -1;
    for (int i = 0; i < count; i++) {
      int gap = term.passages()[i] - before - 1;
      before = term.passages()[i];
      if (term.frequencies()[i] == 1) {
        postings.number(gap << 1 | 1);
      } else {
        postings.number(gap << 1).number(term.frequencies()[i]);
      }
    }
    byte[] name = term.term().getBytes(StandardCharsets.UTF_8);
    terms.add(name);
    termBytes += name.length;
    ends.add(postings.size());
  }

  /// Hands over each file with its first term.
  void write(BiConsumer<String, ShardBytes> receiver) {
    long shardSize = Math.max(SMALLEST, (termBytes + postings.size()) / mostFiles + 1);
    for (int from = 0, to; from < terms.size(); from = to) {
      to = end(from, shardSize);
      String first = new String(terms.get(from), StandardCharsets.UTF_8);
      receiver.accept(first, shard(from, to));
    }
  }

  /// The first term of the next file: this one is full, unless it has one term only.
  private int end(int from, long shardSize) {
    long size = size(from);
    int to = from + 1;
    while (to < terms.size() && size + size(to) <= shardSize) {
      size += size(to++);
    }
    return to;
  }

  private int size(int term) {
    return terms.get(term).length + ends.get(term) - start(term);
  }

  private int start(int term) {
    return term == 0 ? 0 : ends.get(term - 1);
  }

  private ShardBytes shard(int from, int to) {
    var bytes = new ShardBytes('P').number(to - from);
    byte[] before = {};
    for (int i = from; i < to; i++) {
      byte[] term = terms.get(i);
      int mismatch = Arrays.mismatch(before, term);
      bytes.number(mismatch).number(term.length - mismatch);
      bytes.bytes(Arrays.copyOfRange(term, mismatch, term.length));
      bytes.number(ends.get(i) - start(i)).bytes(postings, start(i), ends.get(i));
      before = term;
    }
    return bytes;
  }
}
