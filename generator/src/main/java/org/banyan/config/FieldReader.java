package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banyan.config.FieldType.SectionRule;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;

/// Reads the fields of a kind and of the groups in it.
///
/// @param names of all kinds that there are
/// @param used the names of those that the site uses
record FieldReader(
    LocalTexts texts,
    Map<String, Vocabulary> vocabularies,
    List<String> names,
    List<String> used,
    Problems problems) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /// What an entry says beside its fields, and the folder of the pages by term.
  private static final Set<String> RESERVED_FIELDS = Set.of("id", "lang", "status", "translated");

  /// Names in schema.org: types begin with an upper-case letter, properties with a lower-case one.
  private static final Pattern SCHEMA_TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

  private static final Pattern SCHEMA_PROPERTY = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final List<String> FIELD_KEYS =
      List.of("name", "type", "label", "help", "required", "repeated", "facet", "schema");
  private static final Set<String> FACET_TYPES = Set.of("term", "reference", "flag");
  private static final Map<String, List<String>> TYPE_KEYS = typeKeys();

  List<Field> read(MapReader map) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (YamlNode item : map.list("fields")) {
      field(MapReader.of(item, Message.of("setting.field"), problems))
          .ifPresent(field -> {
            if (fields.putIfAbsent(field.name(), field) != null) {
              problems.error(
                  "wrong-setting.second-field", item.location(), slot("name", field.name()));
            }
          });
    }
    for (YamlNode item : map.list("fields")) {
      if (item instanceof YamlNode.YamlMap) {
        checkArchived(MapReader.of(item, Message.of("setting.field"), problems), fields);
      }
    }
    return List.copyOf(fields.values());
  }

  private static void checkArchived(MapReader map, Map<String, Field> fields) {
    if (map.text("type").filter("link"::equals).isEmpty()) {
      return;
    }
    Optional<String> link = map.text("archives");
    if (link.isPresent()
        && (link.equals(map.text("name"))
            || !fields.containsKey(link.get())
            || !(fields.get(link.get()).type() instanceof FieldType.Link))) {
      map.wrong("archives", map.node("archives").orElseThrow(), Message.of("must.other-link"));
    }
  }

  private Optional<Field> field(MapReader map) {
    String name = map.requiredText("name");
    if (!NAME.matcher(name).matches()) {
      map.node("name").ifPresent(node -> map.wrong("name", node, Message.of("must.field-name")));
      return Optional.empty();
    }
    if (RESERVED_FIELDS.contains(name)) {
      map.wrong(
          "name",
          map.node("name").orElseThrow(),
          Message.of("must.another", slot("names", new TreeSet<>(RESERVED_FIELDS))));
      return Optional.empty();
    }
    String typeName = map.requiredText("type");
    if (!TYPE_KEYS.containsKey(typeName)) {
      map.node("type")
          .ifPresent(node ->
              problems.error(
                  "wrong-setting.field-type",
                  node.location(),
                  slot("type", typeName),
                  slot("near", Nearest.question(typeName, TYPE_KEYS.keySet())),
                  slot("types", TYPE_KEYS.keySet())));
      return Optional.empty();
    }
    Set<String> keys = new LinkedHashSet<>(FIELD_KEYS);
    keys.addAll(TYPE_KEYS.get(typeName));
    map.allow(keys);
    if (map.flag("facet", false) && !FACET_TYPES.contains(typeName)) {
      map.node("facet").ifPresent(node -> map.wrong("facet", node, Message.of("must.no-facet")));
      return Optional.empty();
    }
    return type(typeName, map)
        .map(type ->
            new Field(
                name,
                type,
                texts.required(map, "label"),
                texts.optional(map, "help"),
                switch (map.choice("required", Set.of("true", "false", "publish"), "false")) {
                  case "true" -> Field.Required.ALWAYS;
                  case "publish" -> Field.Required.TO_PUBLISH;
                  default -> Field.Required.NEVER;
                },
                map.flag("repeated", false),
                map.flag("facet", false),
                map.flag("search", true),
                switch (map.choice("widens", Set.of("name", "sound", "no"), "no")) {
                  case "name" -> Field.Widens.NAME;
                  case "sound" -> Field.Widens.SOUND;
                  default -> Field.Widens.NOT;
                },
                schema(map, "schema", SCHEMA_PROPERTY, Message.of("must.schema-property")),
                isUsed(type)));
  }

  /// A type of schema.org.
  static Optional<String> schemaType(MapReader map, String key, String example) {
    return schema(map, key, SCHEMA_TYPE, Message.of("must.schema-type", slot("example", example)));
  }

  private static Optional<String> schema(
      MapReader map, String key, Pattern pattern, Message expected) {
    Optional<String> name = map.text(key);
    name.filter(text -> !pattern.matcher(text).matches())
        .ifPresent(_ -> map.wrong(key, map.node(key).orElseThrow(), expected));
    return name.filter(text -> pattern.matcher(text).matches());
  }

  /// A reference that leads to kinds which the site leaves out cannot be written, and neither can a
  /// group that is about such a reference: that begins with it and cannot do without.
  private static boolean isUsed(FieldType type) {
    return switch (type) {
      case FieldType.Reference reference -> !reference.to().isEmpty();
      case FieldType.Group group ->
          group.fields().isEmpty()
              || group.fields().getFirst().used()
              || group.fields().getFirst().required() == Field.Required.NEVER;
      default -> true;
    };
  }

  private Optional<FieldType> type(String name, MapReader map) {
    return switch (name) {
      case "text" -> Optional.of(new FieldType.Text(map.flag("translatable", true)));
      case "markdown" -> Optional.of(new FieldType.Markdown());
      case "number" ->
          Optional.of(
              new FieldType.Number(
                  texts.optional(map, "unit"),
                  map.number("min"),
                  map.number("max"),
                  map.text("sum"),
                  map.text("place-in")));
      case "money" -> Optional.of(new FieldType.Money());
      case "date" -> Optional.of(new FieldType.Date());
      case "period" -> Optional.of(new FieldType.Period());
      case "flag" -> Optional.of(new FieldType.Flag());
      case "link" -> Optional.of(new FieldType.Link(map.text("archives")));
      case "file" -> Optional.of(new FieldType.File());
      case "image" -> Optional.of(new FieldType.Image());
      case "term" -> term(map);
      case "reference" -> reference(map);
      case "group" -> group(map);
      default -> throw new IllegalArgumentException("field type " + name);
    };
  }

  private Optional<FieldType> group(MapReader map) {
    List<Field> fields = read(map);
    for (Field field : fields) {
      if (field.type() instanceof FieldType.Group) {
        problems.error(
            "wrong-setting.group-in-group",
            map.node("fields").map(YamlNode::location).orElse(map.location()),
            slot("name", field.name()));
      }
    }
    return Optional.of(
        new FieldType.Group(
            fields,
            schemaType(map, "schema-type", "HowToStep"),
            new ChartReader(fields, problems).read(map)));
  }

  private Optional<FieldType> term(MapReader map) {
    String vocabulary = map.requiredText("vocabulary");
    if (vocabularies.containsKey(vocabulary)) {
      return Optional.of(new FieldType.Term(vocabulary));
    }
    problems.error(
        "unknown-vocabulary.field",
        map.node("vocabulary").map(YamlNode::location).orElse(map.location()),
        slot("name", vocabulary),
        slot("near", Nearest.question(vocabulary, vocabularies.keySet())),
        slot("vocabularies", vocabularies.keySet()));
    return Optional.empty();
  }

  private Optional<FieldType> reference(MapReader map) {
    List<String> to = map.texts("to");
    if (to.isEmpty()) {
      map.missing("to");
    }
    to.forEach(
        kind -> KindReader.isKind(kind, map.node("to").orElseThrow().location(), names, problems));
    return Optional.of(
        new FieldType.Reference(
            to.stream().filter(used::contains).toList(),
            switch (map.choice("section", Set.of("none", "optional", "required"), "none")) {
              case "required" -> SectionRule.REQUIRED;
              case "optional" -> SectionRule.OPTIONAL;
              default -> SectionRule.NONE;
            },
            texts.required(map, "inverse"),
            map.flag("acyclic", false),
            map.flag("edition", false)));
  }

  private static Map<String, List<String>> typeKeys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    keys.put("text", List.of("translatable", "search", "widens"));
    keys.put("markdown", List.of("search"));
    keys.put("number", List.of("unit", "min", "max", "sum", "place-in"));
    keys.put("money", List.of());
    keys.put("date", List.of());
    keys.put("period", List.of());
    keys.put("flag", List.of());
    keys.put("link", List.of("archives"));
    keys.put("file", List.of());
    keys.put("image", List.of());
    keys.put("term", List.of("vocabulary"));
    keys.put("reference", List.of("to", "section", "inverse", "acyclic", "edition"));
    keys.put("group", List.of("fields", "schema-type", "chart"));
    return keys;
  }
}
