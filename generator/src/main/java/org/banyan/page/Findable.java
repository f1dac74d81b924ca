package org.banyan.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the search says of a page that shows no entry of its own: a tool, a map, a list.
///
/// @param name what sort of page it is, the same in every language and for every entry: `plan`
/// @param label what that sort is called: `Plan with dates`
/// @param title of the page
/// @param lead what it is for, in a sentence
/// @param words what people call it besides
/// @param weight what its score is multiplied by in a search: [#OF_ALL], [#OF_ENTRY]
public record Findable(
    String name,
    String language,
    String label,
    String title,
    String lead,
    List<String> words,
    float weight) {

  /// Of a page that the site or a kind has once.
  static final float OF_ALL = 1;

  /// Of a page that each entry has: its title says the entry's, and who asks for the entry wants
  /// that first.
  static final float OF_ENTRY = 0.65f;

  public Findable {
    words = List.copyOf(words);
  }

  /// A page of a sort whose words are those of the interface: `view.plan`, `view.plan.lead` and
  /// `view.plan.words`.
  static Findable of(Frames frames, String language, String name, String title, float weight) {
    return new Findable(
        name,
        language,
        frames.word(language, "view." + name),
        title,
        frames.optional(language, "view." + name + ".lead"),
        words(frames, language, "view." + name),
        weight);
  }

  /// What people call such a page besides: one line of the interface's words, with `;` between.
  static List<String> words(Frames frames, String language, String key) {
    return Stream.of(frames.optional(language, key + ".words").strip().split("\\s*[;；]\\s*"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// All that a reader may type who means this page.
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(label);
    names.addAll(words);
    return names;
  }
}
