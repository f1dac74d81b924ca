package org.banyan.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.page.News;
import org.banyan.page.Paths;
import org.banyan.page.SitePath;

/// Writes Atom feeds (RFC 4287): for each language one of the whole site and one of each kind. Ids
/// are the addresses of the pages, which are permanent; dates are the entries' own, never the
/// clock's.
record Feeds(Config config, Paths paths, News news, String siteUrl) {

  List<ExportFile> all() {
    List<ExportFile> files = new ArrayList<>();
    for (String language : config.site().languages()) {
      String title = config.site().title().in(language);
      add(files, language, title, paths.feed(language), paths.home(language), news.of(language));
      for (Kind kind : config.kinds().values()) {
        add(
            files,
            language,
            title + config.messages().word(language, "colon") + kind.plural().in(language),
            paths.feed(language, kind),
            paths.listing(language, kind),
            news.of(language, kind));
      }
    }
    return files;
  }

  private void add(
      List<ExportFile> files,
      String language,
      String title,
      SitePath feed,
      SitePath page,
      List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var xml = new Xml();
    xml.open("feed", attributes("xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language));
    xml.text("id", address(feed));
    xml.text("title", title);
    xml.text("updated", instant(News.updated(entries.getFirst())));
    xml.open("author", Map.of()).text("name", config.site().title().in(language)).close();
    xml.empty(
        "link", attributes("rel", "self", "type", "application/atom+xml", "href", address(feed)));
    xml.empty("link", attributes("rel", "alternate", "type", "text/html", "href", address(page)));
    config.site().licence().ifPresent(licence -> xml.text("rights", licence.in(language)));
    entries.forEach(entry -> add(xml, language, entry));
    files.add(ExportFile.of(feed.path(), xml.close().bytes()));
  }

  private void add(Xml xml, String language, Entry entry) {
    Words words = entry.in(language);
    String address = address(paths.entry(language, entry));
    xml.open("entry", Map.of());
    xml.text("id", address);
    xml.text("title", words.text("title"));
    xml.text("updated", instant(News.updated(entry)));
    xml.empty("link", attributes("rel", "alternate", "type", "text/html", "href", address));
    xml.empty(
        "category",
        attributes("term", entry.kind().name(), "label", entry.kind().label().in(language)));
    // Without content an entry must have a summary or be one by its title; both may be empty.
    xml.text("summary", words.text("summary"));
    xml.close();
  }

  /// Midnight in UTC of the first day that a date can mean.
  static String instant(String iso) {
    return (iso + "-01-01".substring(0, 10 - iso.length())) + "T00:00:00Z";
  }

  private String address(SitePath path) {
    return siteUrl + path;
  }

  private static Map<String, String> attributes(String... pairs) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      attributes.put(pairs[at], pairs[at + 1]);
    }
    return attributes;
  }
}
