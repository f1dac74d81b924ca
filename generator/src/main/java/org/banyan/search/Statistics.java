package org.banyan.search;

/// What BM25 must know about the whole index.
///
/// @param docCount how many passages have words
/// @param sumTotalTermFreq how many occurrences all terms have, weighted like [TermPostings]
public record Statistics(long docCount, long sumTotalTermFreq) {}
