package org.banyan.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Coverage;
import org.banyan.catalog.Entry;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.page.Paths;
import org.banyan.page.PlannedPage;
import org.banyan.page.SitePlan;

/// Writes `data/<kind>.json`, the coverage of clauses as tables, and `sitemap.xml` when the site
/// says where it stands.
public final class Exports {

  private Exports() {}

  public static List<ExportFile> of(Config config, Catalog catalog, SitePlan plan) {
    List<ExportFile> files = new ArrayList<>();
    var json = new EntryJson(config, new Paths(config));
    for (Kind kind : config.kinds().values()) {
      files.add(
          new ExportFile("data/" + kind.name() + ".json", json.write(catalog.ofKind(kind.name()))));
    }
    for (Kind kind : config.kinds().values()) {
      List<String> columns = kind.views().coverage();
      for (Entry entry : columns.isEmpty() ? List.<Entry>of() : catalog.ofKind(kind.name())) {
        Coverage coverage = Coverage.of(catalog, entry, columns);
        if (!coverage.chapters().isEmpty()) {
          files.add(
              new ExportFile(
                  new Paths(config).coverageTable(entry).path(),
                  new CoverageTable(config).write(entry, coverage)));
        }
      }
    }
    if (config.site().siteUrl().isPresent()) {
      files.add(new ExportFile("sitemap.xml", sitemap(plan, config.site().siteUrl().get())));
    }
    return files;
  }

  /// The sitemap protocol of sitemaps.org, version 0.9.
  private static byte[] sitemap(SitePlan plan, String siteUrl) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (PlannedPage page : plan.pages()) {
      if (page.indexed()) {
        xml.append("<url><loc>").append(escaped(siteUrl + page.path())).append("</loc></url>\n");
      }
    }
    return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
