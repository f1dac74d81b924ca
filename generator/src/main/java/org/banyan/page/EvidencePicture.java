package org.banyan.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.chart.MatrixChart;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.page.KindContent.EvidenceMark;
import org.banyan.page.KindContent.EvidencePage;
import org.banyan.page.KindContent.EvidenceSign;

/// The table of evidence as a drawing that a report can hold.
public record EvidencePicture(Config config, Catalog catalog, Paths paths, String language) {

  public byte[] svg(Kind kind, Views.Evidence view) {
    var tiles = new Tiles(config, catalog, paths);
    var cards = new Cards(config, catalog, paths, tiles);
    EvidencePage page =
        new EvidencePlanner(cards, config, catalog, paths, language).page(kind, view);
    return new MatrixChart(
            word("view.evidence"),
            language,
            page.columns().stream().map(BrowseContent.TermTile::label).toList(),
            page.groups().stream().map(group -> group(group)).toList(),
            Stream.concat(Stream.of(page.direction()), page.strength().stream())
                .map(EvidencePicture::key)
                .toList(),
            config.site().title().in(language)
                + word("colon")
                + word("map.note")
                + " "
                + catalog.day())
        .svg()
        .getBytes(StandardCharsets.UTF_8);
  }

  private String word(String key) {
    return config.messages().word(language, key);
  }

  private MatrixChart.Group group(KindContent.EvidenceGroup group) {
    return new MatrixChart.Group(
        group.label(),
        group.rows().stream()
            .map(row ->
                new MatrixChart.Row(
                    row.of().stream()
                        .map(EntryContent.Card::title)
                        .findFirst()
                        .orElse(word("map.other")),
                    row.cells().stream().map(cell -> marks(cell.marks())).toList()))
            .toList());
  }

  private static List<MatrixChart.Mark> marks(List<EvidenceMark> marks) {
    return marks.stream().map(EvidencePicture::mark).toList();
  }

  private static MatrixChart.Mark mark(EvidenceMark mark) {
    return new MatrixChart.Mark(mark.shape(), mark.count(), mark.weight());
  }

  private static MatrixChart.Key key(EvidenceSign sign) {
    return new MatrixChart.Key(
        sign.label(),
        sign.marks().stream()
            .map(mark -> new MatrixChart.Sample(mark(mark), mark.label()))
            .toList());
  }
}
