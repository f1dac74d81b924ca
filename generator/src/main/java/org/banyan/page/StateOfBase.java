package org.banyan.page;

import java.util.List;
import org.banyan.page.EntryContent.Card;

/// How complete, current and connected the base is.
///
/// @param date the day of the build
/// @param languages what the languages of the site are called, in the order of the counts
/// @param tables the entries that carry each term of a vocabulary, by kind
/// @param current how many translations are newer than what they translate
/// @param undated how many translations do not say when they were compared with it
/// @param endings what has a last day, the next to end first
/// @param reviews what is to be reviewed when, the earliest first
public record StateOfBase(
    ValueView.DateView date,
    List<String> languages,
    List<KindCount> kinds,
    List<Table> tables,
    List<Untranslated> untranslated,
    List<Stale> stale,
    int current,
    int undated,
    List<Review> reviews,
    List<Ending> endings,
    List<Readiness> readiness,
    List<Orphans> orphans) {

  public StateOfBase {
    languages = List.copyOf(languages);
    kinds = List.copyOf(kinds);
    tables = List.copyOf(tables);
    untranslated = List.copyOf(untranslated);
    stale = List.copyOf(stale);
    reviews = List.copyOf(reviews);
    endings = List.copyOf(endings);
    readiness = List.copyOf(readiness);
    orphans = List.copyOf(orphans);
  }

  /// @param written how many of the entries are written in each language
  public record KindCount(String label, String path, int count, List<Integer> written) {

    public KindCount {
      written = List.copyOf(written);
    }
  }

  /// @param columns what the kinds are called that the vocabulary sorts
  public record Table(String label, String path, List<String> columns, List<Row> rows) {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// A term with the number of entries of each kind; a cell without any is a gap.
  public record Row(String label, String path, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param path the entries; empty when there are none
  public record Cell(int count, String path) {}

  /// @param missing what the languages are called in which the entry has no words
  public record Untranslated(Card card, List<String> missing) {

    public Untranslated {
      missing = List.copyOf(missing);
    }
  }

  /// A translation that is older than what it translates.
  public record Stale(
      Card card, String language, ValueView.DateView updated, ValueView.DateView translated) {}

  /// @param passed whether the day has come by the day of the build
  public record Review(Card card, ValueView.DateView due, boolean passed) {}

  /// @param until the last day on which the entry is published
  /// @param soon whether that is within ninety days
  public record Ending(Card card, ValueView.DateView until, boolean soon) {}

  /// What the entries of a kind lack.
  ///
  /// @param ready how many lack nothing
  /// @param lacks how many lack each field, the most lacking first
  public record Readiness(
      String label,
      int total,
      int ready,
      List<String> fields,
      List<Lack> lacks,
      List<Incomplete> incomplete) {

    public Readiness {
      fields = List.copyOf(fields);
      lacks = List.copyOf(lacks);
      incomplete = List.copyOf(incomplete);
    }
  }

  public record Lack(String field, int count) {}

  public record Incomplete(Card card, List<String> missing) {

    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /// Entries of a kind to which nothing leads but lists and what they name themselves.
  public record Orphans(String label, int total, List<Card> cards) {

    public Orphans {
      cards = List.copyOf(cards);
    }
  }
}
