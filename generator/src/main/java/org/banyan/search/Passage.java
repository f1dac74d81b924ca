package org.banyan.search;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// One section of one entry in one language: what search finds.
///
/// @param entry kind and id: `case/oslo-traffic-agent`
/// @param language `zh` or `en`
/// @param url from the site's root, with the anchor: `zh/cases/oslo-traffic-agent.html#costs`
/// @param title of the entry
/// @param heading of the section with its clause number; empty for the lead
/// @param clause the section's number when it is a clause: `6.2`; empty otherwise
/// @param level the highest level of the clause's provisions: `requirement`; empty when it has none
/// @param weight what its score is multiplied by: above 0, at most 1
/// @param wording the text, unpacked when it is asked for: all texts at once would fill the memory
public record Passage(
    String entry,
    String kind,
    String language,
    String url,
    String title,
    String heading,
    String clause,
    String level,
    float weight,
    Supplier<String> wording,
    Facets facets) {

  /// A passage that is no clause and weighs as much as any.
  public Passage(
      String entry,
      String kind,
      String language,
      String url,
      String title,
      String heading,
      String text,
      Map<String, List<String>> facets) {
    this(entry, kind, language, url, title, heading, "", "", 1, () -> text, Facets.of(facets));
  }

  /// The same passage with another weight.
  public Passage weighing(float other) {
    return new Passage(
        entry, kind, language, url, title, heading, clause, level, other, wording, facets);
  }

  public String text() {
    return wording.get();
  }

  /// The page the passage stands on: its url without the anchor.
  public String page() {
    int anchor = url.indexOf('#');
    return anchor < 0 ? url : url.substring(0, anchor);
  }

  /// Whether it is the beginning of its page.
  public boolean isLead() {
    return url.indexOf('#') < 0;
  }

  /// The values of a column: `kind`, `language` or the field of a facet.
  public List<String> values(String column) {
    return switch (column) {
      case "kind" -> List.of(kind);
      case "language" -> List.of(language);
      default -> facets.of(column);
    };
  }
}
