package org.banyan.search;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts text into words and Chinese characters. A word that is not plain English letters is marked
/// as a keyword, so that nobody stems it.
///
/// Lucene's StandardTokenizer is not used, because its rules would cost the browser a table several
/// times the size of the one we share, and CJKBigramFilter is not, because it tells neighbours by
/// offsets, which folding changes.
final class PassageTokenizer extends Tokenizer {

  /// What a run of Chinese characters becomes.
  enum Han {
    /// Every character, and every pair of neighbours at the place of its first: text.
    CHARACTERS_AND_PAIRS,
    /// Every pair, or the character when it is alone: a query.
    PAIRS,
    /// Every character: a query whose pairs stand nowhere.
    CHARACTERS
  }

  private static final int LONGEST = 64;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  private final Tables tables = Tables.get();
  private final Han han;
  private final FoldedText text = new FoldedText();
  private final char[] chunk = new char[4096];
  private final StringBuilder buffer = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private final WordCounts counts;
  private String lastWord = "";
  private int next;
  private int skipped;
  private boolean pairIsNext;

  /// @param counts where every word of English letters is counted as it is written
  PassageTokenizer(Han han, WordCounts counts) {
    this.han = han;
    this.counts = counts;
  }

  /// The last term before it was stemmed; empty when it is Chinese.
  String lastWord() {
    return lastWord;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    buffer.setLength(0);
    for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
      buffer.append(chunk, 0, read);
    }
    text.read(buffer);
    next = 0;
    skipped = 0;
    pairIsNext = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (pairIsNext) {
      pairIsNext = false;
      increment.setPositionIncrement(0);
      emitHan(next - 1, 2);
      return true;
    }
    while (next < text.length()) {
      int at = next;
      if (tables.isWord(text.at(at))) {
        next = endOfWord(at);
        emitWord(at, next);
        return true;
      }
      next++;
      if (tables.isHan(text.at(at)) && emitHan(at)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(buffer.length()), correctOffset(buffer.length()));
  }

  private boolean emitHan(int at) {
    boolean before = tables.isHan(text.at(at - 1));
    boolean after = tables.isHan(text.at(at + 1));
    if (han == Han.PAIRS && before && !after) {
      skipped++;
      return false;
    }
    pairIsNext = han == Han.CHARACTERS_AND_PAIRS && after;
    countSkipped();
    emitHan(at, han == Han.PAIRS && after ? 2 : 1);
    return true;
  }

  /// A phrase must count the characters that end a run, as the text does.
  private void countSkipped() {
    increment.setPositionIncrement(1 + skipped);
    skipped = 0;
  }

  private void emitHan(int at, int count) {
    lastWord = "";
    char[] letters = term.resizeBuffer(2 * count);
    int length = 0;
    for (int i = at; i < at + count; i++) {
      length += Character.toChars(text.at(i), letters, length);
    }
    term.setLength(length);
    offset.setOffset(correctOffset(text.start(at)), correctOffset(text.end(at + count - 1)));
    keyword.setKeyword(true);
  }

  private int endOfWord(int from) {
    int end = from + 1;
    while (belongsToWord(end)) {
      end++;
    }
    return end;
  }

  private boolean belongsToWord(int at) {
    return switch (text.at(at)) {
      case '\'' -> tables.isWord(text.at(at + 1));
      case '.' -> isDigit(at - 1) && isDigit(at + 1);
      case ',' ->
          isDigit(at - 1)
              && isDigit(at + 1)
              && isDigit(at + 2)
              && isDigit(at + 3)
              && !isDigit(at + 4);
      default -> tables.isWord(text.at(at));
    };
  }

  private boolean isDigit(int at) {
    return text.at(at) >= '0' && text.at(at) <= '9';
  }

  private void emitWord(int from, int to) {
    word.setLength(0);
    boolean isEnglish = true;
    for (int i = from; i < to && word.length() < LONGEST; i++) {
      int letter = text.at(i);
      isEnglish &= letter >= 'a' && letter <= 'z';
      if (letter != ',') {
        word.appendCodePoint(letter);
      }
    }
    String plain = word.toString();
    if (!isEnglish) {
      plain = withoutApostrophes(Normalizer.normalize(plain, Normalizer.Form.NFC));
      isEnglish = isEnglish(plain);
    }
    lastWord = plain;
    if (isEnglish) {
      counts.add(plain);
    }
    countSkipped();
    term.append(tables.singular(plain));
    offset.setOffset(correctOffset(text.start(from)), correctOffset(text.end(to - 1)));
    keyword.setKeyword(!isEnglish);
  }

  private static String withoutApostrophes(String word) {
    if (word.indexOf('\'') < 0) {
      return word;
    }
    String owner = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return owner.replace("'", "");
  }

  private static boolean isEnglish(String word) {
    return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
