package org.banyan.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.catalog.Coverage;
import org.banyan.catalog.Entry;
import org.banyan.config.Config;
import org.banyan.markdown.Section;

/// The coverage of an entry's clauses as a table: a line for each clause with its number, id, title
/// in each language, level, and the number of references by kind.
record CoverageTable(Config config) {

  List<List<String>> rows(Entry entry, Coverage coverage) {
    List<String> languages = config.site().languages();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("number", "clause"));
    languages.forEach(language -> head.add("title." + language));
    head.add("level");
    head.addAll(coverage.columns());
    rows.add(head);
    List<Map<String, String>> titles =
        languages.stream().map(language -> titles(entry, language)).toList();
    for (Coverage.Chapter chapter : coverage.chapters()) {
      for (Coverage.Clause clause : chapter.clauses()) {
        List<String> row = new ArrayList<>(List.of(clause.number(), clause.section().id()));
        String id = clause.section().id();
        titles.forEach(inLanguage -> row.add(inLanguage.getOrDefault(id, id)));
        row.add(clause.level().word());
        coverage.columns().forEach(column -> row.add(String.valueOf(clause.by(column).size())));
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, String> titles(Entry entry, String language) {
    return entry.in(language).body().sections().stream()
        .collect(Collectors.toMap(Section::id, Section::title, (first, _) -> first));
  }
}
