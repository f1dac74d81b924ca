package org.banyan.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader typed, taken apart: words, "phrases", -excluded ones, and `field:value`.
/// `syntax.js` is its twin.
///
/// @param filters the values by field, in the order typed
record QueryText(List<Part> parts, SortedMap<String, List<String>> filters) {

  private static final int LONGEST = 1000;
  private static final int MOST_PARTS = 64;
  private static final String OPENING = "\"“”＂「『";
  private static final String CLOSING = "\"“”＂」』";
  private static final Pattern FILTER =
      Pattern.compile("([A-Za-z][\\w-]*)[:：](.+)", Pattern.DOTALL);

  QueryText {
    parts = List.copyOf(parts);
    SortedMap<String, List<String>> sorted = new TreeMap<>();
    filters.forEach((field, values) -> sorted.put(field, List.copyOf(values)));
    filters = Collections.unmodifiableSortedMap(sorted);
  }

  enum Role {
    /// Any of these may occur.
    WORDS,
    /// This must occur, word by word.
    PHRASE,
    /// This must not occur, word by word.
    WITHOUT
  }

  /// @param unfinished whether nothing follows, so that its last word may still be typed
  record Part(Role role, String text, boolean unfinished) {}

  /// @param fields what `field:value` may name; anything else is words
  static QueryText parse(String typed, Set<String> fields) {
    return new Parser(typed.substring(0, Math.min(LONGEST, typed.length())), fields).parse();
  }

  private static final class Parser {
    private final String text;
    private final Set<String> fields;
    private final List<Part> parts = new ArrayList<>();
    private final SortedMap<String, List<String>> filters = new TreeMap<>();
    private int at;

    Parser(String text, Set<String> fields) {
      this.text = text;
      this.fields = fields;
    }

    QueryText parse() {
      while (at < text.length() && parts.size() < MOST_PARTS) {
        if (isSpace(at)) {
          at++;
        } else {
          part();
        }
      }
      return new QueryText(parts, filters);
    }

    private void part() {
      boolean without = "-－".indexOf(text.charAt(at)) >= 0;
      if (without) {
        at++;
      }
      if (isOpening(at)) {
        int from = ++at;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
          at++;
        }
        add(without ? Role.WITHOUT : Role.PHRASE, text.substring(from, at), false);
        at++;
        return;
      }
      int from = at;
      while (at < text.length() && !isSpace(at) && !isOpening(at)) {
        at++;
      }
      String words = text.substring(from, at);
      if (without || !filter(words)) {
        add(without ? Role.WITHOUT : Role.WORDS, words, at == text.length());
      }
    }

    private boolean filter(String words) {
      Matcher filter = FILTER.matcher(words);
      if (!filter.matches() || !fields.contains(filter.group(1))) {
        return false;
      }
      List<String> values = filters.computeIfAbsent(filter.group(1), _ -> new ArrayList<>());
      for (String value : filter.group(2).split("[,，]")) {
        if (!value.isEmpty() && !values.contains(value)) {
          values.add(value);
        }
      }
      return true;
    }

    private void add(Role role, String words, boolean unfinished) {
      if (!words.isEmpty()) {
        parts.add(new Part(role, words, unfinished));
      }
    }

    private boolean isOpening(int index) {
      return index < text.length() && OPENING.indexOf(text.charAt(index)) >= 0;
    }

    private boolean isSpace(int index) {
      char c = text.charAt(index);
      return c <= ' ' || c == '\u00a0' || c == '\u3000';
    }
  }
}
