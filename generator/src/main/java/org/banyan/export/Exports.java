package org.banyan.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banyan.catalog.Catalog;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.page.PageView;
import org.banyan.page.Paths;
import org.banyan.page.SitePlan;

/// Writes `data/<kind>.json`, and `sitemap.xml` when the site says where it stands.
public final class Exports {

  private Exports() {}

  public static List<ExportFile> of(Config config, Catalog catalog, SitePlan plan) {
    List<ExportFile> files = new ArrayList<>();
    var json = new EntryJson(config, new Paths(config));
    for (Kind kind : config.kinds().values()) {
      files.add(
          new ExportFile("data/" + kind.name() + ".json", json.write(catalog.ofKind(kind.name()))));
    }
    if (config.site().siteUrl().isPresent()) {
      files.add(new ExportFile("sitemap.xml", sitemap(plan)));
    }
    return files;
  }

  /// The sitemap protocol of sitemaps.org, version 0.9.
  private static byte[] sitemap(SitePlan plan) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (PageView page : plan.pages()) {
      if (page.frame().indexed()) {
        xml.append("<url><loc>").append(escaped(page.frame().canonical())).append("</loc></url>\n");
      }
    }
    return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
