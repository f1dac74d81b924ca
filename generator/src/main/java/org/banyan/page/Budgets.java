package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Worksheets;
import org.banyan.page.EntryView.BudgetGroup;
import org.banyan.page.EntryView.BudgetLine;

/// What needs money, line by line: what an entry says, and what others report it cost them. An
/// amount that nobody reported stays empty.
public record Budgets(Config config, Catalog catalog, Paths paths, String language) {

  /// The budget as a table of texts; the last columns are for the reader to fill in.
  public List<List<String>> table(Entry entry, Worksheets.Budget budget) {
    String colon = word("colon");
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(word("budget.part")));
    columns(entry, budget).forEach(field -> head.add(field.label().in(language)));
    head.addAll(
        List.of(
            word("budget.note"),
            word("budget.quantity"),
            word("budget.price"),
            word("budget.amount")));
    rows.add(head);
    for (BudgetGroup group : groups(entry, budget)) {
      for (BudgetLine line : group.lines()) {
        List<String> row = new ArrayList<>();
        row.add(
            Stream.concat(
                    group.entry().stream().map(EntryContent.Card::title), Stream.of(group.label()))
                .reduce((title, label) -> title + colon + label)
                .orElseThrow());
        line.cells().forEach(cell -> row.add(text(cell)));
        row.add(
            line.notes().stream()
                .map(note -> note.label() + colon + text(note))
                .reduce((one, other) -> one + word("semicolon") + other)
                .orElse(""));
        row.addAll(List.of("", "", ""));
        rows.add(row);
      }
    }
    return rows;
  }

  private String word(String key) {
    return config.messages().word(language, key);
  }

  private String text(FieldView field) {
    return field.values().stream()
        .map(ValueView::text)
        .reduce((one, other) -> one + word("comma") + other)
        .orElse("");
  }

  List<Field> columns(Entry entry, Worksheets.Budget budget) {
    return ((FieldType.Group) entry.kind().field(budget.lines()).orElseThrow().type()).fields();
  }

  List<BudgetGroup> groups(Entry entry, Worksheets.Budget budget) {
    List<Field> columns = columns(entry, budget);
    Map<String, FieldView> fields = views().of(entry.in(language), entry.kind().fields());
    List<BudgetGroup> groups = new ArrayList<>();
    add(groups, fields.get(budget.lines()), List.of(), columns);
    for (String name : budget.also()) {
      FieldView field = fields.get(name);
      if (field.present()) {
        groups.add(
            new BudgetGroup(
                field.label(),
                List.of(),
                field.values().stream().map(value -> line(field, value, columns)).toList()));
      }
    }
    budget
        .reported()
        .ifPresent(reported -> {
          for (Entry other : elsewhere(entry, budget)) {
            Optional<Field> field = other.kind().field(reported);
            field.ifPresent(each ->
                add(
                    groups,
                    views().of(other.in(language), List.of(each)).get(reported),
                    List.of(views().card(other)),
                    columns));
          }
        });
    return groups;
  }

  private static void add(
      List<BudgetGroup> groups,
      FieldView field,
      List<EntryContent.Card> entry,
      List<Field> columns) {
    if (field.present()) {
      groups.add(
          new BudgetGroup(
              field.label(),
              entry,
              field.values().stream()
                  .map(value -> line(((ValueView.GroupView) value).fields(), columns))
                  .toList()));
    }
  }

  /// What a group says under the names of the columns; the rest is a note.
  private static BudgetLine line(Map<String, FieldView> fields, List<Field> columns) {
    List<String> names = columns.stream().map(Field::name).toList();
    return new BudgetLine(
        names.stream().map(name -> fields.getOrDefault(name, empty(name))).toList(),
        fields.values().stream()
            .filter(field -> field.present() && !names.contains(field.name()))
            .toList());
  }

  /// Something that needs money and has no columns of its own.
  private static BudgetLine line(FieldView field, ValueView value, List<Field> columns) {
    List<FieldView> cells = new ArrayList<>();
    cells.add(new FieldView(field.name(), field.label(), field.type(), true, List.of(value)));
    columns.stream().skip(1).forEach(column -> cells.add(empty(column.name())));
    return new BudgetLine(cells, List.of());
  }

  private static FieldView empty(String name) {
    return new FieldView(name, "", "text", false, List.of());
  }

  private List<Entry> elsewhere(Entry entry, Worksheets.Budget budget) {
    Set<EntryId> ids = new LinkedHashSet<>();
    budget
        .through()
        .ifPresent(field ->
            entry
                .original()
                .get(field)
                .forEach(value -> ids.add(((Value.Reference) value).entry())));
    return ids.stream().flatMap(id -> catalog.entry(id).stream()).toList();
  }

  private FieldViews views() {
    return new FieldViews(
        config, catalog, paths, language, (text, _) -> new ValueView.TextView(text.body().text()));
  }
}
