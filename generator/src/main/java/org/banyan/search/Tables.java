package org.banyan.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the analysis knows about characters and words, read from the very files that the search
/// page loads, so that the two cannot differ.
final class Tables {

  private static final String FOLDER = "/templates/assets/js/search/";
  private static final Pattern TABLE = Pattern.compile("export const (\\w+) =([^;]*);");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final Tables INSTANCE = new Tables();

  private static final int LIMIT = 0x40000;
  private static final byte WORD = 1;
  private static final byte HAN = 2;
  private static final byte IGNORABLE = 3;

  private final byte[] classes = new byte[LIMIT];
  private final char[] simplified = new char[0x10000];
  private final Map<Integer, String> letters = new HashMap<>();
  private final Map<String, String> irregular;
  private final Set<String> stopWords;

  private Tables() {
    Map<String, String> tables = read("terms.js");
    String[] readable = read("scripts.js").get("readable").split(" ");
    int at = 0;
    for (int i = 0; i < readable.length; i += 2) {
      int from = at + Integer.parseInt(readable[i], 36);
      at = from + Integer.parseInt(readable[i + 1], 36);
      Arrays.fill(classes, from, at, WORD);
    }
    fill(tables.get("han"), HAN);
    fill(tables.get("ignorable"), IGNORABLE);
    pairs(tables.get("letters")).forEach((from, to) -> letters.put(from.codePointAt(0), to));
    irregular = pairs(tables.get("irregular"));
    stopWords = new HashSet<>(Arrays.asList(tables.get("stopWords").split(" ")));
    String pairs = read("simplified.js").get("simplified");
    for (int i = 0; i < pairs.length(); i += 2) {
      simplified[pairs.charAt(i)] = pairs.charAt(i + 1);
    }
  }

  static Tables get() {
    return INSTANCE;
  }

  boolean isWord(int codePoint) {
    return classOf(codePoint) == WORD;
  }

  boolean isHan(int codePoint) {
    return classOf(codePoint) == HAN;
  }

  boolean isIgnorable(int codePoint) {
    return classOf(codePoint) == IGNORABLE;
  }

  boolean isReadable(int codePoint) {
    byte found = classOf(codePoint);
    return found == WORD || found == HAN;
  }

  private byte classOf(int codePoint) {
    return codePoint < LIMIT ? classes[codePoint] : IGNORABLE;
  }

  int simplified(int codePoint) {
    char found = codePoint < simplified.length ? simplified[codePoint] : 0;
    return found == 0 ? codePoint : found;
  }

  /// What a letter is read as when Unicode does not say.
  Map<Integer, String> letters() {
    return letters;
  }

  String singular(String word) {
    return irregular.getOrDefault(word, word);
  }

  Set<String> stopWords() {
    return stopWords;
  }

  private void fill(String ranges, byte value) {
    for (String range : ranges.split(" ")) {
      int dash = range.indexOf('-');
      int from = Integer.parseInt(range.substring(0, dash), 16);
      Arrays.fill(classes, from, Integer.parseInt(range.substring(dash + 1), 16) + 1, value);
    }
  }

  private static Map<String, String> pairs(String table) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : table.split(" ")) {
      int equals = pair.indexOf('=');
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return pairs;
  }

  private static Map<String, String> read(String file) {
    Map<String, String> tables = new HashMap<>();
    try (InputStream in = Tables.class.getResourceAsStream(FOLDER + file)) {
      Matcher table = TABLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (table.find()) {
        var text = new StringBuilder();
        Matcher string = STRING.matcher(table.group(2));
        while (string.find()) {
          text.append(string.group(1));
        }
        tables.put(table.group(1), text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be read", e);
    }
    return tables;
  }
}
