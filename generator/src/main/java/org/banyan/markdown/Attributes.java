package org.banyan.markdown;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

  /// Braces, or the marks in them, of the Chinese keyboard.
  private static final Pattern FULL_WIDTH =
      Pattern.compile("[{｛]\\s*([#＃][A-Za-z0-9 　-]*)[}｝]\\s*$");

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

  /// `｛#id｝`, or `{＃id}`, which was meant to be `{#id}`.
  static Optional<Attributes> fullWidthEndOf(String text) {
    Matcher found = FULL_WIDTH.matcher(text);
    if (!found.find() || BRACES.matcher(text).find()) {
      return Optional.empty();
    }
    String before = text.substring(0, found.start()).stripTrailing();
    return Optional.of(new Attributes("", Set.of(), before, List.of(found.group().strip())));
  }

  /// The words that are wrong, with the id that they follow.
  String written() {
    return (id.isEmpty() || meant().isEmpty() ? "" : "#" + id + " ") + String.join(" ", wrong);
  }

  /// What its author probably meant, when the words that are wrong show it.
  Optional<String> meant() {
    Matcher wide = FULL_WIDTH.matcher(String.join(" ", wrong));
    if (wide.matches()) {
      String inside = wide.group(1).strip().replaceFirst("^＃", "#").replaceAll("[ 　]+", "-");
      return Optional.of("{" + inside.toLowerCase(Locale.ROOT) + "}");
    }
    List<String> words = new ArrayList<>(wrong);
    if (!id.isEmpty()) {
      words.addFirst("#" + id);
    }
    String joined = String.join("-", words).toLowerCase(Locale.ROOT);
    return joined.startsWith("#") && ID.matcher(joined.substring(1)).matches()
        ? Optional.of(
            "{" + joined + marks.stream().map(mark -> " ." + mark).collect(joining()) + "}")
        : Optional.empty();
  }

  static Attributes none(String text) {
    return new Attributes("", Set.of(), text, List.of());
  }
}
