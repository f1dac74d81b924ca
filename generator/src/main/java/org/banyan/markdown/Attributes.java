package org.banyan.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.Limits;

/// What stands in braces at the end of a heading or of a block's first line: `{#id .mark}`.
///
/// @param id as written; empty when there is none
/// @param before the text before the braces
/// @param wrong the words that are neither `#id` nor a known mark
record Attributes(String id, Set<String> marks, String before, List<String> wrong) {

  static final List<String> MARKS = List.of("informative", "annex");

  private static final Pattern BRACES = Pattern.compile("\\{([#.][^{}]*)\\}\\s*$");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  static Optional<Attributes> endOf(String text) {
    Matcher found = BRACES.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String id = "";
    Set<String> marks = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    for (String word : found.group(1).strip().split("\\s+")) {
      if (word.length() > Limits.ID + 1) {
        wrong.add(word.substring(0, Limits.ID) + "…");
      } else if (word.startsWith("#") && id.isEmpty() && ID.matcher(word.substring(1)).matches()) {
        id = word.substring(1);
      } else if (word.startsWith(".") && MARKS.contains(word.substring(1))) {
        marks.add(word.substring(1));
      } else {
        wrong.add(word);
      }
    }
    String before = text.substring(0, found.start()).stripTrailing();
    return Optional.of(new Attributes(id, marks, before, wrong));
  }

  static Attributes none(String text) {
    return new Attributes("", Set.of(), text, List.of());
  }
}
