package org.banyan.search;

/// Where a term stands: one row for each passage that holds it in any field. The arrays belong to
/// the receiver.
///
/// @param docFreq how many passages Lucene reckons with: the most that any one field has
/// @param passages their numbers, ascending
/// @param frequencies how often the term stands in each, a title's or heading's occurrence counted
///   as often as the field weighs
/// @param counts how many positions each has
/// @param positions of all passages, one after the other, ascending in each: title, heading and
///   text follow each other with a gap
public record TermPostings(
    String term, int docFreq, int[] passages, int[] frequencies, int[] counts, int[] positions) {}
