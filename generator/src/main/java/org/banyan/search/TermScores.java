package org.banyan.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/// Scores a single term as CombinedFieldQuery does.
record TermScores(BM25Similarity similarity, Statistics statistics, byte[] lengths) {

  float[] of(TermPostings term) {
    long docs = statistics.docCount();
    long all = statistics.sumTotalTermFreq();
    SimScorer scorer =
        similarity.scorer(
            1,
            new CollectionStatistics("all", docs, docs, all, docs),
            new TermStatistics(new BytesRef(term.term()), term.docFreq(), term.docFreq()));
    var scores = new float[term.passages().length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scorer.score(term.frequencies()[i], lengths[term.passages()[i]]);
    }
    return scores;
  }
}
