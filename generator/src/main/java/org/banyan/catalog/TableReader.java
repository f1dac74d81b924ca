package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.Spreadsheet;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads a data list that is a table: a row for each entry, a column for each field, named in the
/// first row. A dot leads inside: `title.zh`, `place.city`, `results.1.value`.
///
/// A table that the site exported itself, known by its first columns, comes back: what it says
/// beside the fields is passed over, and the apostrophe that kept a text from being a formula goes.
final class TableReader {

  private static final List<String> OF_ITEM = List.of("id", "status");
  private static final List<String> OF_EXPORT = List.of("id", "language", "languages");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

  /// The twin of the pattern in `Csv` of the package `export`, with the apostrophe in its place.
  private static final Pattern KEPT_TEXT =
      Pattern.compile("(^|[;\\t\\r\\n])'(?=[\\p{Z}\\p{C}\"“”&&[^\\t\\r\\n]]*+[=+\\-@＝＋－＠﹦﹢﹣﹫])");

  private final Kind kind;
  private final List<String> languages;
  private final Problems problems;
  private boolean exported;

  TableReader(Kind kind, List<String> languages, Problems problems) {
    this.kind = kind;
    this.languages = languages;
    this.problems = problems;
  }

  /// Empty when the table is broken, which is reported.
  Optional<YamlNode> read(SourceFile file) {
    Optional<List<Spreadsheet.Row>> rows = Spreadsheet.read(file, problems);
    if (rows.isEmpty() || rows.get().isEmpty()) {
      return Optional.empty();
    }
    Spreadsheet.Row head = rows.get().getFirst();
    List<String> names = head.cells().stream().map(cell -> cell.text().strip()).toList();
    if (!names.contains("id")) {
      problems.error("bad-id.no-column", head.location());
      return Optional.empty();
    }
    exported = names.size() > 2 && names.subList(0, 3).equals(OF_EXPORT);
    List<YamlText> below = new ArrayList<>();
    List<Column> columns = columns(head);
    List<YamlNode> items = new ArrayList<>();
    for (Spreadsheet.Row row : rows.get().subList(1, rows.get().size())) {
      for (int at = 0; at < names.size(); at++) {
        YamlText cell = row.cells().get(at);
        if (names.get(at).isEmpty() && !cell.text().isBlank()) {
          below.add(cell);
        }
      }
      items.add(item(row, columns));
    }
    below.stream()
        .findFirst()
        .ifPresent(cell ->
            problems.error("bad-csv.no-name", cell.location(), slot("text", cell.describe())));
    return Optional.of(new YamlList(head.location(), items));
  }

  private List<Column> columns(Spreadsheet.Row head) {
    List<Column> columns = new ArrayList<>();
    Map<List<String>, Location> seen = new HashMap<>();
    for (int at = 0; at < head.cells().size(); at++) {
      YamlText cell = head.cells().get(at);
      String name = cell.text().strip();
      if (name.isEmpty() || isOfExport(name)) {
        continue;
      }
      column(at, cell.location(), name)
          .ifPresent(column -> {
            List<String> key = new ArrayList<>(column.path());
            key.add(column.form() == Column.Form.LIST ? "VALUE" : column.form().name());
            Location before = seen.putIfAbsent(key, column.place());
            if (before == null) {
              columns.add(column);
            } else {
              problems.error(
                  "duplicate-key", column.place(), slot("key", name), slot("line", before.line()));
            }
          });
    }
    return columns;
  }

  private boolean isOfExport(String name) {
    return exported
        && (OF_EXPORT.subList(1, 3).contains(name)
            || languages.stream().anyMatch(language -> name.equals("url." + language))
            || kind.field(name).filter(Field::derived).isPresent());
  }

  /// Empty when the kind has no such field, which is reported.
  private Optional<Column> column(int at, Location place, String name) {
    if (OF_ITEM.contains(name)) {
      return Optional.of(new Column(at, place, List.of(name), Column.Form.VALUE));
    }
    List<String> path = List.of(name.split("\\.", -1));
    List<String> keys = new ArrayList<>();
    List<Field> fields = kind.fields();
    Message thing = Message.verbatim(kind.name());
    for (int i = 0; i < path.size(); i++) {
      String key = path.get(i);
      Optional<Field> field = named(key, fields);
      if (field.isEmpty()) {
        reportUnknown(key, fields, thing, place);
        return Optional.empty();
      }
      keys.add(key);
      if (!(field.get().type() instanceof FieldType.Group group) || i + 1 == path.size()) {
        return value(at, place, keys, field.get(), path.subList(i + 1, path.size()));
      }
      if (field.get().repeated()) {
        i++;
        if (!NUMBER.matcher(path.get(i)).matches()) {
          problems.error("bad-csv.no-number", place, slot("group", key), slot("name", name));
          return Optional.empty();
        }
        keys.add(path.get(i));
      }
      fields = group.fields();
      thing = Message.of("yaml.text", slot("text", key));
      if (i + 1 == path.size()) {
        return value(at, place, keys, field.get(), List.of());
      }
    }
    throw new IllegalStateException("a name has parts: " + name);
  }

  private static Optional<Field> named(String name, List<Field> fields) {
    return fields.stream().filter(each -> each.name().equals(name) && each.used()).findFirst();
  }

  private void reportUnknown(String name, List<Field> fields, Message thing, Location place) {
    List<String> names =
        Stream.concat(
                fields.stream().filter(Field::used).map(Field::name),
                (fields == kind.fields() ? OF_ITEM : List.<String>of()).stream())
            .toList();
    boolean unused = fields.stream().anyMatch(field -> field.name().equals(name));
    Message near = unused ? Message.NONE : Nearest.question(name, names);
    problems.error(
        unused ? "unknown-field.unused" : "unknown-field",
        place,
        slot("field", name),
        slot("near", near),
        slot("fields", near.isEmpty() ? FieldReader.known(thing, names) : Message.NONE));
  }

  private Optional<Column> value(
      int at, Location place, List<String> keys, Field field, List<String> rest) {
    List<String> path = new ArrayList<>(keys);
    boolean isWord = field.translatable() && !(field.type() instanceof FieldType.Group);
    Column.Form form = field.repeated() ? Column.Form.LIST : Column.Form.VALUE;
    List<String> inside = rest;
    if (isWord) {
      String language = rest.isEmpty() ? languages.getFirst() : rest.getFirst();
      if (!languages.contains(language)) {
        problems.error(
            "wrong-type.language", place, slot("language", language), slot("languages", languages));
        return Optional.empty();
      }
      path.add(language);
      inside = rest.isEmpty() ? rest : rest.subList(1, rest.size());
    }
    if (field.type() instanceof FieldType.Image) {
      path.addAll(inside);
      return Optional.of(new Column(at, place, path, Column.Form.VALUE));
    }
    if (field.type() instanceof FieldType.Money && inside.equals(List.of("currency"))) {
      return Optional.of(new Column(at, place, path, Column.Form.CURRENCY));
    }
    if (field.type() instanceof FieldType.Period && inside.equals(List.of("from"))) {
      return Optional.of(new Column(at, place, path, Column.Form.FROM));
    }
    if (field.type() instanceof FieldType.Period && inside.equals(List.of("to"))) {
      return Optional.of(new Column(at, place, path, Column.Form.TO));
    }
    if (!inside.isEmpty()) {
      problems.error(
          "bad-csv.nothing-inside",
          place,
          slot("field", field.name()),
          slot("inside", String.join(".", inside)));
      return Optional.empty();
    }
    return Optional.of(new Column(at, place, path, form));
  }

  private YamlNode item(Spreadsheet.Row row, List<Column> columns) {
    var item = new Branch(row.location());
    for (Column column : columns) {
      YamlText cell = row.cells().get(column.at());
      if (!cell.text().isBlank()) {
        item.put(column, exported ? asTyped(cell) : cell);
      }
    }
    return item.node(kind.fields());
  }

  private YamlText asTyped(YamlText cell) {
    String text = KEPT_TEXT.matcher(cell.text()).replaceAll("$1");
    String prefix = kind.name() + "/";
    boolean ownId = cell.location().column() == 1 && text.startsWith(prefix);
    String typed = ownId ? text.substring(prefix.length()) : text;
    return new YamlText(cell.location(), typed, false, cell.textLine(), Optional.empty());
  }

  /// A map of the item while its cells are read.
  private static final class Branch {

    private final Location location;
    private final Map<String, Branch> inside = new LinkedHashMap<>();
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();

    Branch(Location location) {
      this.location = location;
    }

    void put(Column column, YamlText cell) {
      Branch branch = this;
      for (String key : column.path().subList(0, column.path().size() - 1)) {
        branch.places.putIfAbsent(key, column.place());
        branch = branch.inside.computeIfAbsent(key, _ -> new Branch(cell.location()));
      }
      branch.places.putIfAbsent(column.key(), column.place());
      branch.values.compute(column.key(), (_, before) -> column.read(cell, before));
    }

    YamlMap node(List<Field> fields) {
      Map<String, YamlEntry> entries = new LinkedHashMap<>();
      places.forEach((key, place) -> {
        YamlNode value = values.get(key);
        if (value == null) {
          value = inside.get(key).below(named(key, fields));
        }
        entries.put(key, new YamlEntry(key, place, value));
      });
      return new YamlMap(location, entries, false);
    }

    private YamlNode below(Optional<Field> field) {
      if (field.isEmpty() || !(field.get().type() instanceof FieldType.Group group)) {
        return node(List.of());
      }
      if (!field.get().repeated()) {
        return node(group.fields());
      }
      Map<Integer, Branch> items = new TreeMap<>();
      inside.forEach((number, item) -> items.put(Integer.parseInt(number), item));
      return new YamlList(
          location,
          items.values().stream().map(item -> (YamlNode) item.node(group.fields())).toList());
    }
  }
}
