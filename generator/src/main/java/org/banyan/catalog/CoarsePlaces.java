package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.source.Location;
import org.banyan.source.Problems;

/// Takes what tells a place too exactly out of entries that are marked coarse, before anything else
/// sees them: pages, data, search and feeds cannot show what is not there. The words of such an
/// entry may not say it either.
record CoarsePlaces(Config config, Problems problems) {

  /// The entry as everything later may know it.
  Entry without(Entry entry) {
    return entry
        .kind()
        .coarse()
        .filter(coarse -> entry.original().get(coarse.flag()).contains(new Value.Flag(true)))
        .map(coarse -> without(entry, coarse))
        .orElse(entry);
  }

  private Entry without(Entry entry, Kind.Coarse coarse) {
    List<String> details = details(entry, coarse);
    Map<String, Words> words = new TreeMap<>();
    entry
        .words()
        .forEach((language, each) -> {
          Map<String, List<Value>> values = new LinkedHashMap<>(each.values().fields());
          coarse.detail().forEach(values::remove);
          var left =
              new Words(
                  language,
                  each.path(),
                  new Value.Group(values),
                  each.translated(),
                  each.body(),
                  each.clauses());
          report(left, details, coarse);
          words.put(language, left);
        });
    return entry.with(words);
  }

  /// What the fields say, in every language: a translation may repeat what only the main file calls
  /// a detail.
  private List<String> details(Entry entry, Kind.Coarse coarse) {
    return entry.words().values().stream()
        .flatMap(words -> coarse.detail().stream().flatMap(name -> words.get(name).stream()))
        .flatMap(value ->
            switch (value) {
              case Value.Text text -> Stream.of(text.text());
              case Value.Term term -> names(term);
              default -> Stream.empty();
            })
        .filter(text -> !text.isBlank())
        .distinct()
        .toList();
  }

  /// What a term is called in any language.
  private Stream<String> names(Value.Term term) {
    return config.vocabulary(term.vocabulary()).term(term.id()).stream()
        .flatMap(each ->
            Stream.concat(
                each.label().byLanguage().values().stream(),
                each.also().values().stream().flatMap(List::stream)));
  }

  private void report(Words words, List<String> details, Kind.Coarse coarse) {
    List<String> texts = new ArrayList<>();
    collect(words.values(), texts);
    words.texts().forEach(text -> texts.add(text.body().text()));
    for (String detail : details) {
      String wanted = detail.toLowerCase(Locale.ROOT);
      if (texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))) {
        problems.error(
            "coarse-place",
            Location.of(words.path()),
            slot("detail", detail),
            slot("flag", coarse.flag()));
      }
    }
  }

  private static void collect(Value.Group group, List<String> texts) {
    for (List<Value> values : group.fields().values()) {
      for (Value value : values) {
        switch (value) {
          case Value.Text text -> texts.add(text.text());
          case Value.Image image -> texts.add(image.alt() + " " + image.credit());
          case Value.Group inner -> collect(inner, texts);
          default -> {}
        }
      }
    }
  }
}
