package org.banyan.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.config.Config;
import org.banyan.page.News;
import org.banyan.page.Paths;
import org.banyan.page.PlannedPage;
import org.banyan.page.SitePlan;

/// Writes the sitemap (sitemaps.org, version 0.9): each page with its other languages and, for
/// entries, the day on which they were last checked. An entry that is shown untranslated stands in
/// it once, in its own language.
record Sitemap(Config config, Catalog catalog, Paths paths, String siteUrl) {

  byte[] write(SitePlan plan) {
    Map<String, Entry> entries = new TreeMap<>();
    for (String language : config.site().languages()) {
      catalog
          .entries()
          .values()
          .forEach(entry -> entries.put(paths.entry(language, entry).path(), entry));
    }
    var xml = new Xml();
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    namespaces.put("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    xml.open("urlset", namespaces);
    for (PlannedPage page : plan.pages()) {
      String path = page.path().path();
      Optional<Entry> entry = Optional.ofNullable(entries.get(path));
      List<String> written =
          config.site().languages().stream()
              .filter(language -> entry.map(e -> e.isTranslatedInto(language)).orElse(true))
              .toList();
      if (page.indexed() && (language(path).isEmpty() || written.contains(language(path)))) {
        xml.open("url", Map.of()).text("loc", siteUrl + path);
        entry
            .map(News::updated)
            .filter(updated -> !updated.isEmpty())
            .ifPresent(updated -> xml.text("lastmod", updated));
        if (!language(path).isEmpty() && written.size() > 1) {
          written.forEach(language -> alternate(xml, language, path));
        }
        xml.close();
      }
    }
    return xml.close().bytes();
  }

  /// The trees of the languages are alike.
  private void alternate(Xml xml, String language, String path) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("rel", "alternate");
    attributes.put("hreflang", language);
    attributes.put("href", siteUrl + language + path.substring(path.indexOf('/')));
    xml.empty("xhtml:link", attributes);
  }

  /// The language whose tree a page stands in; empty for the page that asks for it.
  private String language(String path) {
    String first = path.substring(0, Math.max(0, path.indexOf('/')));
    return config.site().languages().contains(first) ? first : "";
  }
}
