package org.banyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.page.Paths;

/// Writes entries as tables. A word has a column for each language, as `title.en`; money has one
/// for the currency, a period two; several values stand in a cell, parted by `; `. A group of which
/// an entry may have several is a table of its own.
record EntryCsv(Config config, Paths paths) {

  /// A column: its name, and what stands in it, given the values of a field's group by language.
  private record Column(String name, Function<Map<String, Value.Group>, String> cell) {}

  void table(Kind kind, List<Entry> entries, OutputStream out) throws IOException {
    List<Column> columns = columns(kind.fields(), "");
    Csv csv = Csv.to(out);
    List<String> head = new ArrayList<>(List.of("id", "language", "languages"));
    config.site().languages().forEach(language -> head.add("url." + language));
    columns.forEach(column -> head.add(column.name()));
    csv.row(head);
    for (Entry entry : entries) {
      List<String> row = new ArrayList<>();
      row.add(entry.id().toString());
      row.add(entry.language());
      row.add(String.join("; ", entry.words().keySet()));
      for (String language : config.site().languages()) {
        row.add(paths.entry(language, entry).path());
      }
      columns.forEach(column -> row.add(column.cell().apply(fields(entry))));
      csv.row(row);
    }
  }

  /// The groups in a field of all entries, a row each.
  void table(Field field, List<Entry> entries, OutputStream out) throws IOException {
    List<Column> columns = columns(((FieldType.Group) field.type()).fields(), "");
    Csv csv = Csv.to(out);
    List<String> head = new ArrayList<>(List.of("id", "number"));
    columns.forEach(column -> head.add(column.name()));
    csv.row(head);
    for (Entry entry : entries) {
      int count = entry.original().get(field.name()).size();
      for (int at = 0; at < count; at++) {
        int index = at;
        Map<String, Value.Group> groups =
            byLanguage(entry, words -> (Value.Group) words.get(field.name()).get(index));
        List<String> row = new ArrayList<>(List.of(entry.id().toString(), "" + (at + 1)));
        columns.forEach(column -> row.add(column.cell().apply(groups)));
        csv.row(row);
      }
    }
  }

  private static Map<String, Value.Group> fields(Entry entry) {
    return byLanguage(entry, Words::values);
  }

  /// The original stands under the name "".
  private static Map<String, Value.Group> byLanguage(
      Entry entry, Function<Words, Value.Group> group) {
    Map<String, Value.Group> groups = new TreeMap<>();
    groups.put("", group.apply(entry.original()));
    entry.words().forEach((language, words) -> groups.put(language, group.apply(words)));
    return groups;
  }

  private List<Column> columns(List<Field> fields, String prefix) {
    return fields.stream()
        .filter(Field::used)
        .flatMap(field -> columns(field, prefix + field.name()))
        .toList();
  }

  private Stream<Column> columns(Field field, String name) {
    return switch (field.type()) {
      case FieldType.Group group ->
          field.repeated()
              ? Stream.empty()
              : columns(group.fields(), name + ".").stream()
                  .map(column ->
                      new Column(
                          column.name(), groups -> column.cell().apply(inside(field, groups))));
      case FieldType.Money _ ->
          Stream.of(
              fact(field, name, value -> ((Value.Money) value).amount().toPlainString()),
              fact(field, name + ".currency", value -> ((Value.Money) value).currency()));
      case FieldType.Period _ ->
          Stream.of(
              fact(field, name + ".from", value -> ((Value.Period) value).from().iso()),
              fact(
                  field,
                  name + ".to",
                  value -> ((Value.Period) value).to().map(Value.Date::iso).orElse("")));
      case FieldType.Text _,
          FieldType.Markdown _,
          FieldType.Number _,
          FieldType.Date _,
          FieldType.Flag _,
          FieldType.Link _,
          FieldType.File _,
          FieldType.Image _,
          FieldType.Term _,
          FieldType.Reference _ ->
          field.translatable()
              ? config.site().languages().stream()
                  .map(language -> column(field, name + "." + language, language, this::cell))
              : Stream.of(fact(field, name, this::cell));
    };
  }

  private static Map<String, Value.Group> inside(Field field, Map<String, Value.Group> groups) {
    Map<String, Value.Group> inner = new TreeMap<>();
    groups.forEach((language, group) ->
        group.get(field.name()).stream()
            .findFirst()
            .ifPresent(value -> inner.put(language, (Value.Group) value)));
    return inner;
  }

  private static Column fact(Field field, String name, Function<Value, String> cell) {
    return column(field, name, "", cell);
  }

  private static Column column(
      Field field, String name, String language, Function<Value, String> cell) {
    return new Column(
        name,
        groups ->
            groups.containsKey(language)
                ? groups.get(language).get(field.name()).stream()
                    .map(cell)
                    .collect(Collectors.joining("; "))
                : "");
  }

  private String cell(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Markdown text -> text.body().text();
      case Value.Number(var number) -> number.toPlainString();
      case Value.Date(String iso) -> iso;
      case Value.Flag(boolean flag) -> String.valueOf(flag);
      case Value.Link(String url, _) -> url;
      case Value.File(var media) -> paths.media(media).path();
      case Value.Image image -> paths.media(image.media()).path();
      case Value.Term term -> term.id();
      case Value.Reference reference -> reference.toString();
      case Value.Money _, Value.Period _, Value.Group _ ->
          throw new IllegalArgumentException("no single cell: " + value);
    };
  }
}
