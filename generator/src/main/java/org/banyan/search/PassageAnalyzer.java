package org.banyan.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.banyan.search.PassageTokenizer.Han;

/// Text and queries to terms. `terms.js` is its twin; the vectors in `analysis.json` bind the two.
///
/// Example: `The Children's 街區` has the terms the, child, 街, 街区, 区; as a query it asks for the,
/// child and 街区.
final class PassageAnalyzer extends Analyzer {

  private final WordCounts counts;

  /// For text; every word is counted.
  PassageAnalyzer(WordCounts counts) {
    this.counts = counts;
  }

  /// The terms of a text in order.
  static List<Token> tokens(String text, Han han) {
    List<Token> tokens = new ArrayList<>();
    var words = new PassageTokenizer(han, new WordCounts());
    try (var stream = new PorterStemFilter(words)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      words.setReader(new StringReader(text));
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        if (words.isExtra()) {
          tokens.add(tokens.removeLast().withExtra(term.toString()));
          continue;
        }
        tokens.add(
            new Token(
                term.toString(),
                words.lastWord(),
                List.of(),
                position,
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return tokens;
  }

  static List<String> terms(String text, Han han) {
    return tokens(text, han).stream().map(Token::term).toList();
  }

  /// Whether a query that has other terms does without this one.
  static boolean isStop(String term) {
    return StopTerms.ALL.contains(term);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new PassageTokenizer(Han.CHARACTERS_AND_PAIRS, counts);
    return new TokenStreamComponents(words, new PorterStemFilter(words));
  }

  /// Apart, because the stop words are analysed themselves.
  private static final class StopTerms {
    private static final Set<String> ALL =
        Tables.get().stopWords().stream()
            .flatMap(word -> terms(word, Han.PAIRS).stream())
            .collect(Collectors.toUnmodifiableSet());
  }
}
