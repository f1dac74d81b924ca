package org.banyan.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.page.EntryContent.Card;

/// What a page of an entry that somebody works with shows.
public sealed interface EntryView {

  /// Some of what the entry and its parts say.
  ///
  /// @param whole whether each part stands whole; otherwise the parts are the rows of a table
  /// @param sources what its texts cite, numbered
  record Sheet(
      List<FieldView> facts,
      List<FieldView> fields,
      boolean whole,
      List<SheetPart> parts,
      List<EntryContent.Source> sources)
      implements EntryView {

    public Sheet {
      facts = List.copyOf(facts);
      fields = List.copyOf(fields);
      parts = List.copyOf(parts);
      sources = List.copyOf(sources);
    }
  }

  /// @param body where parts stand whole; none or one
  record SheetPart(Card card, List<FieldView> facts, List<FieldView> fields, List<BodyView> body) {

    public SheetPart {
      facts = List.copyOf(facts);
      fields = List.copyOf(fields);
      body = List.copyOf(body);
    }
  }

  /// The parts of an entry, to be made into a timetable.
  ///
  /// @param columns what the minutes of a part are made of
  /// @param key under which a reader's choice is kept
  record Agenda(List<String> columns, List<Session> sessions, int minutes, String key)
      implements EntryView {

    public Agenda {
      columns = List.copyOf(columns);
      sessions = List.copyOf(sessions);
    }
  }

  /// @param name of the part, in addresses
  /// @param each how the minutes are made up, by column
  record Session(Card card, String name, List<FieldView> each, int minutes) {

    public Session {
      each = List.copyOf(each);
    }
  }

  /// Which term stands in which part.
  ///
  /// @param label of the terms
  /// @param marks what a part may say of a term: that it teaches it, that it checks it
  record Matrix(String label, List<String> marks, List<Card> columns, List<MatrixRow> rows)
      implements EntryView {

    public Matrix {
      marks = List.copyOf(marks);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// @param cells by column
  /// @param missing the marks that stand in none of them
  record MatrixRow(String label, String path, List<List<MatrixMark>> cells, List<String> missing) {

    public MatrixRow {
      cells = cells.stream().map(List::copyOf).toList();
      missing = List.copyOf(missing);
    }
  }

  /// @param number of the part in its entry, from 1
  /// @param marks by their place among the marks of the matrix, from 0
  record MatrixMark(Card part, int number, List<Integer> marks) {

    public MatrixMark {
      marks = List.copyOf(marks);
    }
  }

  /// Steps with the days they take.
  ///
  /// @param columns labels of what each step says
  record Plan(List<String> columns, List<PlanPhase> phases) implements EntryView {

    public Plan {
      columns = List.copyOf(columns);
      phases = List.copyOf(phases);
    }
  }

  record PlanPhase(String label, List<PlanStep> steps) {

    public PlanPhase {
      steps = List.copyOf(steps);
    }
  }

  /// @param when what the author says of the time; may be empty
  /// @param dated whether it says when it begins; if not, what follows is 0
  /// @param start the day it begins on, the first being 0
  /// @param days how many it takes
  /// @param every after how many it comes again; 0 when it does not
  /// @param firstWeek,lastWeek the same in weeks, from 1
  record PlanStep(
      Map<String, FieldView> fields,
      String when,
      boolean dated,
      int start,
      int days,
      int every,
      int firstWeek,
      int lastWeek) {

    public PlanStep {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// What needs money.
  ///
  /// @param columns labels of what a line says
  /// @param table the same as a file, CSV
  record Budget(List<String> columns, List<BudgetGroup> groups, String table) implements EntryView {

    public Budget {
      columns = List.copyOf(columns);
      groups = List.copyOf(groups);
    }
  }

  /// @param entry the one that reports these lines; none for those of the entry itself
  record BudgetGroup(String label, List<Card> entry, List<BudgetLine> lines) {

    public BudgetGroup {
      entry = List.copyOf(entry);
      lines = List.copyOf(lines);
    }
  }

  /// @param cells by column
  /// @param notes what else is said of it
  record BudgetLine(List<FieldView> cells, List<FieldView> notes) {

    public BudgetLine {
      cells = List.copyOf(cells);
      notes = List.copyOf(notes);
    }
  }

  /// Questions to answer with yes or no.
  ///
  /// @param key under which a reader's answers are kept
  record Readiness(List<String> questions, String key) implements EntryView {

    public Readiness {
      questions = List.copyOf(questions);
    }
  }
}
