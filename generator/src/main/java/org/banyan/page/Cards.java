package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.page.BrowseContent.CardGroup;
import org.banyan.page.BrowseContent.Letter;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.PageView.PathLink;

/// The cards of entries; each is made once and shown on many pages.
final class Cards {

  private final Config config;
  private final Catalog catalog;
  private final Paths paths;
  private final Tiles tiles;
  private final Map<String, Map<EntryId, Keyed>> made = new HashMap<>();
  private final Map<FieldView, FieldView> absent = new ConcurrentHashMap<>();

  Cards(Config config, Catalog catalog, Paths paths, Tiles tiles) {
    this.config = config;
    this.catalog = catalog;
    this.paths = paths;
    this.tiles = tiles;
    config.site().languages().forEach(language -> made.put(language, new ConcurrentHashMap<>()));
  }

  Card card(String language, Entry entry) {
    return keyed(language, entry).card();
  }

  private Keyed keyed(String language, Entry entry) {
    Map<EntryId, Keyed> cards = made.get(language);
    Keyed before = cards.get(entry.id());
    return before == null
        ? cards.computeIfAbsent(
            entry.id(), _ -> keyed(entry, views(language).card(entry).with(this::shared)))
        : before;
  }

  /// Most fields of a card say nothing, and what says nothing is the same on all cards.
  private FieldView shared(FieldView field) {
    return field.present() ? field : absent.computeIfAbsent(field, same -> same);
  }

  private FieldViews views(String language) {
    return new FieldViews(
        config, catalog, paths, language, (text, _) -> new ValueView.TextView(text.body().text()));
  }

  /// Sorted by title, as readers of the language look titles up.
  List<Card> of(String language, List<Entry> entries) {
    return sorted(language, entries).stream().map(Keyed::card).toList();
  }

  /// The same under letters.
  List<Letter> byLetter(String language, List<Entry> entries) {
    Map<String, List<Card>> byLetter = new LinkedHashMap<>();
    for (Keyed each : sorted(language, entries)) {
      byLetter.computeIfAbsent(each.letter(), _ -> new ArrayList<>()).add(each.card());
    }
    List<Letter> letters = new ArrayList<>();
    byLetter.forEach((letter, cards) -> letters.add(letter(language, letter, cards)));
    return letters;
  }

  /// To where each letter begins.
  ///
  /// @param first the first page of the list
  static List<PathLink> jumps(
      String language, SitePath first, List<Letter> letters, Paging paging) {
    List<Integer> begin = paging.begin(letters, Letter::cards);
    return IntStream.range(0, letters.size())
        .mapToObj(at -> {
          Letter letter = letters.get(at);
          String page = Paths.page(first, begin.get(at)).path();
          return new PathLink(letter.label(), language, page + "#" + letter.id());
        })
        .toList();
  }

  private Letter letter(String language, String letter, List<Card> cards) {
    return switch (letter) {
      case "" ->
          new Letter("letter_other", config.messages().word(language, "letters.other"), cards);
      case "0" -> new Letter("letter_0", "0\u20139", cards);
      default -> new Letter("letter_" + letter.toLowerCase(Locale.ROOT), letter, cards);
    };
  }

  /// A card with what it is sorted by: listing after listing sorts the same cards.
  private record Keyed(String letter, String key, Card card) {}

  private List<Keyed> sorted(String language, List<Entry> entries) {
    return entries.stream()
        .map(entry -> keyed(language, entry))
        .sorted(
            Comparator.comparing(Keyed::letter, Cards::restLast)
                .thenComparing(Keyed::key)
                .thenComparing(each -> each.card().id()))
        .toList();
  }

  /// Letters, then digits, then the rest.
  private static int restLast(String one, String other) {
    return rank(one).compareTo(rank(other));
  }

  private static String rank(String letter) {
    return letter.isEmpty() ? "~~" : letter.equals("0") ? "~" : letter;
  }

  private static Keyed keyed(Entry entry, Card card) {
    boolean isChinese = card.language().equals("zh") || card.language().startsWith("zh-");
    String title =
        entry
            .kind()
            .reading()
            .filter(_ -> isChinese)
            .map(card.fields()::get)
            .filter(FieldView::present)
            .map(field -> field.value().text())
            .orElse(card.title());
    String key = Alphabet.key(title);
    return new Keyed(Alphabet.letter(key), key, card);
  }

  /// By kind, in the order of the menu; the first `most` of each kind.
  ///
  /// @param path the listing that a group leads to
  List<CardGroup> groups(
      String language, List<Entry> entries, int most, Function<Kind, SitePath> path) {
    Map<String, List<Entry>> byKind =
        entries.stream().collect(Collectors.groupingBy(entry -> entry.kind().name()));
    return tiles
        .kinds()
        .filter(kind -> byKind.containsKey(kind.name()))
        .map(kind -> {
          List<Card> cards = of(language, byKind.get(kind.name()));
          return new CardGroup(
              kind.name(),
              kind.plural().in(language),
              path.apply(kind).path(),
              cards.size(),
              cards.subList(0, Math.min(most, cards.size())));
        })
        .toList();
  }
}
