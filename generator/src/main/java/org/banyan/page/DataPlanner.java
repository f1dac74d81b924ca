package org.banyan.page;

import java.util.ArrayList;
import java.util.List;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Value;
import org.banyan.cite.CitationStyle;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.page.ManualContent.DataFiles.DataKind;
import org.banyan.page.ManualContent.DataFiles.Table;

/// Plans the page about the files for other programs: where they are and what stands in them.
record DataPlanner(Frames frames, Config config, Catalog catalog, Paths paths, String language) {

  PageView page() {
    return new PageView(
        paths.data(language),
        "data.ftl",
        language,
        frames.word(language, "data.title"),
        frames.word(language, "data.description"),
        frames.frame(language, "", List.of(), paths::data, true),
        new ManualContent.DataFiles(
            day(),
            paths.day().path(),
            config.kinds().values().stream().map(this::kind).toList(),
            citations(),
            config
                .site()
                .siteUrl()
                .flatMap(_ -> config.site().oai())
                .map(_ -> paths.repository().path())
                .orElse(""),
            paths.checksums().path()));
  }

  private ValueView.DateView day() {
    var day = new Value.Date(catalog.day().toString());
    return new ValueView.DateView(new Formats(config.messages().in(language)).date(day), day.iso());
  }

  private List<Table> citations() {
    List<Table> files = new ArrayList<>();
    for (String other : config.site().languages()) {
      for (CitationStyle style : CitationStyle.values()) {
        if (!style.ending().isEmpty()) {
          files.add(
              new Table(
                  frames.word(language, "cite." + style.id())
                      + frames.word(language, "colon")
                      + frames.languageName(other, language),
                  paths.citations(other, style).path()));
        }
      }
    }
    return files;
  }

  private DataKind kind(Kind kind) {
    List<Table> tables = new ArrayList<>();
    tables.add(new Table(kind.plural().in(language), paths.data(kind, "csv").path()));
    kind.tables()
        .forEach(group ->
            tables.add(new Table(group.label().in(language), paths.data(kind, group).path())));
    kind.views()
        .evidence()
        .ifPresent(_ ->
            tables.add(
                new Table(
                    frames.word(language, "view.evidence"), paths.evidenceTable(kind).path())));
    return new DataKind(
        kind.name(),
        kind.plural().in(language),
        catalog.ofKind(kind.name()).size(),
        paths.manual(language, kind).path(),
        paths.data(kind, "json").path(),
        paths.data(kind, "schema.json").path(),
        tables,
        new ManualFields(config, paths, language).of(kind.fields()));
  }
}
