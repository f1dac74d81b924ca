package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.source.Location;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;

/// Judges whether the languages of an entry call a thing by its name in the glossary: where one of
/// them uses a name of a term that is marked as fixed, the other uses one of the names it has
/// there. A name inside a longer name of the glossary is not a use of it.
final class GlossaryCheck {

  private final Set<EntryId> fixed = new TreeSet<>();
  private final SortedMap<String, TermNames> names = new TreeMap<>();
  private final Set<String> glossaries = new TreeSet<>();
  private final SortedMap<EntryId, Entry> entries;
  private final Problems problems;

  private GlossaryCheck(SortedMap<EntryId, Entry> entries, Problems problems) {
    this.entries = entries;
    this.problems = problems;
  }

  static GlossaryCheck of(Config config, SortedMap<EntryId, Entry> entries, Problems problems) {
    var check = new GlossaryCheck(entries, problems);
    for (Kind kind : config.kinds().values()) {
      kind.glossary().ifPresent(glossary -> check.learn(kind, glossary));
    }
    return check;
  }

  private void learn(Kind kind, Kind.Glossary glossary) {
    glossaries.add(kind.name());
    for (Entry entry : entries.values()) {
      if (!entry.id().kind().equals(kind.name())) {
        continue;
      }
      if (entry.original().get(glossary.fixed()).contains(new Value.Flag(true))) {
        fixed.add(entry.id());
      }
      entry
          .words()
          .forEach((language, words) ->
              glossary.names().stream()
                  .flatMap(field -> words.get(field).stream())
                  .filter(Value.Text.class::isInstance)
                  .map(value -> folded(((Value.Text) value).text()))
                  .forEach(name ->
                      names.computeIfAbsent(language, _ -> new TermNames()).add(name, entry.id())));
    }
  }

  void check(Entry entry) {
    if (fixed.isEmpty() || entry.words().size() < 2 || glossaries.contains(entry.id().kind())) {
      return;
    }
    Map<String, Set<EntryId>> used = new LinkedHashMap<>();
    entry.words().forEach((language, words) -> used.put(language, uses(entry, words)));
    used.forEach((language, here) ->
        used.forEach((other, there) ->
            here.stream()
                .filter(term -> !there.contains(term))
                .forEach(term -> report(entry, term, language, other))));
  }

  private void report(Entry entry, EntryId term, String language, String other) {
    String path = entry.words().get(other).path();
    problems.error(
        "glossary-mismatch",
        path.equals(entry.location().path()) ? entry.location() : Location.of(path),
        slot("language", language),
        slot("other", other),
        slot("title", entries.get(term).in(language).text("title")),
        slot("names", Nearest.listed(names.getOrDefault(other, new TermNames()).of(term))),
        slot("term", term.toString()));
  }

  /// The fixed terms that an entry names in a language.
  private Set<EntryId> uses(Entry entry, Words words) {
    TermNames here = names.get(words.language());
    return here == null ? new TreeSet<>() : here.usedIn(folded(textOf(entry, words)), fixed);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('-', ' ');
  }

  private static String textOf(Entry entry, Words words) {
    var text = new StringBuilder();
    append(entry.kind().fields(), words.values(), text);
    return text.append(words.body().text()).toString();
  }

  private static void append(List<Field> fields, Value.Group values, StringBuilder text) {
    for (Field field : fields) {
      for (Value value : field.translatable() ? values.get(field.name()) : List.<Value>of()) {
        switch (value) {
          case Value.Text(String words) -> text.append(words).append('\n');
          case Value.Markdown markdown -> text.append(markdown.body().text()).append('\n');
          case Value.Group group -> append(((FieldType.Group) field.type()).fields(), group, text);
          default -> {}
        }
      }
    }
  }
}
