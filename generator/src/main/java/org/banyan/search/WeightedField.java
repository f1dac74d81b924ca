package org.banyan.search;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// The fields of a passage that hold words, and how many times an occurrence in each counts. BM25F
/// takes them as one.
enum WeightedField {
  TITLE(2),
  HEADING(2),
  TEXT(1);

  private final int weight;

  WeightedField(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }

  String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static boolean contains(IndexReader reader, String term) throws IOException {
    for (WeightedField field : values()) {
      if (reader.docFreq(new Term(field.fieldName(), term)) > 0) {
        return true;
      }
    }
    return false;
  }
}
