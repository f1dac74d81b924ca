package org.banyan.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Coverage;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Evidence;
import org.banyan.cite.CitationStyle;
import org.banyan.cite.Work;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Worksheets;
import org.banyan.page.Budgets;
import org.banyan.page.EvidencePicture;
import org.banyan.page.News;
import org.banyan.page.Paths;
import org.banyan.page.SitePlan;
import org.banyan.page.Works;

/// Writes what is not a page: `data/<kind>.json` with its schema and tables, the coverage of
/// clauses, what results say, and budgets as tables, how to cite everything, the day of the build,
/// checksums of all this, and, when the site says where it stands, the sitemap, the feeds and, when
/// it names a gateway, an OAI-PMH static repository.
public final class Exports {

  private Exports() {}

  /// Takes each file as it is made.
  public interface Shelf {
    void put(String path, ExportFile.Content content);
  }

  /// Gives back how many there are.
  public static int write(Config config, Catalog catalog, SitePlan plan, Shelf shelf) {
    List<ExportFile> data = data(config, catalog);
    SortedMap<String, String> digests = new TreeMap<>();
    data.forEach(file -> digests.put(file.path(), file.put(shelf)));
    var paths = new Paths(config);
    List<ExportFile> others = new ArrayList<>();
    others.add(ExportFile.of(paths.checksums().path(), checksums(digests)));
    config
        .site()
        .siteUrl()
        .ifPresent(siteUrl -> {
          others.add(
              ExportFile.of(
                  "sitemap.xml", new Sitemap(config, catalog, paths, siteUrl).write(plan)));
          others.addAll(new Feeds(config, paths, new News(config, catalog), siteUrl).all());
        });
    others.forEach(file -> shelf.put(file.path(), file.content()));
    return data.size() + others.size();
  }

  private static List<ExportFile> data(Config config, Catalog catalog) {
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
          List<List<String>> rows = new CoverageTable(config).rows(entry, coverage);
          files.add(new ExportFile(paths.coverageTable(entry).path(), out -> Csv.write(rows, out)));
        }
      }
    }
    files.addAll(evidence(config, catalog, paths));
    files.addAll(budgets(config, catalog, paths));
    addCitations(files, config, catalog, paths);
    files.add(
        ExportFile.of(paths.day().path(), (catalog.day() + "\n").getBytes(StandardCharsets.UTF_8)));
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
  private static byte[] checksums(SortedMap<String, String> digests) {
    return digests.entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey().substring("data/".length()))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<ExportFile> evidence(Config config, Catalog catalog, Paths paths) {
    List<ExportFile> files = new ArrayList<>();
    for (Kind kind : config.kinds().values()) {
      for (Views.Evidence view : kind.views().evidence().stream().toList()) {
        List<List<String>> rows =
            new EvidenceTable(config).rows(kind, view, Evidence.of(catalog, kind, view));
        files.add(new ExportFile(paths.evidenceTable(kind).path(), out -> Csv.write(rows, out)));
        for (String language : config.site().languages()) {
          files.add(
              ExportFile.of(
                  paths.evidencePicture(language, kind).path(),
                  new EvidencePicture(config, catalog, paths, language).svg(kind, view)));
        }
      }
    }
    return files;
  }

  private static List<ExportFile> budgets(Config config, Catalog catalog, Paths paths) {
    List<ExportFile> files = new ArrayList<>();
    for (Kind kind : config.kinds().values()) {
      for (Worksheets.Budget budget : kind.views().worksheets().budget().stream().toList()) {
        for (Entry entry : catalog.ofKind(kind.name())) {
          if (!entry.original().get(budget.lines()).isEmpty()) {
            for (String language : config.site().languages()) {
              List<List<String>> rows =
                  new Budgets(config, catalog, paths, language).table(entry, budget);
              files.add(
                  new ExportFile(
                      paths.budgetTable(language, entry).path(), out -> Csv.write(rows, out)));
            }
          }
        }
      }
    }
    return files;
  }
}
