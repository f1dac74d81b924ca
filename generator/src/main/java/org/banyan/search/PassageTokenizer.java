package org.banyan.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts text into words and Chinese characters. A word that is not plain English letters is marked
/// as a keyword, so that nobody stems it.
///
/// A word ends where digits meet letters, so that `300m` and `300 m` have the same words at the
/// same places. Beside them stand **extras**, at the place of the word they begin with: two glued
/// words as one (`300m`), and the parts of a word in camel case (`open`, `street` and `map` beside
/// `openstreetmap`).
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
  private final Deque<Range> extras = new ArrayDeque<>();
  private int next;
  private int endOfRun;
  private int skipped;
  private boolean pairIsNext;
  private boolean isExtra;

  /// Folded code points, from the first to before the last.
  private record Range(int from, int to) {}

  /// @param counts where every word of English letters is counted as it is written
  PassageTokenizer(Han han, WordCounts counts) {
    this.han = han;
    this.counts = counts;
  }

  /// The last term before it was stemmed; empty when it is Chinese.
  String lastWord() {
    return lastWord;
  }

  /// Whether the last term is one of the extras of the word before it.
  boolean isExtra() {
    return isExtra;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    buffer.setLength(0);
    for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
      buffer.append(chunk, 0, read);
    }
    text.read(buffer);
    extras.clear();
    next = 0;
    endOfRun = 0;
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
    isExtra = !extras.isEmpty();
    if (isExtra) {
      increment.setPositionIncrement(0);
      emitWord(extras.remove());
      return true;
    }
    while (next < text.length()) {
      int at = next;
      if (tables.isWord(text.at(at))) {
        emitWord(at);
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

  /// The next word, and what stands beside it.
  private void emitWord(int from) {
    if (from >= endOfRun) {
      endOfRun = from + 1;
      while (belongsToRun(endOfRun)) {
        endOfRun++;
      }
    }
    next = endOfWord(from);
    if (next < endOfRun) {
      extras.add(new Range(from, endOfWord(next)));
    }
    addParts(from, next);
    countSkipped();
    emitWord(new Range(from, next));
  }

  private void addParts(int from, int to) {
    int start = from;
    for (int at = from + 1; at < to; at++) {
      if (beginsPart(at, to)) {
        extras.add(new Range(start, at));
        start = at;
      }
    }
    if (start > from) {
      extras.add(new Range(start, to));
    }
  }

  /// Whether a capital follows a letter that is none, or begins a word behind capitals: the S of
  /// `HTTPServer`, but nothing of `PDFs`, nor of the two letters that `Æ` becomes.
  private boolean beginsPart(int at, int to) {
    return isCapital(at)
        && tables.isWord(text.at(at - 1))
        && (!isCapital(at - 1) || at + 2 < to && beginsWordBehindCapitals(at));
  }

  private boolean beginsWordBehindCapitals(int at) {
    return text.start(at) != text.start(at - 1) && isSmall(at + 1) && isSmall(at + 2);
  }

  private boolean isSmall(int at) {
    return isLetter(at) && !isCapital(at);
  }

  private boolean isCapital(int at) {
    int written = Character.codePointAt(buffer, text.start(at));
    return Character.toLowerCase(written) != written;
  }

  /// Where digits meet letters, or the run ends.
  private int endOfWord(int from) {
    int end = from + 1;
    while (end < endOfRun && !meet(end - 1, end)) {
      end++;
    }
    return end;
  }

  private boolean meet(int at, int next) {
    return isDigit(at) && isLetter(next) || isLetter(at) && isDigit(next);
  }

  private boolean belongsToRun(int at) {
    return switch (text.at(at)) {
      case '\'' -> isLetter(at - 1) && isLetter(at + 1) || isThousands(at);
      case '.' -> isDigit(at - 1) && isDigit(at + 1);
      case ',' -> isThousands(at);
      default -> tables.isWord(text.at(at));
    };
  }

  /// Whether what stands here is between a digit and exactly three.
  private boolean isThousands(int at) {
    return isDigit(at - 1)
        && isDigit(at + 1)
        && isDigit(at + 2)
        && isDigit(at + 3)
        && !isDigit(at + 4);
  }

  private boolean isLetter(int at) {
    return tables.isWord(text.at(at)) && !isDigit(at);
  }

  private boolean isDigit(int at) {
    return text.at(at) >= '0' && text.at(at) <= '9';
  }

  private void emitWord(Range range) {
    word.setLength(0);
    boolean isEnglish = true;
    for (int i = range.from(); i < range.to() && word.length() < LONGEST; i++) {
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
    term.append(tables.singular(plain));
    offset.setOffset(
        correctOffset(text.start(range.from())), correctOffset(text.end(range.to() - 1)));
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
