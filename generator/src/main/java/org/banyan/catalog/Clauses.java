package org.banyan.catalog;

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
public record Clauses(Map<String, String> numbers, Map<Integer, Level> provisions) {

  public Clauses {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    provisions = Collections.unmodifiableMap(new LinkedHashMap<>(provisions));
  }

  static Clauses of(Body body, String language) {
    Map<String, String> numbers = new LinkedHashMap<>();
    Map<Integer, Level> provisions = new LinkedHashMap<>();
    int[] counters = new int[7];
    int annexes = 0;
    boolean informative = true;
    boolean annex = false;
    for (Section section : body.sections()) {
      if (section.level() == 2) {
        informative = section.marks().contains("informative");
        annex = section.marks().contains("annex");
      }
      if (informative) {
        continue;
      }
      int level = section.level();
      if (level == 2 && annex) {
        annexes++;
      } else {
        counters[level]++;
      }
      java.util.Arrays.fill(counters, level + 1, counters.length, 0);
      numbers.put(section.id(), number(counters, level, annex ? annexes : 0));
      for (Paragraph paragraph : section.paragraphs()) {
        Level.of(paragraph.text(), language)
            .ifPresent(found -> provisions.put(paragraph.number(), found));
      }
    }
    return new Clauses(numbers, provisions);
  }

  /// The levels of a section's provisions, in order.
  public List<Level> levels(Section section) {
    return section.paragraphs().stream()
        .map(Paragraph::number)
        .filter(provisions::containsKey)
        .map(provisions::get)
        .toList();
  }

  /// `3.2`, or for annexes `A.2`.
  private static String number(int[] counters, int level, int annex) {
    var number = new StringBuilder();
    number.append(annex > 0 ? String.valueOf((char) ('A' + annex - 1)) : counters[2]);
    for (int deeper = 3; deeper <= level; deeper++) {
      number.append('.').append(counters[deeper]);
    }
    return number.toString();
  }
}
