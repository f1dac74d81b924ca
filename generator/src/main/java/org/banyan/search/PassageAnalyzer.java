package org.banyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.banyan.search.PassageTokenizer.Han;

/// Text and queries to terms. `tokenize.js` is its twin; the vectors in `analysis.json` bind the
/// two.
///
/// Example: `The Children's 街區` has the terms the, child, 街, 街区, 区; as a query it asks for child
/// and 街区.
final class PassageAnalyzer extends Analyzer {

  private static final int MOST_QUERY_TERMS = 64;

  private final Han han;

  private PassageAnalyzer(Han han) {
    this.han = han;
  }

  static PassageAnalyzer forText() {
    return new PassageAnalyzer(Han.CHARACTERS_AND_PAIRS);
  }

  /// The terms of a text in order, as the index holds them.
  static List<String> terms(String text) {
    return terms(text, Han.CHARACTERS_AND_PAIRS);
  }

  /// The terms a query asks for.
  static List<String> queryTerms(String query) {
    return queryTerms(query, Han.PAIRS);
  }

  /// The terms to ask for when no passage has any of [#queryTerms]: the Chinese characters one by
  /// one.
  static List<String> widerQueryTerms(String query) {
    return queryTerms(query, Han.CHARACTERS);
  }

  private static List<String> queryTerms(String query, Han han) {
    Set<String> all = new LinkedHashSet<>(terms(query, han));
    Set<String> telling = new LinkedHashSet<>(all);
    telling.removeAll(StopTerms.ALL);
    return (telling.isEmpty() ? all : telling).stream().limit(MOST_QUERY_TERMS).toList();
  }

  private static List<String> terms(String text, Han han) {
    List<String> terms = new ArrayList<>();
    try (var analyzer = new PassageAnalyzer(han);
        TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return terms;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new PassageTokenizer(han);
    return new TokenStreamComponents(words, new PorterStemFilter(words));
  }

  /// Apart, because the stop words are analysed themselves.
  private static final class StopTerms {
    private static final Set<String> ALL =
        Set.copyOf(terms(String.join(" ", Tables.get().stopWords()), Han.PAIRS));
  }
}
