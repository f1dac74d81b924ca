package org.banyan.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.config.Messages;

/// Says behind the title of an entry that it is not published, and why: so pages, lists, search and
/// data all say it, whatever templates a project has.
final class Marks {

  private static final String TITLE = "title";

  private Marks() {}

  static Entry on(Entry entry, Messages messages) {
    if (entry.isPublished()) {
      return entry;
    }
    Map<String, Words> words = new TreeMap<>();
    entry.words().forEach((language, each) -> words.put(language, on(entry, each, messages)));
    return entry.with(words);
  }

  private static Words on(Entry entry, Words words, Messages messages) {
    String title = words.text(TITLE);
    if (title.isEmpty()) {
      return words;
    }
    Map<String, List<Value>> values = new LinkedHashMap<>(words.values().fields());
    String form = messages.word(words.language(), key(entry.publication()));
    String marked = form.replace("{1}", day(entry.publication())).replace("{0}", title);
    values.put(TITLE, List.of(new Value.Text(marked)));
    return new Words(
        words.language(),
        words.path(),
        new Value.Group(values),
        words.translated(),
        words.body(),
        words.clauses());
  }

  private static String key(Publication publication) {
    return switch (publication) {
      case Publication.Draft _ -> "mark.draft";
      case Publication.Ahead _ -> "mark.ahead";
      case Publication.Over _ -> "mark.over";
      case Publication.Published _ -> throw new IllegalArgumentException("published");
    };
  }

  private static String day(Publication publication) {
    return switch (publication) {
      case Publication.Ahead(LocalDate from) -> from.toString();
      case Publication.Over(LocalDate until) -> until.toString();
      case Publication.Draft _, Publication.Published _ -> "";
    };
  }
}
