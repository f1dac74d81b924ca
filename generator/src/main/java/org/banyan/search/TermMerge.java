package org.banyan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.banyan.search.Postings.Cursor;

/// Adds up the fields of each term, passage by passage.
final class TermMerge {

  private final List<Cursor> cursors;
  private final int[][] bases;
  private final Numbers passages = new Numbers();
  private final Numbers frequencies = new Numbers();
  private final Numbers counts = new Numbers();
  private final Numbers positions = new Numbers();

  TermMerge(List<Cursor> cursors, int[][] bases) {
    this.cursors = cursors;
    this.bases = bases;
  }

  void eachTerm(Consumer<TermPostings> receiver) throws IOException {
    for (BytesRef least = least(); least != null; least = least()) {
      BytesRef term = BytesRef.deepCopyOf(least);
      List<Cursor> holders = new ArrayList<>();
      for (Cursor cursor : cursors) {
        if (term.equals(cursor.term())) {
          holders.add(cursor);
        }
      }
      receiver.accept(merge(term.utf8ToString(), holders));
      for (Cursor cursor : holders) {
        cursor.next();
      }
    }
  }

  private BytesRef least() {
    BytesRef least = null;
    for (Cursor cursor : cursors) {
      if (cursor.term() != null && (least == null || cursor.term().compareTo(least) < 0)) {
        least = cursor.term();
      }
    }
    return least;
  }

  private TermPostings merge(String term, List<Cursor> holders) throws IOException {
    int docFreq = 0;
    List<PostingsEnum> open = new ArrayList<>();
    for (Cursor holder : holders) {
      docFreq = Math.max(docFreq, holder.docFreq());
      open.add(holder.open());
    }
    for (int at = first(open); at != DocIdSetIterator.NO_MORE_DOCS; at = first(open)) {
      int frequency = 0;
      int count = 0;
      for (int i = 0; i < open.size(); i++) {
        PostingsEnum postings = open.get(i);
        if (postings.docID() == at) {
          WeightedField field = holders.get(i).field();
          frequency += field.weight() * postings.freq();
          count += postings.freq();
          for (int n = postings.freq(); n > 0; n--) {
            positions.add(bases[field.ordinal()][at] + postings.nextPosition());
          }
          postings.nextDoc();
        }
      }
      passages.add(at);
      frequencies.add(frequency);
      counts.add(count);
    }
    return new TermPostings(
        term, docFreq, passages.take(), frequencies.take(), counts.take(), positions.take());
  }

  private static int first(List<PostingsEnum> open) {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum postings : open) {
      first = Math.min(first, postings.docID());
    }
    return first;
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
