package org.banyan.page;

import java.util.List;
import org.banyan.page.EntryContent.Card;

/// The page of what the entries of a kind cost.
public sealed interface CostContent extends Content {

  /// What the entries of a kind cost.
  ///
  /// @param total the number of entries
  /// @param reported how many of them report a cost
  /// @param whole how many report what the whole cost
  /// @param counts how many report it of one child, place or year, or let it be worked out
  /// @param currencies in which `bands` have limits
  /// @param to the currency that amounts are converted into; may be empty
  /// @param converted whether any was
  record CostsPage(
      String kindLabel,
      String listing,
      List<Finder> finders,
      List<CostRow> rows,
      int total,
      int reported,
      int whole,
      List<Counted> counts,
      List<String> currencies,
      List<CostBand> bands,
      String to,
      boolean converted)
      implements CostContent {

    public CostsPage {
      finders = List.copyOf(finders);
      rows = List.copyOf(rows);
      counts = List.copyOf(counts);
      currencies = List.copyOf(currencies);
      bands = List.copyOf(bands);
    }
  }

  /// @param count of entries
  record Counted(String label, int count) {}

  /// What narrows a table: one choice of several.
  ///
  /// @param upTo whether a choice stands for all that is smaller too
  record Finder(String name, String label, boolean upTo, List<FinderChoice> choices) {

    public Finder {
      choices = List.copyOf(choices);
    }
  }

  /// @param accepts the marks that fit the choice, with spaces between them
  record FinderChoice(String id, String label, String accepts) {}

  /// What an entry cost.
  ///
  /// @param band of the amount that counts; may be empty
  /// @param bandOf what that amount is for; empty when it is a total
  /// @param denied whether somebody looked for a cost and found none
  /// @param found the fields that the finder offers
  /// @param marks by which the finder narrows: `band/low funding/public`
  record CostRow(
      Card card,
      List<CostLine> lines,
      List<CostTotal> totals,
      String band,
      String bandOf,
      boolean denied,
      List<FieldView> found,
      String marks) {

    public CostRow {
      lines = List.copyOf(lines);
      totals = List.copyOf(totals);
      found = List.copyOf(found);
    }
  }

  /// @param bound stands before the amount; may be empty
  /// @param scope what the amount is for; may be empty
  /// @param others what else the line says
  record CostLine(String bound, Amount amount, String scope, List<FieldView> others) {

    public CostLine {
      others = List.copyOf(others);
    }
  }

  /// @param lines how many were added up
  record CostTotal(Amount amount, int lines, List<CostShare> shares) {

    public CostTotal {
      shares = List.copyOf(shares);
    }
  }

  /// @param by what the total was divided by
  record CostShare(String label, String by, Amount amount) {}

  /// @param year may be empty
  /// @param converted none or one
  record Amount(String text, String year, List<Converted> converted) {

    public Amount {
      converted = List.copyOf(converted);
    }
  }

  /// @param source of the rate or of the prices; empty when none was needed
  /// @param adjusted at the prices of a later year; none or one
  record Converted(String text, String year, String source, List<Converted> adjusted) {

    public Converted {
      adjusted = List.copyOf(adjusted);
    }
  }

  /// @param limits the largest amount in each currency; empty where there is none
  record CostBand(String label, List<String> limits) {

    public CostBand {
      limits = List.copyOf(limits);
    }
  }
}
