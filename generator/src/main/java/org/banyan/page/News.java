package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Kind;

/// What is new on the site, by language: the entries that say when they were last checked, the
/// newest first. There is news only on a site that says where it stands, because a feed without
/// addresses serves nobody.
public final class News {

  /// As many as a reader of feeds shows.
  private static final int MOST = 50;

  private final Map<String, Map<String, List<Entry>>> byKind = new TreeMap<>();
  private final Map<String, List<Entry>> all = new TreeMap<>();

  public News(Config config, Catalog catalog) {
    List<Entry> dated =
        catalog.entries().values().stream()
            .filter(entry -> !updated(entry).isEmpty())
            .sorted(
                Comparator.comparing(News::updated)
                    .reversed()
                    .thenComparing(entry -> entry.id().toString()))
            .toList();
    boolean published = config.site().siteUrl().isPresent();
    for (String language : published ? config.site().languages() : List.<String>of()) {
      List<Entry> inLanguage = dated.stream().filter(e -> e.isTranslatedInto(language)).toList();
      Map<String, List<Entry>> kinds = new TreeMap<>();
      inLanguage.forEach(
          entry -> kinds.computeIfAbsent(entry.kind().name(), _ -> new ArrayList<>()).add(entry));
      kinds.replaceAll((_, entries) -> entries.stream().limit(MOST).toList());
      byKind.put(language, kinds);
      all.put(language, inLanguage.stream().limit(MOST).toList());
    }
  }

  /// The newest entries of a kind.
  public List<Entry> of(String language, Kind kind) {
    return byKind.getOrDefault(language, Map.of()).getOrDefault(kind.name(), List.of());
  }

  /// The newest entries of all kinds.
  public List<Entry> of(String language) {
    return all.getOrDefault(language, List.of());
  }

  /// The day, month or year on which an entry was last checked; empty when it does not say.
  public static String updated(Entry entry) {
    List<Value> values = entry.original().get("updated");
    return !values.isEmpty() && values.getFirst() instanceof Value.Date(String iso) ? iso : "";
  }
}
