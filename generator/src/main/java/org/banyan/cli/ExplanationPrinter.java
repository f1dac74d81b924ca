package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import org.banyan.explain.Explanation;
import org.banyan.explain.Explanation.Part;
import org.banyan.explain.Explanation.Row;
import org.banyan.source.MessageCatalog;
import org.banyan.source.SourceTree;

/// Prints an explanation: a line for each thing that is known, and behind it where it comes from.
final class ExplanationPrinter {

  /// The widest name and value, in columns of a terminal.
  private static final int NAME = 24;

  private static final int VALUE = 60;

  /// Of what refers to an entry, as many are listed.
  private static final int MOST = 20;

  private final SourceTree tree;
  private final Console console;
  private final MessageCatalog messages;

  ExplanationPrinter(SourceTree tree, Console console) {
    this.tree = tree;
    this.console = console;
    this.messages = console.messages();
  }

  void print(Explanation explanation) {
    line(explanation.path() + ": " + messages.text(explanation.what()));
    for (Part part : Part.values()) {
      List<Row> rows = explanation.rows(part);
      if (!rows.isEmpty()) {
        line("");
        heading(part, rows.size());
        rows.stream().limit(most(part)).forEach(this::row);
        if (rows.size() > most(part)) {
          line("  " + messages.text("explain.more", slot("more", rows.size() - most(part))));
        }
      }
    }
    if (!explanation.notGiven().isEmpty()) {
      line("");
      line(messages.text("explain.not-given", slot("fields", explanation.notGiven())));
    }
    if (!explanation.problems().isEmpty()) {
      line("");
      new ProblemPrinter(tree, messages, console.out()).print(explanation.problems());
    }
  }

  private static int most(Part part) {
    return switch (part) {
      case FACTS, FIELDS -> Integer.MAX_VALUE;
      case REFERS_TO, REFERRED_TO_BY -> MOST;
    };
  }

  private void heading(Part part, int count) {
    switch (part) {
      case FACTS -> {}
      case FIELDS -> line(messages.text("explain.fields"));
      case REFERS_TO -> line(messages.text("explain.refers-to", slot("count", count)));
      case REFERRED_TO_BY -> line(messages.text("explain.referred-to-by", slot("count", count)));
    }
  }

  private void row(Row row) {
    String name = row.part() == Part.FACTS ? fact(row.name()) : row.name();
    List<String> why = new ArrayList<>();
    row.place().ifPresent(place -> why.add(place.path() + ":" + place.line()));
    if (!row.because().isEmpty()) {
      why.add(messages.text(row.because()));
    }
    String origin = why.isEmpty() ? "" : "  (" + String.join("; ", why) + ")";
    line("  " + padded(name, NAME) + " " + cut(messages.text(row.value())) + origin);
  }

  private String fact(String name) {
    return messages.text(
        switch (name) {
          case "kind" -> "explain.fact-kind";
          case "id" -> "explain.fact-id";
          case "language" -> "explain.fact-language";
          case "file" -> "explain.fact-file";
          case "state" -> "explain.fact-state";
          case "page" -> "explain.fact-page";
          default -> throw new IllegalArgumentException("no fact is called " + name);
        });
  }

  private void line(String text) {
    console.out().println(ProblemPrinter.printable(text));
  }

  private static String padded(String text, int width) {
    int columns = Columns.of(text, text.length());
    return text + " ".repeat(Math.max(0, width - columns));
  }

  private static String cut(String value) {
    String line = value.replaceAll("\\s+", " ");
    if (Columns.of(line, line.length()) <= VALUE) {
      return line;
    }
    int end = 0;
    int columns = 0;
    while (columns < VALUE - 1) {
      int next = line.offsetByCodePoints(end, 1);
      columns += Columns.of(line.substring(end, next), 1);
      end = next;
    }
    return line.substring(0, end) + "…";
  }
}
