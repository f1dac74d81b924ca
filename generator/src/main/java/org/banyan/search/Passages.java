package org.banyan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Clauses;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Level;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.SiteConfig;
import org.banyan.markdown.Section;
import org.banyan.page.Paths;

/// Cuts entries into passages: one for each section of each entry in each language it has. The
/// first also holds what the fields say.
public final class Passages {

  /// What an edition that a newer one replaces has left of its weight.
  private static final float REPLACED = 0.7f;

  /// What an entry has left of its weight that the site wants to stand last.
  private static final float LAST = 0.1f;

  private Passages() {}

  public static List<Passage> of(Config config, Catalog catalog, Paths paths) {
    Set<EntryId> replaced = replaced(catalog);
    Set<String> last =
        config.site().searchLast().stream().map(SiteConfig.Name::text).collect(Collectors.toSet());
    return catalog.entries().values().parallelStream()
        .flatMap(entry -> {
          float weight =
              entry.kind().weight()
                  * (replaced.contains(entry.id()) ? REPLACED : 1)
                  * (last.contains(entry.id().toString()) ? LAST : 1);
          return entry.words().values().stream()
              .flatMap(words -> of(config, catalog, paths, entry, words, weight).stream());
        })
        .toList();
  }

  /// The entries of which there is a newer edition.
  private static Set<EntryId> replaced(Catalog catalog) {
    return catalog.entries().values().stream()
        .flatMap(entry ->
            entry.kind().editionField().stream()
                .flatMap(field -> entry.original().get(field.name()).stream()))
        .map(value -> ((Value.Reference) value).entry())
        .collect(Collectors.toSet());
  }

  private static List<Passage> of(
      Config config, Catalog catalog, Paths paths, Entry entry, Words words, float weight) {
    Map<String, String> numbers = words.clauses().map(Clauses::numbers).orElse(Map.of());
    Facets facets = facets(entry);
    String id = entry.id().toString();
    String title = words.text("title");
    String url = paths.entry(words.language(), entry).path();
    List<Passage> passages = new ArrayList<>();
    for (Section section : words.body().sections()) {
      boolean lead = section.level() == 1;
      String number = numbers.getOrDefault(section.id(), "");
      int place = passages.size();
      passages.add(
          new Passage(
              id,
              entry.kind().name(),
              words.language(),
              lead ? url : url + "#" + section.id(),
              title,
              lead ? "" : (number + " " + section.title()).strip(),
              number,
              level(words, section.id()),
              weight,
              lead
                  ? () -> (fields(config, catalog, entry, words) + "\n" + text(words, 0)).strip()
                  : () -> text(words, place).strip(),
              facets));
    }
    return passages;
  }

  private static String text(Words words, int section) {
    return words.body().texts().get(section);
  }

  /// How binding the most binding provision of a clause is.
  private static String level(Words words, String section) {
    return words.clauses().stream()
        .flatMap(clauses -> clauses.levelsOf(section).stream())
        .min(Comparator.naturalOrder())
        .map(Level::word)
        .orElse("");
  }

  private static Facets facets(Entry entry) {
    Map<String, List<String>> facets = new TreeMap<>();
    for (Field field : entry.kind().fields()) {
      if (!field.facet()) {
        continue;
      }
      List<String> values =
          entry.original().get(field.name()).stream().map(Passages::facetValue).toList();
      if (!values.isEmpty()) {
        facets.put(field.name(), values);
      }
    }
    return Facets.of(facets);
  }

  private static String facetValue(Value value) {
    return switch (value) {
      case Value.Term term -> term.id();
      case Value.Reference reference -> reference.entry().toString();
      case Value.Flag(boolean flag) -> String.valueOf(flag);
      default -> throw new IllegalStateException("no facet value: " + value);
    };
  }

  /// What the fields say, a line each; the title is searched by itself.
  private static String fields(Config config, Catalog catalog, Entry entry, Words words) {
    var text = new StringJoiner("\n");
    List<Field> fields =
        entry.kind().fields().stream().filter(field -> !field.name().equals("title")).toList();
    add(config, catalog, fields, words.values(), words.language(), text);
    return text.toString();
  }

  private static void add(
      Config config,
      Catalog catalog,
      List<Field> fields,
      Value.Group group,
      String language,
      StringJoiner text) {
    for (Field field : fields) {
      if (!field.search()) {
        continue;
      }
      for (Value value : group.get(field.name())) {
        switch (value) {
          case Value.Text(String line) -> text.add(line);
          case Value.Markdown markdown -> text.add(markdown.body().text());
          case Value.Term(String vocabulary, String id) ->
              config
                  .vocabulary(vocabulary)
                  .term(id)
                  .ifPresent(term -> text.add(term.label().in(language)));
          case Value.Reference reference ->
              catalog
                  .entry(reference.entry())
                  .ifPresent(target -> text.add(target.in(language).text("title")));
          case Value.Group inner ->
              add(
                  config,
                  catalog,
                  ((FieldType.Group) field.type()).fields(),
                  inner,
                  language,
                  text);
          case Value.Image image -> text.add(image.alt());
          case Value.Number _,
              Value.Money _,
              Value.Date _,
              Value.Period _,
              Value.Flag _,
              Value.Link _,
              Value.File _ -> {}
        }
      }
    }
  }
}
