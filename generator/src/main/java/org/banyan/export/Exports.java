package org.banyan.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Coverage;
import org.banyan.catalog.Entry;
import org.banyan.cite.CitationStyle;
import org.banyan.cite.Work;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.Kind;
import org.banyan.page.News;
import org.banyan.page.Paths;
import org.banyan.page.SitePlan;
import org.banyan.page.Works;

/// Writes what is not a page: `data/<kind>.json` with its schema and tables, the coverage of
/// clauses as tables, how to cite everything, checksums of all this, and, when the site says where
/// it stands, the sitemap, the feeds and, when it names a gateway, an OAI-PMH static repository.
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
      files.add(new ExportFile(paths.data(kind, "json").path(), out -> json.write(entries, out)));
      files.add(ExportFile.of(paths.data(kind, "schema.json").path(), schema.write(kind)));
      files.add(
          new ExportFile(paths.data(kind, "csv").path(), out -> csv.table(kind, entries, out)));
      for (Field field : kind.tables()) {
        files.add(
            new ExportFile(paths.data(kind, field).path(), out -> csv.table(field, entries, out)));
      }
      List<String> columns = kind.views().coverage();
      for (Entry entry : columns.isEmpty() ? List.<Entry>of() : entries) {
        Coverage coverage = Coverage.of(catalog, entry, columns);
        if (!coverage.chapters().isEmpty()) {
          files.add(
              ExportFile.of(
                  paths.coverageTable(entry).path(),
                  new CoverageTable(config).write(entry, coverage)));
        }
      }
    }
    addCitations(files, config, catalog, paths);
    config
        .site()
        .siteUrl()
        .ifPresent(siteUrl ->
            config
                .site()
                .oai()
                .ifPresent(oai ->
                    files.add(
                        ExportFile.of(
                            paths.repository().path(),
                            new StaticRepository(config, paths, siteUrl, oai)
                                .write(List.copyOf(catalog.entries().values()))))));
    files.add(ExportFile.of(paths.checksums().path(), checksums(files)));
    config
        .site()
        .siteUrl()
        .ifPresent(siteUrl -> {
          files.add(
              ExportFile.of(
                  "sitemap.xml", new Sitemap(config, catalog, paths, siteUrl).write(plan)));
          files.addAll(new Feeds(config, paths, new News(config, catalog), siteUrl).all());
        });
    return files;
  }

  /// All entries that are written in a language and are no sources themselves.
  private static void addCitations(
      List<ExportFile> files, Config config, Catalog catalog, Paths paths) {
    var works = new Works(config, paths);
    for (String language : config.site().languages()) {
      List<Work> cited =
          catalog.entries().values().stream()
              .filter(entry -> !entry.kind().citable() && entry.isTranslatedInto(language))
              .map(entry -> works.of(entry, language))
              .toList();
      for (CitationStyle style : CitationStyle.values()) {
        if (!style.ending().isEmpty()) {
          files.add(
              ExportFile.of(
                  paths.citations(language, style).path(),
                  style.of(cited).getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }

  /// What `sha256sum --check` reads, in the folder of the file.
  private static byte[] checksums(List<ExportFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(ExportFile::path))
        .map(file -> file.digest() + "  " + file.path().substring("data/".length()))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
