package org.banyan.search;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Walks over the terms of one field in one segment. Cursors are in the order of their terms, those
/// at the same term in the order of their segments.
final class TermCursor implements Comparable<TermCursor> {

  private static final Comparator<TermCursor> ORDER =
      Comparator.comparing(TermCursor::term)
          .thenComparingInt(TermCursor::first)
          .thenComparing(TermCursor::field);

  private final WeightedField field;
  private final int first;
  private final TermsEnum terms;
  private PostingsEnum postings;
  private BytesRef term;

  /// Before the first term.
  TermCursor(WeightedField field, LeafReaderContext segment, Terms terms) throws IOException {
    this.field = field;
    this.first = segment.docBase;
    this.terms = terms.iterator();
  }

  WeightedField field() {
    return field;
  }

  /// The number of the segment's first passage.
  int first() {
    return first;
  }

  BytesRef term() {
    return term;
  }

  int docFreq() throws IOException {
    return terms.docFreq();
  }

  /// Before the first passage of the term. Passages are counted from the segment's first.
  PostingsEnum postings() throws IOException {
    postings = terms.postings(postings, PostingsEnum.POSITIONS);
    return postings;
  }

  /// Whether there is one more term.
  boolean next() throws IOException {
    term = terms.next();
    return term != null;
  }

  @Override
  public int compareTo(TermCursor other) {
    return ORDER.compare(this, other);
  }
}
