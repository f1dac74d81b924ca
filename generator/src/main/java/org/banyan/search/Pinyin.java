package org.banyan.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ways in which readers type a Chinese name in Latin letters.
///
/// Example: `értóng yǒuhǎo` is typed `ertong youhao`, `ertongyouhao`, `er tong you hao` and `etyh`.
final class Pinyin {

  private static final int FEWEST_INITIALS = 3;
  private static final int LONGEST_SYLLABLE = 6;
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
              + "(?:i?ang|i?ong|uang|eng|ing|i?an|i?ao|uai?|uan|ai|ei|ui|ou|iu|ie|ue|er|en|in|un"
              + "|ia|uo|[aoeiu])");

  private Pinyin() {}

  static List<String> spellings(String sound) {
    String plain =
        Normalizer.normalize(sound, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    List<String> spellings = new ArrayList<>(List.of(plain.replace("'", "")));
    spellings.add(plain.replaceAll("[^a-z]", ""));
    List<String> syllables = new ArrayList<>();
    for (String word : plain.split("[^a-z]+")) {
      Optional<List<String>> split = split(word);
      if (split.isEmpty()) {
        return spellings;
      }
      syllables.addAll(split.get());
    }
    spellings.add(String.join(" ", syllables));
    if (syllables.size() >= FEWEST_INITIALS) {
      var initials = new StringBuilder();
      syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
      spellings.add(initials.toString());
    }
    return spellings;
  }

  /// The longest syllables first.
  private static Optional<List<String>> split(String word) {
    if (word.isEmpty()) {
      return Optional.of(List.of());
    }
    for (int end = Math.min(LONGEST_SYLLABLE, word.length()); end > 0; end--) {
      String syllable = word.substring(0, end);
      if (SYLLABLE.matcher(syllable).matches()) {
        Optional<List<String>> rest = split(word.substring(end));
        if (rest.isPresent()) {
          List<String> all = new ArrayList<>(List.of(syllable));
          all.addAll(rest.get());
          return Optional.of(all);
        }
      }
    }
    return Optional.empty();
  }
}
