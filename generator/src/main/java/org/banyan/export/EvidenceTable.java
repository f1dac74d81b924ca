package org.banyan.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Evidence;
import org.banyan.catalog.Evidence.Finding;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;

/// What the results of a kind's entries say, as a table: a line for each row with its id and title,
/// then a column for each term. In a cell stands each entry that found something, how strong its
/// evidence is, and how many of its results point which way, all as ids: `play-study (a): better 2,
/// no-change 1; other-study (b): worse 1`. An empty cell is a gap.
record EvidenceTable(Config config) {

  List<List<String>> rows(Kind kind, Views.Evidence view, Evidence evidence) {
    List<String> languages = config.site().languages();
    List<String> columns = columns(kind, view);
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("id"));
    languages.forEach(language -> head.add("title." + language));
    head.addAll(columns);
    rows.add(head);
    for (Evidence.Row row : evidence.rows()) {
      List<String> line = new ArrayList<>();
      line.add(row.of().map(Entry::id).map(EntryId::toString).orElse(""));
      languages.forEach(language ->
          line.add(
              row.of()
                  .map(entry -> entry.in(language).text("title"))
                  .orElse(config.messages().word(language, "map.other"))));
      columns.forEach(column -> line.add(cell(row.in(column), view)));
      rows.add(line);
    }
    return rows;
  }

  private List<String> columns(Kind kind, Views.Evidence view) {
    var group = (FieldType.Group) kind.field(view.field()).orElseThrow().type();
    var column = (FieldType.Term) group.field(view.columns()).type();
    return config.vocabulary(column.vocabulary()).ids();
  }

  private static String cell(List<Finding> findings, Views.Evidence view) {
    return findings.stream()
        .map(finding ->
            finding.entry().id().name()
                + strength(finding.entry(), view)
                + ": "
                + finding.directions().entrySet().stream()
                    .map(direction -> direction.getKey() + " " + direction.getValue())
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private static String strength(Entry entry, Views.Evidence view) {
    return view.strength().stream()
        .flatMap(field -> entry.original().get(field).stream())
        .map(value -> " (" + ((Value.Term) value).id() + ")")
        .collect(Collectors.joining());
  }
}
