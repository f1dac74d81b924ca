package org.banyan.export;

import java.util.ArrayList;
import java.util.List;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Coverage;
import org.banyan.catalog.Entry;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.Kind;
import org.banyan.page.News;
import org.banyan.page.Paths;
import org.banyan.page.SitePlan;

/// Writes what is not a page: `data/<kind>.json` with its schema and tables, the coverage of
/// clauses as tables, and, when the site says where it stands, the sitemap and the feeds.
public final class Exports {

  private Exports() {}

  public static List<ExportFile> of(Config config, Catalog catalog, SitePlan plan) {
    List<ExportFile> files = new ArrayList<>();
    var paths = new Paths(config);
    var json = new EntryJson(config, catalog, paths);
    var csv = new EntryCsv(config, paths);
    var schema = new KindSchema(config);
    for (Kind kind : config.kinds().values()) {
      List<Entry> entries = catalog.ofKind(kind.name());
      files.add(new ExportFile(paths.data(kind, "json").path(), json.write(entries)));
      files.add(new ExportFile(paths.data(kind, "schema.json").path(), schema.write(kind)));
      files.add(new ExportFile(paths.data(kind, "csv").path(), csv.table(kind, entries)));
      for (Field field : kind.tables()) {
        files.add(new ExportFile(paths.data(kind, field).path(), csv.table(field, entries)));
      }
      List<String> columns = kind.views().coverage();
      for (Entry entry : columns.isEmpty() ? List.<Entry>of() : entries) {
        Coverage coverage = Coverage.of(catalog, entry, columns);
        if (!coverage.chapters().isEmpty()) {
          files.add(
              new ExportFile(
                  paths.coverageTable(entry).path(),
                  new CoverageTable(config).write(entry, coverage)));
        }
      }
    }
    config
        .site()
        .siteUrl()
        .ifPresent(siteUrl -> {
          files.add(
              new ExportFile(
                  "sitemap.xml", new Sitemap(config, catalog, paths, siteUrl).write(plan)));
          files.addAll(new Feeds(config, paths, new News(config, catalog), siteUrl).all());
        });
    return files;
  }
}
