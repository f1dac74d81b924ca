package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.banyan.config.Worksheets.Budget;
import org.banyan.config.Worksheets.Matrix;
import org.banyan.config.Worksheets.Parts;
import org.banyan.config.Worksheets.Plan;
import org.banyan.config.Worksheets.Sheet;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;

/// Reads those of `views` that are worksheets.
///
/// @param fields of the kind
record WorksheetsReader(LocalTexts texts, List<Field> fields, Problems problems) {

  static final List<String> KEYS =
      List.of("sheets", "agenda", "matrix", "plan", "budget", "readiness");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /// The other pages of an entry.
  private static final List<String> TAKEN =
      List.of(
          "agenda", "matrix", "plan", "budget", "readiness", "coverage", "assessment", "changes");

  Worksheets read(MapReader views) {
    List<Sheet> sheets = new ArrayList<>();
    for (YamlNode node : views.list("sheets")) {
      sheet(MapReader.of(node, Message.of("setting.sheet"), problems), sheets)
          .ifPresent(sheets::add);
    }
    return new Worksheets(
        sheets,
        views.texts("agenda"),
        map(views, "matrix", keys("of", "marks")).flatMap(this::matrix),
        map(views, "plan", keys("field", "by", "start", "days", "every", "when"))
            .flatMap(this::plan),
        map(views, "budget", keys("lines", "also", "through", "reported")).flatMap(this::budget),
        views
            .text("readiness")
            .flatMap(
                name -> named(views, "readiness", fields, isList(), Message.of("must.text-list"))));
  }

  private static Set<String> keys(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }

  private Optional<MapReader> map(MapReader views, String key, Set<String> keys) {
    return views
        .node(key)
        .map(node -> MapReader.of(node, MapReader.named(key), problems).allow(keys));
  }

  private Optional<Sheet> sheet(MapReader map, List<Sheet> before) {
    map.allow(keys("name", "label", "lead", "words", "facts", "fields", "parts"));
    String name = map.requiredText("name");
    boolean usable =
        NAME.matcher(name).matches()
            && !TAKEN.contains(name)
            && before.stream().noneMatch(sheet -> sheet.name().equals(name));
    if (!name.isEmpty() && !usable) {
      map.wrong(
          "name", map.node("name").orElseThrow(), Message.of("must.sheet", slot("names", TAKEN)));
    }
    LocalText label = texts.required(map, "label");
    LocalText lead = texts.required(map, "lead");
    List<String> facts = known(map, "facts");
    List<String> shown = known(map, "fields");
    Parts parts =
        map(map, "parts", keys("facts", "fields", "body"))
            .map(inner ->
                new Parts(inner.texts("facts"), inner.texts("fields"), inner.flag("body", false)))
            .orElse(new Parts(List.of(), List.of(), false));
    return usable
        ? Optional.of(new Sheet(name, label, lead, texts.lists(map, "words"), facts, shown, parts))
        : Optional.empty();
  }

  private Optional<Matrix> matrix(MapReader map) {
    return named(
            map, "of", fields, field -> field.repeated() && isTerm(field), Message.of("must.terms"))
        .map(of -> new Matrix(of, map.texts("marks")));
  }

  private Optional<Plan> plan(MapReader map) {
    Optional<String> group = named(map, "field", fields, Field::isTable, Message.of("must.table"));
    if (group.isEmpty()) {
      return Optional.empty();
    }
    List<Field> inner = inner(fields, group.get());
    Predicate<Field> isNumber = field -> field.type() instanceof FieldType.Number;
    Optional<String> by =
        named(map, "by", inner, WorksheetsReader::isTerm, Message.of("must.group-term"));
    Optional<String> start = named(map, "start", inner, isNumber, Message.of("must.group-number"));
    Optional<String> days = optional(map, "days", inner, isNumber, Message.of("must.group-number"));
    Optional<String> every =
        optional(map, "every", inner, isNumber, Message.of("must.group-number"));
    Optional<String> when =
        optional(
            map,
            "when",
            inner,
            field -> field.type() instanceof FieldType.Text,
            Message.of("must.group-text"));
    return by.isEmpty() || start.isEmpty()
        ? Optional.empty()
        : Optional.of(new Plan(group.get(), by.get(), start.get(), days, every, when));
  }

  private Optional<String> optional(
      MapReader map, String key, List<Field> among, Predicate<Field> fits, Message expected) {
    return map.node(key).flatMap(_ -> named(map, key, among, fits, expected));
  }

  private Optional<Budget> budget(MapReader map) {
    Optional<String> lines = named(map, "lines", fields, Field::isTable, Message.of("must.table"));
    List<String> also = known(map, "also");
    Predicate<Field> isReference = field -> field.type() instanceof FieldType.Reference;
    Optional<String> through =
        map.node("through")
            .flatMap(_ -> named(map, "through", fields, isReference, Message.of("must.reference")));
    return lines.map(name -> new Budget(name, also, through, map.text("reported")));
  }

  private static boolean isTerm(Field field) {
    return field.type() instanceof FieldType.Term;
  }

  private static Predicate<Field> isList() {
    return field -> field.repeated() && field.type() instanceof FieldType.Text;
  }

  private static List<Field> inner(List<Field> fields, String group) {
    return fields.stream()
        .filter(field -> field.name().equals(group))
        .flatMap(field -> ((FieldType.Group) field.type()).fields().stream())
        .toList();
  }

  /// The name of a field that fits; reported when there is none.
  private static Optional<String> named(
      MapReader map, String key, List<Field> among, Predicate<Field> fits, Message expected) {
    String name = map.requiredText(key);
    List<String> fitting = among.stream().filter(fits).map(Field::name).toList();
    if (!name.isEmpty() && !fitting.contains(name)) {
      map.wrong(
          key,
          map.node(key).orElseThrow(),
          fitting.isEmpty()
              ? expected
              : Message.of("must.one-of", slot("expected", expected), slot("names", fitting)));
    }
    return Optional.of(name).filter(fitting::contains);
  }

  private List<String> known(MapReader map, String key) {
    List<String> names = fields.stream().map(Field::name).toList();
    List<String> known = new ArrayList<>();
    for (YamlNode node : map.list(key)) {
      String name = node instanceof YamlNode.YamlText text ? text.text().strip() : "";
      if (names.contains(name)) {
        known.add(name);
      } else {
        unknown(name, names, node.location(), problems);
      }
    }
    return known;
  }

  private static void unknown(String name, List<String> names, Location place, Problems problems) {
    problems.error(
        "wrong-setting.sheet-field",
        place,
        slot("name", name),
        slot("near", Nearest.question(name, names)),
        slot("fields", names));
  }

  /// What a kind says of its parts, and of the entries it refers to, can be judged when all kinds
  /// are read. A kind whose parts the site leaves out has nothing to show of them.
  static void checkOthers(Kind kind, Map<String, Kind> kinds, Location place, Problems problems) {
    Worksheets sheets = kind.views().worksheets();
    List<Field> parts =
        kinds.values().stream()
            .filter(each -> each.parent().equals(Optional.of(kind.name())))
            .flatMap(each -> each.fields().stream())
            .toList();
    if (!parts.isEmpty()) {
      sheets.sheets().forEach(sheet -> check(sheet.parts().all(), parts, place, problems));
      check(
          sheets.agenda(),
          parts.stream().filter(field -> field.type() instanceof FieldType.Number).toList(),
          place,
          problems);
      sheets
          .matrix()
          .ifPresent(matrix -> {
            FieldType type = kind.field(matrix.of()).orElseThrow().type();
            check(
                matrix.marks(),
                parts.stream().filter(field -> field.type().equals(type)).toList(),
                place,
                problems);
          });
    }
    sheets
        .budget()
        .ifPresent(budget -> {
          List<Field> reported =
              budget.through().stream()
                  .map(name -> (FieldType.Reference) kind.field(name).orElseThrow().type())
                  .flatMap(type -> type.to().stream())
                  .filter(kinds::containsKey)
                  .flatMap(name -> kinds.get(name).fields().stream())
                  .filter(Field::isTable)
                  .toList();
          check(budget.reported().stream().toList(), reported, place, problems);
        });
  }

  private static void check(
      List<String> names, List<Field> among, Location place, Problems problems) {
    List<String> known = among.stream().map(Field::name).distinct().toList();
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> unknown(name, known, place, problems));
  }
}
