package org.banyan.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.EntryContent.RelationGroup;
import org.banyan.page.PageView.PathLink;

/// The pages about the clauses of a standard.
public sealed interface ClauseContent extends Content {

  /// One clause of an entry: what it provides, and what refers to it.
  ///
  /// @param language of the clause's words
  /// @param path of the clause in the whole text
  /// @param level of its most binding provision; empty when it was withdrawn
  /// @param withdrawn whether only an earlier edition has it
  /// @param columns by kind, in the order of the map
  /// @param before,after its neighbours; none or one
  record ClausePage(
      Card entry,
      String number,
      String title,
      String language,
      String path,
      String level,
      boolean withdrawn,
      List<Provision> provisions,
      List<ClauseColumn> columns,
      List<PathLink> before,
      List<PathLink> after)
      implements ClauseContent {

    public ClausePage {
      provisions = List.copyOf(provisions);
      columns = List.copyOf(columns);
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// @param level `requirement`, `recommendation`, `permission` or `statement`
  record Provision(int number, String level, String text) {}

  /// What entries of one kind say of a clause; no groups where there is a gap.
  ///
  /// @param gap where a reader learns how to fill it
  record ClauseColumn(String kind, String label, String gap, List<RelationGroup> groups) {

    public ClauseColumn {
      groups = List.copyOf(groups);
    }
  }

  /// What the clauses of an entry are covered by.
  ///
  /// @param table the same as a file, CSV
  record CoveragePage(
      Card entry,
      List<CoverageColumn> columns,
      List<CoverageChapter> chapters,
      CoverageChapter total,
      int gaps,
      String table)
      implements ClauseContent {

    public CoveragePage {
      columns = List.copyOf(columns);
      chapters = List.copyOf(chapters);
    }
  }

  /// @param gap where a reader learns how to fill an empty cell
  record CoverageColumn(String kind, String label, String gap) {}

  /// A chapter with its clauses.
  ///
  /// @param shares of its clauses that are covered, by column, in per cent, rounded down
  record CoverageChapter(
      String number, String title, int count, List<Integer> shares, List<CoverageRow> clauses) {

    public CoverageChapter {
      shares = List.copyOf(shares);
      clauses = List.copyOf(clauses);
    }
  }

  /// A clause.
  ///
  /// @param counts of references, by column
  record CoverageRow(
      String id,
      String number,
      String title,
      String level,
      String path,
      boolean gap,
      List<Integer> counts) {

    public CoverageRow {
      counts = List.copyOf(counts);
    }
  }

  /// The entry as a checklist.
  ///
  /// @param key under which a reader's answers are kept; another edition has another
  record AssessmentPage(Card entry, String key, List<AssessmentChapter> chapters)
      implements ClauseContent {

    public AssessmentPage {
      chapters = List.copyOf(chapters);
    }
  }

  record AssessmentChapter(String id, String number, String title, List<AssessmentClause> clauses) {

    public AssessmentChapter {
      clauses = List.copyOf(clauses);
    }
  }

  /// @param examples entries to learn from, those of the first column of the coverage
  record AssessmentClause(
      String id,
      String number,
      String title,
      String path,
      List<Provision> provisions,
      List<Card> examples) {

    public AssessmentClause {
      provisions = List.copyOf(provisions);
      examples = List.copyOf(examples);
    }
  }

  /// What an edition changed.
  ///
  /// @param language of the words of both editions
  /// @param counts of the changes, by `added`, `changed`, `withdrawn`, `renumbered`
  record ChangesPage(
      Card entry,
      Card before,
      String language,
      Map<String, Integer> counts,
      List<ClauseChange> changes)
      implements ClauseContent {

    public ChangesPage {
      counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
      changes = List.copyOf(changes);
    }
  }

  /// @param how `added`, `changed`, `withdrawn` or `renumbered`
  /// @param before,after none when it was added or withdrawn
  /// @param reasons what the new edition itself says of the change
  /// @param touched what else refers to the clause in either edition
  record ClauseChange(
      String how,
      List<ClauseSide> before,
      List<ClauseSide> after,
      List<ChangedWords> words,
      List<RelationGroup> reasons,
      List<RelationGroup> touched) {

    public ClauseChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
      words = List.copyOf(words);
      reasons = List.copyOf(reasons);
      touched = List.copyOf(touched);
    }
  }

  record ClauseSide(String id, String number, String title, String path, List<String> levels) {

    public ClauseSide {
      levels = List.copyOf(levels);
    }
  }

  /// @param mark `same`, `removed` or `added`
  record ChangedWords(String mark, String text) {}
}
