package org.banyan.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banyan.config.FieldType.SectionRule;
import org.banyan.source.Location;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;

/// Reads `templates/kinds/<kind>/kind.yaml`.
final class KindReader {

  private static final String FOLDER = "templates/kinds";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /// What an entry says beside its fields, and the folder of the pages by term.
  private static final Set<String> RESERVED_FIELDS = Set.of("id", "lang", "status", "translated");

  /// Folders of the pages that no entry has.
  private static final Set<String> RESERVED_FOLDERS =
      new LinkedHashSet<>(List.of("by", "contribute", "data", "pictures"));

  /// Pages of the manual beside those of the kinds.
  private static final List<String> RESERVED_NAMES = List.of("index", "markdown", "problems");

  /// Names in schema.org: types begin with an upper-case letter, properties with a lower-case one.
  private static final Pattern SCHEMA_TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

  private static final Pattern SCHEMA_PROPERTY = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "folder",
              "parent",
              "label",
              "plural",
              "description",
              "body",
              "blocks",
              "citable",
              "letters",
              "reading",
              "views",
              "schema",
              "sourced",
              "state",
              "coarse",
              "glossary",
              "fields"));
  private static final List<String> FIELD_KEYS =
      List.of("name", "type", "label", "help", "required", "repeated", "facet", "schema");
  private static final Set<String> FACET_TYPES = Set.of("term", "reference", "flag");
  private static final Map<String, List<String>> TYPE_KEYS = typeKeys();

  private final SourceTree tree;
  private final LocalTexts texts;
  private final Map<String, Vocabulary> vocabularies;
  private final Problems problems;
  private final List<String> names;
  private final List<String> used;

  /// @param used the names of the kinds that the site uses
  KindReader(
      SourceTree tree,
      LocalTexts texts,
      List<String> used,
      Map<String, Vocabulary> vocabularies,
      Problems problems) {
    this.tree = tree;
    this.texts = texts;
    this.names = names(tree);
    this.used = used;
    this.vocabularies = vocabularies;
    this.problems = problems;
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
    keys.put("link", List.of());
    keys.put("file", List.of());
    keys.put("image", List.of());
    keys.put("term", List.of("vocabulary"));
    keys.put("reference", List.of("to", "section", "inverse", "acyclic", "edition"));
    keys.put("group", List.of("fields", "schema-type", "chart"));
    return keys;
  }

  /// The names of all kinds that there are, sorted.
  static List<String> names(SourceTree tree) {
    return files(tree).stream().map(KindReader::nameOf).distinct().sorted().toList();
  }

  private static List<SourceFile> files(SourceTree tree) {
    return tree.below(FOLDER).stream().filter(file -> file.name().equals("kind.yaml")).toList();
  }

  Map<String, Kind> read() {
    List<SourceFile> files =
        files(tree).stream().filter(file -> used.contains(nameOf(file))).toList();
    Map<String, Kind> kinds = new TreeMap<>();
    Map<String, String> kindByFolder = new TreeMap<>();
    Map<String, Location> places = new TreeMap<>();
    for (SourceFile file : files) {
      checkName(nameOf(file), file);
      Optional<YamlNode> root = Yaml.read(file, problems);
      if (root.isEmpty()) {
        continue;
      }
      places.put(nameOf(file), root.get().location());
      Kind kind = kind(nameOf(file), MapReader.of(root.get(), file.path(), problems).allow(KEYS));
      kinds.put(kind.name(), kind);
      String other = kindByFolder.putIfAbsent(kind.folder(), kind.name());
      if (other != null) {
        problems.error(
            "wrong-setting",
            Location.of(file.path()),
            "the folder \"" + kind.folder() + "\" belongs to the kind \"" + other + "\" already",
            "give each kind a folder of its own");
      }
    }
    kinds.values().forEach(kind -> checkSums(kind, kinds, places.get(kind.name())));
    kinds.values().forEach(kind -> checkPlaces(kind, places.get(kind.name())));
    kinds
        .values()
        .forEach(
            kind -> WorksheetsReader.checkOthers(kind, kinds, places.get(kind.name()), problems));
    kinds
        .values()
        .forEach(
            kind -> EvidenceReader.checkOthers(kind, kinds, places.get(kind.name()), problems));
    kinds
        .values()
        .forEach(kind -> ChartReader.checkOthers(kind, kinds, places.get(kind.name()), problems));
    checkCitable(kinds, places);
    return kinds;
  }

  private void checkName(String name, SourceFile file) {
    if (!NAME.matcher(name).matches() || RESERVED_NAMES.contains(name)) {
      problems.error(
          "wrong-setting",
          Location.of(file.path()),
          "\"" + name + "\" cannot be the name of a kind",
          "use lower-case letters, digits and \"-\": case-study; not "
              + String.join(" or ", RESERVED_NAMES));
    }
  }

  private void checkCitable(Map<String, Kind> kinds, Map<String, Location> places) {
    List<String> citable = kinds.values().stream().filter(Kind::citable).map(Kind::name).toList();
    citable.stream()
        .skip(1)
        .forEach(name ->
            problems.error(
                "wrong-setting",
                places.get(name),
                "the kinds " + String.join(" and ", citable) + " are both citable",
                "\"citable: true\" belongs to one kind only"));
  }

  /// A sum adds up a number of the groups in a field, or of the entries that a field refers to.
  private void checkSums(Kind kind, Map<String, Kind> kinds, Location place) {
    for (Field field : kind.fields()) {
      if (field.used()
          && field.type() instanceof FieldType.Number number
          && number.sum().isPresent()) {
        String path = number.sum().get();
        int dot = path.indexOf('.');
        String outer = dot < 0 ? path : path.substring(0, dot);
        String inner = dot < 0 ? "" : path.substring(dot + 1);
        List<Field> addends =
            kind.field(outer).map(found -> fieldsOf(found, kinds)).orElse(List.of());
        boolean known =
            addends.stream()
                .anyMatch(
                    each -> each.name().equals(inner) && each.type() instanceof FieldType.Number);
        if (!known) {
          problems.error(
              "wrong-setting",
              place,
              "the field \"" + field.name() + "\" adds up \"" + path + "\", which is not there",
              "write field.number: a field that is a group or a reference, and a number in it");
        }
      }
    }
  }

  /// A place in a list stands beside a term that names the list: each term is a repeated field.
  private void checkPlaces(Kind kind, Location place) {
    for (Field outer : kind.fields()) {
      List<Field> beside =
          outer.type() instanceof FieldType.Group group ? group.fields() : List.of();
      for (Field field : beside) {
        if (field.type() instanceof FieldType.Number number
            && number.placeIn().isPresent()
            && !namesLists(number.placeIn().get(), beside, kind)) {
          problems.error(
              "wrong-setting",
              place,
              "the field \""
                  + field.name()
                  + "\" counts in \""
                  + number.placeIn().get()
                  + "\", which names no lists",
              "name a term field beside it; each term of its vocabulary is a repeated field of the kind");
        }
      }
    }
  }

  private boolean namesLists(String name, List<Field> beside, Kind kind) {
    return beside.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::type)
        .filter(FieldType.Term.class::isInstance)
        .map(type -> vocabularies.get(((FieldType.Term) type).vocabulary()))
        .anyMatch(vocabulary ->
            vocabulary.terms().stream()
                .allMatch(term -> kind.field(term.id()).filter(Field::repeated).isPresent()));
  }

  private static List<Field> fieldsOf(Field field, Map<String, Kind> kinds) {
    return switch (field.type()) {
      case FieldType.Group group -> group.fields();
      case FieldType.Reference reference ->
          reference.to().stream()
              .filter(kinds::containsKey)
              .flatMap(name -> kinds.get(name).fields().stream())
              .toList();
      default -> List.of();
    };
  }

  private static String nameOf(SourceFile file) {
    return file.folder().substring(file.folder().lastIndexOf('/') + 1);
  }

  private Kind kind(String name, MapReader map) {
    LocalText label = texts.required(map, "label");
    Kind.BodyRule body =
        switch (map.choice("body", Set.of("text", "clauses", "none"), "text")) {
          case "clauses" -> Kind.BodyRule.CLAUSES;
          case "none" -> Kind.BodyRule.NONE;
          default -> Kind.BodyRule.TEXT;
        };
    List<Field> fields = withCommonFields(withoutSumsOfUnused(fields(map)));
    checkEditions(name, body, fields, map);
    return new Kind(
        name,
        folder(map),
        knownKind(map, "parent"),
        label,
        texts.required(map, "plural"),
        texts.required(map, "description"),
        body,
        new LinkedHashSet<>(map.texts("blocks")),
        map.flag("citable", false),
        map.flag("letters", false),
        reading(map, fields),
        new ViewsReader(names, used, name, fields, vocabularies, texts, problems).read(map, body),
        schema(map, "schema", SCHEMA_TYPE, "a type of schema.org such as Article"),
        texts.lists(map, "sourced"),
        new StateReader(fields, problems).read(map),
        coarse(map, fields),
        glossary(map, fields),
        fields,
        samples(name));
  }

  /// An entry can do without the fields that say too much.
  private Optional<Kind.Coarse> coarse(MapReader map, List<Field> fields) {
    return map.node("coarse")
        .map(node -> MapReader.of(node, "\"coarse\"", problems).allow(Set.of("flag", "detail")))
        .map(inner -> {
          String flag = inner.requiredText("flag");
          checkFields(inner, "flag", List.of(flag), fields, FieldType.Flag.class);
          List<String> detail = inner.texts("detail");
          List<Field> optional =
              fields.stream().filter(f -> f.required() == Field.Required.NEVER).toList();
          checkFields(inner, "detail", detail, optional, FieldType.Text.class);
          return new Kind.Coarse(flag, detail);
        });
  }

  private Optional<Kind.Glossary> glossary(MapReader map, List<Field> fields) {
    return map.node("glossary")
        .map(node -> MapReader.of(node, "\"glossary\"", problems).allow(Set.of("fixed", "names")))
        .map(inner -> {
          String fixed = inner.requiredText("fixed");
          checkFields(inner, "fixed", List.of(fixed), fields, FieldType.Flag.class);
          List<String> named = inner.texts("names");
          checkFields(inner, "names", named, fields, FieldType.Text.class);
          return new Kind.Glossary(fixed, named);
        });
  }

  private static void checkFields(
      MapReader map,
      String key,
      List<String> names,
      List<Field> fields,
      Class<? extends FieldType> type) {
    List<String> known =
        fields.stream().filter(f -> type.isInstance(f.type())).map(Field::name).toList();
    if (!known.containsAll(names)) {
      map.node(key)
          .ifPresent(node -> map.wrong(key, node, "of these fields: " + String.join(", ", known)));
    }
  }

  private static Optional<String> reading(MapReader map, List<Field> fields) {
    Optional<String> name = map.text("reading");
    boolean known =
        fields.stream()
            .anyMatch(field ->
                Optional.of(field.name()).equals(name) && field.type() instanceof FieldType.Text);
    if (name.isPresent() && !known) {
      map.wrong("reading", map.node("reading").orElseThrow(), "the name of a text field");
    }
    return name.filter(_ -> known);
  }

  /// An edition replaces one edition of the same kind, clause by clause.
  private void checkEditions(String name, Kind.BodyRule body, List<Field> fields, MapReader map) {
    for (Field field : fields) {
      if (field.type() instanceof FieldType.Reference type
          && type.edition()
          && (body != Kind.BodyRule.CLAUSES
              || field.repeated()
              || !type.to().equals(List.of(name)))) {
        problems.error(
            "wrong-setting",
            map.location(),
            "the field \"" + field.name() + "\" cannot be an edition",
            "\"edition: true\" belongs to one reference, not repeated, to its own kind, whose body is"
                + " clauses");
      }
    }
  }

  private String folder(MapReader map) {
    String folder = map.requiredText("folder");
    boolean usable = NAME.matcher(folder).matches() && !RESERVED_FOLDERS.contains(folder);
    if (!folder.isEmpty() && !usable) {
      map.wrong(
          "folder",
          map.node("folder").orElseThrow(),
          "a name of lower-case letters, digits and \"-\", and none of "
              + String.join(", ", RESERVED_FOLDERS));
    }
    return folder;
  }

  private Optional<String> knownKind(MapReader map, String key) {
    Optional<String> kind = map.text(key);
    kind.ifPresent(name -> {
      Location place = map.node(key).orElseThrow().location();
      checkKind(name, place);
      if (names.contains(name) && !used.contains(name)) {
        problems.error(
            "missing-kind",
            place,
            "these entries stand in the folders of the kind \""
                + name
                + "\", which the site leaves out",
            "add \"" + name + "\" to \"kinds\" in site/site.yaml, or leave this kind out too");
      }
    });
    return kind.filter(names::contains);
  }

  private void checkKind(String name, Location place) {
    if (!names.contains(name)) {
      problems.error(
          "unknown-kind",
          place,
          "there is no kind \"" + name + "\"",
          Nearest.question(name, names) + "kinds: " + String.join(", ", names));
    }
  }

  private List<Field> withCommonFields(List<Field> declared) {
    List<Field> fields = new ArrayList<>();
    for (Field common : CommonFields.of(texts.languages())) {
      fields.add(
          declared.stream()
              .filter(field -> field.name().equals(common.name()))
              .findFirst()
              .orElse(common));
    }
    declared.stream()
        .filter(field -> !CommonFields.NAMES.contains(field.name()))
        .forEach(fields::add);
    return fields;
  }

  private List<Field> fields(MapReader map) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (YamlNode item : map.list("fields")) {
      field(MapReader.of(item, "a field", problems))
          .ifPresent(field -> {
            if (fields.putIfAbsent(field.name(), field) != null) {
              problems.error(
                  "wrong-setting",
                  item.location(),
                  "the field \"" + field.name() + "\" is declared a second time",
                  "give each field a name of its own");
            }
          });
    }
    return List.copyOf(fields.values());
  }

  private Optional<Field> field(MapReader map) {
    String name = map.requiredText("name");
    if (!NAME.matcher(name).matches()) {
      map.node("name").ifPresent(node -> map.wrong("name", node, "a name such as lead-partner"));
      return Optional.empty();
    }
    if (RESERVED_FIELDS.contains(name)) {
      map.wrong(
          "name",
          map.node("name").orElseThrow(),
          "another one: every entry has "
              + String.join(", ", new TreeSet<>(RESERVED_FIELDS))
              + " already");
      return Optional.empty();
    }
    String typeName = map.requiredText("type");
    if (!TYPE_KEYS.containsKey(typeName)) {
      map.node("type")
          .ifPresent(node ->
              problems.error(
                  "wrong-setting",
                  node.location(),
                  "there is no field type \"" + typeName + "\"",
                  Nearest.question(typeName, TYPE_KEYS.keySet())
                      + "types: "
                      + String.join(", ", TYPE_KEYS.keySet())));
      return Optional.empty();
    }
    Set<String> keys = new LinkedHashSet<>(FIELD_KEYS);
    keys.addAll(TYPE_KEYS.get(typeName));
    map.allow(keys);
    if (map.flag("facet", false) && !FACET_TYPES.contains(typeName)) {
      map.node("facet")
          .ifPresent(node ->
              map.wrong("facet", node, "left out: only terms, references and flags filter"));
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
                schema(map, "schema", SCHEMA_PROPERTY, "a property of schema.org such as about"),
                isUsed(type)));
  }

  private static Optional<String> schema(
      MapReader map, String key, Pattern pattern, String expected) {
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

  /// A sum of what cannot be written cannot be worked out.
  private static List<Field> withoutSumsOfUnused(List<Field> fields) {
    Set<String> unused = new TreeSet<>();
    fields.stream().filter(field -> !field.used()).map(Field::name).forEach(unused::add);
    return fields.stream()
        .map(field ->
            field.type() instanceof FieldType.Number number
                    && number
                        .sum()
                        .map(sum -> sum.replaceFirst("\\..*", ""))
                        .filter(unused::contains)
                        .isPresent()
                ? field.unused()
                : field)
        .toList();
  }

  private Map<String, String> samples(String kind) {
    Map<String, String> samples = new TreeMap<>();
    tree.below(FOLDER + "/" + kind).stream()
        .filter(file -> file.name().matches("sample(\\..+)?\\.md"))
        .forEach(file -> samples.put(file.name(), file.text()));
    return samples;
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
      case "link" -> Optional.of(new FieldType.Link());
      case "file" -> Optional.of(new FieldType.File());
      case "image" -> Optional.of(new FieldType.Image());
      case "term" -> term(map);
      case "reference" -> reference(map);
      case "group" -> group(map);
      default -> throw new IllegalArgumentException("field type " + name);
    };
  }

  private Optional<FieldType> group(MapReader map) {
    List<Field> fields = fields(map);
    for (Field field : fields) {
      if (field.type() instanceof FieldType.Group) {
        problems.error(
            "wrong-setting",
            map.node("fields").map(YamlNode::location).orElse(map.location()),
            "\"" + field.name() + "\" is a group inside a group",
            "give its fields to the outer group, or make it a kind and refer to it");
      }
    }
    return Optional.of(
        new FieldType.Group(
            fields,
            schema(map, "schema-type", SCHEMA_TYPE, "a type of schema.org such as HowToStep"),
            new ChartReader(fields, problems).read(map)));
  }

  private Optional<FieldType> term(MapReader map) {
    String vocabulary = map.requiredText("vocabulary");
    if (vocabularies.containsKey(vocabulary)) {
      return Optional.of(new FieldType.Term(vocabulary));
    }
    problems.error(
        "unknown-vocabulary",
        map.node("vocabulary").map(YamlNode::location).orElse(map.location()),
        "there is no vocabulary \"" + vocabulary + "\"",
        Nearest.question(vocabulary, vocabularies.keySet())
            + "write it as site/vocabularies/"
            + vocabulary
            + ".yaml; there are: "
            + String.join(", ", vocabularies.keySet()));
    return Optional.empty();
  }

  private Optional<FieldType> reference(MapReader map) {
    List<String> to = map.texts("to");
    if (to.isEmpty()) {
      map.missing("to");
    }
    to.forEach(kind -> checkKind(kind, map.node("to").orElseThrow().location()));
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
}
