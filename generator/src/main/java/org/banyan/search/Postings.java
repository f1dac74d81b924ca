package org.banyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/// Reads what Lucene knows, the fields merged as CombinedFieldQuery merges them while it searches.
record Postings(List<LeafReader> segments, int passages) {

  Postings(IndexReader reader, int passages) {
    this(reader.leaves().stream().map(LeafReaderContext::reader).toList(), passages);
    if (segments.size() > 1) {
      throw new IllegalStateException("the index has " + segments.size() + " segments");
    }
  }

  Statistics statistics() {
    long docCount = 0;
    long sumTotalTermFreq = 0;
    try {
      for (LeafReader segment : segments) {
        for (WeightedField field : WeightedField.values()) {
          Terms terms = Terms.getTerms(segment, field.fieldName());
          docCount = Math.max(docCount, terms.getDocCount());
          sumTotalTermFreq += field.weight() * terms.getSumTotalTermFreq();
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return new Statistics(docCount, sumTotalTermFreq);
  }

  byte[] lengths() {
    var sums = new int[passages];
    try {
      for (LeafReader segment : segments) {
        for (WeightedField field : WeightedField.values()) {
          NumericDocValues norms = segment.getNormValues(field.fieldName());
          while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int length = SmallFloat.byte4ToInt((byte) norms.longValue());
            sums[norms.docID()] += field.weight() * length;
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    var lengths = new byte[passages];
    for (int i = 0; i < passages; i++) {
      lengths[i] = SmallFloat.intToByte4(sums[i]);
    }
    return lengths;
  }

  void eachTerm(Consumer<TermPostings> receiver) {
    try {
      for (LeafReader segment : segments) {
        List<Cursor> cursors = new ArrayList<>();
        for (WeightedField field : WeightedField.values()) {
          cursors.add(new Cursor(field, Terms.getTerms(segment, field.fieldName()).iterator()));
        }
        eachTerm(cursors, receiver);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void eachTerm(List<Cursor> cursors, Consumer<TermPostings> receiver) throws IOException {
    var merge = new Merge(passages);
    for (Cursor cursor : cursors) {
      cursor.next();
    }
    for (BytesRef term = least(cursors); term != null; term = least(cursors)) {
      String text = term.utf8ToString();
      BytesRef current = BytesRef.deepCopyOf(term);
      for (Cursor cursor : cursors) {
        if (current.equals(cursor.term)) {
          merge.add(cursor);
          cursor.next();
        }
      }
      receiver.accept(merge.take(text));
    }
  }

  private static BytesRef least(List<Cursor> cursors) {
    BytesRef least = null;
    for (Cursor cursor : cursors) {
      if (cursor.term != null && (least == null || cursor.term.compareTo(least) < 0)) {
        least = cursor.term;
      }
    }
    return least;
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("an index in memory cannot be read", cause);
  }

  /// Walks over the terms of one field.
  private static final class Cursor {
    private final WeightedField field;
    private final TermsEnum terms;
    private PostingsEnum postings;
    private BytesRef term;

    Cursor(WeightedField field, TermsEnum terms) {
      this.field = field;
      this.terms = terms;
    }

    void next() throws IOException {
      term = terms.next();
    }
  }

  /// Adds up the fields of one term.
  private static final class Merge {
    private final int[] frequencies;
    private int[] touched = new int[64];
    private int count;
    private int docFreq;
    private boolean sorted = true;

    Merge(int passages) {
      frequencies = new int[passages];
    }

    void add(Cursor cursor) throws IOException {
      docFreq = Math.max(docFreq, cursor.terms.docFreq());
      cursor.postings = cursor.terms.postings(cursor.postings, PostingsEnum.FREQS);
      PostingsEnum postings = cursor.postings;
      for (int at = postings.nextDoc();
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = postings.nextDoc()) {
        if (frequencies[at] == 0) {
          if (count == touched.length) {
            touched = Arrays.copyOf(touched, count * 2);
          }
          sorted &= count == 0 || touched[count - 1] < at;
          touched[count++] = at;
        }
        frequencies[at] += cursor.field.weight() * postings.freq();
      }
    }

    TermPostings take(String term) {
      int[] passages = Arrays.copyOf(touched, count);
      if (!sorted) {
        Arrays.sort(passages);
      }
      var weights = new int[count];
      for (int i = 0; i < count; i++) {
        weights[i] = frequencies[passages[i]];
        frequencies[passages[i]] = 0;
      }
      var merged = new TermPostings(term, docFreq, passages, weights);
      count = 0;
      docFreq = 0;
      sorted = true;
      return merged;
    }
  }
}
