package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banyan.source.Limits;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlMap;

/// Reads `site/vocabularies/*.yaml`.
record VocabularyReader(SourceTree tree, LocalTexts texts, Problems problems) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("label", "description", "ordered", "terms"));
  private static final Set<String> TERM_KEYS =
      new LinkedHashSet<>(
          List.of(
              "id",
              "label",
              "description",
              "also",
              "broader",
              "shape",
              "limits",
              "rates",
              "prices"));
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  Map<String, Vocabulary> read() {
    Map<String, Vocabulary> vocabularies = new TreeMap<>();
    for (SourceFile file : tree.below("site/vocabularies")) {
      String name = file.name().replaceFirst("\\.ya?ml$", "");
      if (name.equals(file.name())) {
        problems.error("misplaced-file.vocabulary", Location.of(file.path()));
        continue;
      }
      if (!ID.matcher(name).matches()) {
        problems.error("bad-id.vocabulary", Location.of(file.path()), slot("name", name));
      }
      YamlNode node = Yaml.read(file, problems).orElse(YamlMap.empty(Location.of(file.path())));
      vocabularies.put(name, vocabulary(name, file.path(), node));
    }
    return vocabularies;
  }

  private void checkId(String id, MapReader term) {
    if (id.length() > Limits.ID) {
      problems.error(
          "bad-id.long",
          term.node("id").orElseThrow().location(),
          slot("length", id.length()),
          slot("most", Limits.ID));
      return;
    }
    if (!ID.matcher(id).matches() || id.equals("index")) {
      term.node("id")
          .ifPresent(node -> problems.error("bad-id.term", node.location(), slot("id", id)));
    }
  }

  private Vocabulary vocabulary(String name, String path, YamlNode node) {
    MapReader map = MapReader.of(node, Message.verbatim(path), problems).allow(KEYS);
    Map<String, Vocabulary.Term> terms = new LinkedHashMap<>();
    List<MapReader> readers = new ArrayList<>();
    for (YamlNode item : map.list("terms")) {
      MapReader term = MapReader.of(item, Message.of("setting.term"), problems).allow(TERM_KEYS);
      readers.add(term);
      String id = term.requiredText("id");
      checkId(id, term);
      if (terms.putIfAbsent(id, term(id, term)) != null) {
        problems.error("duplicate-id.term", term.location(), slot("id", id));
      }
    }
    for (MapReader term : readers) {
      term.text("broader")
          .filter(broader -> !terms.containsKey(broader))
          .ifPresent(broader ->
              problems.error(
                  "unknown-term",
                  term.node("broader").orElseThrow().location(),
                  slot("id", broader),
                  slot("vocabulary", name),
                  slot("near", near(term.node("broader").orElseThrow().location(), broader, terms)),
                  slot("terms", Nearest.listed(terms.keySet()))));
    }
    return new Vocabulary(
        name,
        texts.required(map, "label"),
        texts.optional(map, "description"),
        map.flag("ordered", false),
        List.copyOf(terms.values()));
  }

  private Message near(Location place, String broader, Map<String, Vocabulary.Term> terms) {
    return problems.wants(place) ? Nearest.question(broader, terms.keySet()) : Message.NONE;
  }

  private Vocabulary.Term term(String id, MapReader map) {
    Map<String, List<String>> also = new TreeMap<>();
    map.node("also")
        .map(node -> MapReader.of(node, MapReader.named("also"), problems))
        .map(reader -> reader.allow(new LinkedHashSet<>(texts.languages())))
        .ifPresent(reader -> texts.languages().forEach(lang -> also.put(lang, reader.texts(lang))));
    return new Vocabulary.Term(
        id,
        texts.required(map, "label"),
        texts.optional(map, "description"),
        also,
        map.text("broader"),
        map.choice("shape", Vocabulary.SHAPES, ""),
        limits(map),
        dated(map, "rates"),
        dated(map, "prices"));
  }

  private Map<String, BigDecimal> limits(MapReader term) {
    Map<String, BigDecimal> limits = new LinkedHashMap<>();
    for (MapReader map : inner(term, "limits")) {
      for (YamlEntry entry : map.map().entries().values()) {
        String currency = entry.key();
        if (CURRENCY.matcher(currency).matches()) {
          positive(map, currency).ifPresent(limit -> limits.put(currency, limit));
        } else {
          problems.error("wrong-setting.currency", entry.keyLocation(), slot("currency", currency));
        }
      }
    }
    return limits;
  }

  /// `{2020: {value: 8.9, source: …}}`.
  private Map<Integer, Vocabulary.Dated> dated(MapReader term, String key) {
    Map<Integer, Vocabulary.Dated> figures = new TreeMap<>();
    for (MapReader map : inner(term, key)) {
      for (YamlEntry entry : map.map().entries().values()) {
        String year = entry.key();
        if (!YEAR.matcher(year).matches()) {
          problems.error("wrong-setting.year", entry.keyLocation(), slot("year", year));
          continue;
        }
        MapReader figure =
            MapReader.of(entry.value(), MapReader.named(year), problems)
                .allow(new LinkedHashSet<>(List.of("value", "source")));
        String source = figure.requiredText("source");
        if (figure.node("value").isEmpty()) {
          figure.missing("value");
        }
        positive(figure, "value")
            .ifPresent(
                value -> figures.put(Integer.valueOf(year), new Vocabulary.Dated(value, source)));
      }
    }
    return figures;
  }

  private static Optional<BigDecimal> positive(MapReader map, String key) {
    Optional<BigDecimal> number = map.number(key);
    if (number.isPresent() && number.get().signum() <= 0) {
      map.wrong(key, map.node(key).orElseThrow(), Message.of("must.positive"));
      return Optional.empty();
    }
    return number;
  }

  private List<MapReader> inner(MapReader map, String key) {
    return map.node(key).stream()
        .map(node -> MapReader.of(node, MapReader.named(key), problems))
        .toList();
  }
}
