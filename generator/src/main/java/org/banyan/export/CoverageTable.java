package org.banyan.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banyan.catalog.Coverage;
import org.banyan.catalog.Entry;
import org.banyan.config.Config;
import org.banyan.markdown.Section;

/// The coverage of an entry's clauses as CSV (RFC 4180): a line for each clause with its number,
/// id, title in each language, level, and the number of references by kind.
record CoverageTable(Config config) {

  byte[] write(Entry entry, Coverage coverage) {
    List<String> languages = config.site().languages();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("number", "clause"));
    languages.forEach(language -> head.add("title." + language));
    head.add("level");
    head.addAll(coverage.columns());
    rows.add(head);
    for (Coverage.Chapter chapter : coverage.chapters()) {
      for (Coverage.Clause clause : chapter.clauses()) {
        List<String> row = new ArrayList<>(List.of(clause.number(), clause.section().id()));
        languages.forEach(language -> row.add(title(entry, language, clause.section().id())));
        row.add(clause.level().word());
        coverage.columns().forEach(column -> row.add(String.valueOf(clause.by(column).size())));
        rows.add(row);
      }
    }
    return rows.stream()
        .map(row -> row.stream().map(CoverageTable::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "\ufeff", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String title(Entry entry, String language, String id) {
    return entry.in(language).body().sections().stream()
        .filter(section -> section.id().equals(id))
        .map(Section::title)
        .findFirst()
        .orElse(id);
  }

  /// A spreadsheet would run a cell that begins like a formula.
  private static String cell(String text) {
    String plain = text.matches("[=+\\-@\t].*") ? "'" + text : text;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
