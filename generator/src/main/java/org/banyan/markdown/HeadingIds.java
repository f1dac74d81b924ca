package org.banyan.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyan.source.Limits;

/// Gives every heading an id that no other part of the body has.
final class HeadingIds {

  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> lastNumber = new HashMap<>();

  /// Takes an id that the author wrote; false when it is taken already.
  boolean take(String id) {
    return used.add(id);
  }

  /// The title in lower case with `-` for everything that is no letter and no digit, and `-2`, `-3`
  /// behind it when that is taken; of a long title its beginning. Letters are composed (NFC), as
  /// they are in links.
  String derive(String title) {
    String base =
        Normalizer.normalize(title, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .limit(Limits.ID)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return free(base.isEmpty() ? "section" : base);
  }

  String free(String base) {
    String id = base;
    while (!used.add(id)) {
      id = base + "-" + lastNumber.merge(base, 2, (last, _) -> last + 1);
    }
    return id;
  }
}
