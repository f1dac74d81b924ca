package org.banyan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Adds up the segments and fields of each term, passage by passage.
final class TermMerge {

  private final PriorityQueue<TermCursor> cursors;
  private final int[][] bases;
  private final Numbers passages = new Numbers();
  private final Numbers frequencies = new Numbers();
  private final Numbers counts = new Numbers();
  private final Numbers positions = new Numbers();

  /// @param cursors over every field of every segment
  /// @param bases where the positions of a field begin, by its ordinal and the passage
  TermMerge(List<TermCursor> cursors, int[][] bases) throws IOException {
    this.cursors = new PriorityQueue<>();
    this.bases = bases;
    for (TermCursor cursor : cursors) {
      advance(cursor);
    }
  }

  void eachTerm(Consumer<TermPostings> receiver) throws IOException {
    List<TermCursor> holders = new ArrayList<>();
    while (!cursors.isEmpty()) {
      BytesRef term = cursors.peek().term();
      while (!cursors.isEmpty() && cursors.peek().term().equals(term)) {
        holders.add(cursors.poll());
      }
      receiver.accept(merge(term.utf8ToString(), holders));
      for (TermCursor holder : holders) {
        advance(holder);
      }
      holders.clear();
    }
  }

  private void advance(TermCursor cursor) throws IOException {
    if (cursor.next()) {
      cursors.add(cursor);
    }
  }

  /// @param holders of the term, one segment after the other
  private TermPostings merge(String term, List<TermCursor> holders) throws IOException {
    var docFreqs = new int[bases.length];
    for (int from = 0, to; from < holders.size(); from = to) {
      for (to = from;
          to < holders.size() && holders.get(to).first() == holders.get(from).first();
          to++) {
        docFreqs[holders.get(to).field().ordinal()] += holders.get(to).docFreq();
      }
      if (to - from == 1) {
        addAlone(holders.get(from));
      } else {
        addTogether(holders.subList(from, to));
      }
    }
    return new TermPostings(
        term,
        Arrays.stream(docFreqs).max().getAsInt(),
        passages.take(),
        frequencies.take(),
        counts.take(),
        positions.take());
  }

  /// Most terms stand in one field only.
  private void addAlone(TermCursor holder) throws IOException {
    int weight = holder.field().weight();
    PostingsEnum postings = holder.postings();
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int frequency = addPositions(holder, postings);
      passages.add(holder.first() + postings.docID());
      frequencies.add(weight * frequency);
      counts.add(frequency);
    }
  }

  private void addTogether(List<TermCursor> holders) throws IOException {
    List<PostingsEnum> open = new ArrayList<>();
    for (TermCursor holder : holders) {
      PostingsEnum postings = holder.postings();
      postings.nextDoc();
      open.add(postings);
    }
    for (int at = least(open); at != DocIdSetIterator.NO_MORE_DOCS; at = least(open)) {
      int weighted = 0;
      int count = 0;
      for (int i = 0; i < open.size(); i++) {
        PostingsEnum postings = open.get(i);
        if (postings.docID() == at) {
          int frequency = addPositions(holders.get(i), postings);
          weighted += holders.get(i).field().weight() * frequency;
          count += frequency;
          postings.nextDoc();
        }
      }
      passages.add(holders.getFirst().first() + at);
      frequencies.add(weighted);
      counts.add(count);
    }
  }

  /// Returns how many they are.
  private int addPositions(TermCursor holder, PostingsEnum postings) throws IOException {
    int base = bases[holder.field().ordinal()][holder.first() + postings.docID()];
    int frequency = postings.freq();
    for (int n = frequency; n > 0; n--) {
      positions.add(base + postings.nextPosition());
    }
    return frequency;
  }

  private static int least(List<PostingsEnum> open) {
    int least = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum postings : open) {
      least = Math.min(least, postings.docID());
    }
    return least;
  }

  /// A list of numbers that is used again and again.
  private static final class Numbers {
    private int[] numbers = new int[256];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    int[] take() {
      int[] taken = Arrays.copyOf(numbers, size);
      size = 0;
      return taken;
    }
  }
}
