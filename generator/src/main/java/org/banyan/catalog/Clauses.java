package org.banyan.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.markdown.Body;
import org.banyan.markdown.Paragraph;
import org.banyan.markdown.Section;

/// What is derived from a body made of clauses: the clauses' numbers and the levels of their
/// provisions.
///
/// @param numbers by section id, in the order of the body; informative parts have none
/// @param provisions by the paragraph's number
/// @param levels of the provisions of each clause, by section id, in order
public record Clauses(
    Map<String, String> numbers, Map<Integer, Level> provisions, Map<String, List<Level>> levels) {

  private static final List<Paragraph> NONE = List.of();

  public Clauses {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    provisions = Collections.unmodifiableMap(new LinkedHashMap<>(provisions));
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  static Clauses of(Body body, String language) {
    Map<String, String> numbers = new LinkedHashMap<>();
    Map<Integer, Level> provisions = new LinkedHashMap<>();
    Map<String, List<Level>> levels = new LinkedHashMap<>();
    Map<String, List<Paragraph>> paragraphs = body.paragraphs();
    int[] counters = new int[7];
    int annexes = 0;
    boolean informative = true;
    boolean annex = false;
    for (Section section : body.sections()) {
      if (section.level() == 2) {
        informative = section.marks().contains("informative");
        annex = section.marks().contains("annex");
      }
      if (informative && !annex) {
        continue;
      }
      int level = section.level();
      if (level == 2 && annex) {
        annexes++;
      } else {
        counters[level]++;
      }
      Arrays.fill(counters, level + 1, counters.length, 0);
      numbers.put(section.id(), number(counters, level, annex ? annexes : 0));
      List<Level> found = new ArrayList<>();
      for (Paragraph paragraph : informative ? NONE : paragraphs.get(section.id())) {
        Level.of(paragraph.text(), language)
            .ifPresent(each -> {
              provisions.put(paragraph.number(), each);
              found.add(each);
            });
      }
      levels.put(section.id(), List.copyOf(found));
    }
    return new Clauses(numbers, provisions, levels);
  }

  /// The levels of a section's provisions, in order.
  public List<Level> levelsOf(String section) {
    return levels.getOrDefault(section, List.of());
  }

  /// `3.2`, or for annexes `A.2`.
  private static String number(int[] counters, int level, int annex) {
    var number = new StringBuilder();
    number.append(annex > 0 ? letters(annex) : counters[2]);
    for (int deeper = 3; deeper <= level; deeper++) {
      number.append('.').append(counters[deeper]);
    }
    return number.toString();
  }

  /// A to Z, then AA, AB and so on.
  private static String letters(int annex) {
    String last = String.valueOf((char) ('A' + (annex - 1) % 26));
    return annex <= 26 ? last : letters((annex - 1) / 26) + last;
  }
}
