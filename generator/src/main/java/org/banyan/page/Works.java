package org.banyan.page;

import org.banyan.catalog.Entry;
import org.banyan.catalog.Words;
import org.banyan.cite.Work;
import org.banyan.config.Config;

/// The pages of entries as works that others cite. The site stands for the author; a page is dated
/// by the day on which its content was last checked.
public record Works(Config config, Paths paths) {

  /// For files: what is not known is left out.
  public Work of(Entry entry, String language) {
    String path = paths.entry(language, entry).path();
    return work(entry, language, "", config.site().siteUrl().map(url -> url + path).orElse(""));
  }

  /// For the page itself: where a reader must add something, a word says what.
  Work withSlots(Entry entry, String language) {
    Work work = of(entry, language);
    return work(
        entry,
        language,
        config.messages().word(language, "cite.accessed"),
        work.url().isEmpty() ? config.messages().word(language, "cite.address") : work.url());
  }

  private Work work(Entry entry, String language, String accessed, String url) {
    Words words = entry.in(language);
    return new Work(
        (entry.id() + "/" + language).replace('/', ':'),
        words.text("title"),
        config.site().title().in(language),
        News.updated(entry),
        accessed,
        url,
        words.language());
  }
}
