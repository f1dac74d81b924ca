package org.banyan.search;

import java.util.ArrayList;
import java.util.List;

/// A term of a query.
///
/// @param word the term before it was stemmed; empty when it is Chinese
/// @param also further terms that words may be found by, not phrases: `300m` for the 300 of `300m`
/// @param position its place among the words and Chinese characters
/// @param start,end where it stands in the text
record Token(String term, String word, List<String> also, int position, int start, int end) {

  Token {
    also = List.copyOf(also);
  }

  Token withExtra(String extra) {
    List<String> more = new ArrayList<>(also);
    more.add(extra);
    return new Token(term, word, more, position, start, end);
  }

  boolean isHan() {
    return word.isEmpty();
  }
}
