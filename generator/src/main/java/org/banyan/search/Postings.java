package org.banyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/// Reads what Lucene knows, the fields merged as CombinedFieldQuery merges them while it searches.
record Postings(IndexReader reader, int passages) {

  Statistics statistics() {
    long docCount = 0;
    long sumTotalTermFreq = 0;
    try {
      for (WeightedField field : WeightedField.values()) {
        for (Terms terms : terms(field)) {
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
      for (WeightedField field : WeightedField.values()) {
        NumericDocValues norms = MultiDocValues.getNormValues(reader, field.fieldName());
        while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int length = SmallFloat.byte4ToInt((byte) norms.longValue());
          sums[norms.docID()] += field.weight() * length;
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
      List<TermCursor> cursors = new ArrayList<>();
      for (LeafReaderContext segment : reader.leaves()) {
        for (WeightedField field : WeightedField.values()) {
          Terms terms = segment.reader().terms(field.fieldName());
          if (terms != null) {
            cursors.add(new TermCursor(field, segment, terms));
          }
        }
      }
      new TermMerge(cursors, bases()).eachTerm(receiver);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// Those of all segments together; none when no passage has a word in the field.
  private List<Terms> terms(WeightedField field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field.fieldName());
    return terms == null ? List.of() : List.of(terms);
  }

  /// Where each field's positions begin in a passage: the fields follow each other with a gap, so
  /// that no phrase reaches from one into the next.
  private int[][] bases() throws IOException {
    WeightedField[] fields = WeightedField.values();
    var bases = new int[fields.length][passages];
    for (int field = 1; field < fields.length; field++) {
      System.arraycopy(bases[field - 1], 0, bases[field], 0, passages);
      for (Terms terms : terms(fields[field - 1])) {
        raise(terms, bases[field - 1], bases[field]);
      }
    }
    return bases;
  }

  private static void raise(Terms terms, int[] before, int[] bases) throws IOException {
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    while (each.next() != null) {
      postings = each.postings(postings, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int last = 0;
        for (int i = postings.freq(); i > 0; i--) {
          last = postings.nextPosition();
        }
        int passage = postings.docID();
        bases[passage] = Math.max(bases[passage], before[passage] + last + 2);
      }
    }
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("an index in memory cannot be read", cause);
  }
}
