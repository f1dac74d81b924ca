package org.banyan.search;

/// A term of a query.
///
/// @param word the term before it was stemmed; empty when it is Chinese
/// @param position its place among the words and Chinese characters
/// @param start,end where it stands in the text
record Token(String term, String word, int position, int start, int end) {

  boolean isHan() {
    return word.isEmpty();
  }
}
