package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banyan.source.Location;
import org.banyan.source.Message;
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

  /// Folders of the pages that no entry has.
  private static final Set<String> RESERVED_FOLDERS =
      new LinkedHashSet<>(List.of("by", "contribute", "data", "pictures"));

  /// Pages of the manual beside those of the kinds, and what the search calls pages of the site
  /// itself.
  private static final List<String> RESERVED_NAMES =
      List.of("index", "markdown", "problems", "view");

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
              "weight",
              "state",
              "coarse",
              "glossary",
              "fields"));
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
      Kind kind =
          kind(
              nameOf(file),
              MapReader.of(root.get(), Message.verbatim(file.path()), problems).allow(KEYS));
      kinds.put(kind.name(), kind);
      String other = kindByFolder.putIfAbsent(kind.folder(), kind.name());
      if (other != null) {
        problems.error(
            "wrong-setting.folder",
            Location.of(file.path()),
            slot("folder", kind.folder()),
            slot("kind", other));
      }
    }
    new KindCheck(kinds, places, vocabularies, problems).run();
    return kinds;
  }

  private void checkName(String name, SourceFile file) {
    if (!NAME.matcher(name).matches() || RESERVED_NAMES.contains(name)) {
      problems.error(
          "wrong-setting.kind-name",
          Location.of(file.path()),
          slot("name", name),
          slot("reserved", Message.either(RESERVED_NAMES)));
    }
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
    List<Field> fields =
        withCommonFields(
            withoutSumsOfUnused(
                new FieldReader(texts, vocabularies, names, used, problems).read(map)));
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
        FieldReader.schemaType(map, "schema", "Article"),
        texts.lists(map, "sourced"),
        weight(map),
        new StateReader(fields, problems).read(map),
        coarse(map, fields),
        glossary(map, fields),
        fields,
        samples(name));
  }

  /// An entry can do without the fields that say too much.
  private Optional<Kind.Coarse> coarse(MapReader map, List<Field> fields) {
    return map.node("coarse")
        .map(node ->
            MapReader.of(node, MapReader.named("coarse"), problems).allow(Set.of("flag", "detail")))
        .map(inner -> {
          String flag = inner.requiredText("flag");
          checkFields(inner, "flag", List.of(flag), fields, Set.of(FieldType.Flag.class));
          List<String> detail = inner.texts("detail");
          List<Field> optional =
              fields.stream().filter(f -> f.required() == Field.Required.NEVER).toList();
          checkFields(
              inner,
              "detail",
              detail,
              optional,
              Set.of(FieldType.Text.class, FieldType.Term.class));
          return new Kind.Coarse(flag, detail);
        });
  }

  private Optional<Kind.Glossary> glossary(MapReader map, List<Field> fields) {
    return map.node("glossary")
        .map(node ->
            MapReader.of(node, MapReader.named("glossary"), problems)
                .allow(Set.of("fixed", "names")))
        .map(inner -> {
          String fixed = inner.requiredText("fixed");
          checkFields(inner, "fixed", List.of(fixed), fields, Set.of(FieldType.Flag.class));
          List<String> named = inner.texts("names");
          checkFields(inner, "names", named, fields, Set.of(FieldType.Text.class));
          return new Kind.Glossary(fixed, named);
        });
  }

  private static void checkFields(
      MapReader map,
      String key,
      List<String> names,
      List<Field> fields,
      Set<Class<? extends FieldType>> types) {
    List<String> known =
        fields.stream().filter(f -> types.contains(f.type().getClass())).map(Field::name).toList();
    if (!known.containsAll(names)) {
      map.node(key)
          .ifPresent(node -> map.wrong(key, node, Message.of("must.fields", slot("names", known))));
    }
  }

  private static Optional<String> reading(MapReader map, List<Field> fields) {
    Optional<String> name = map.text("reading");
    boolean known =
        fields.stream()
            .anyMatch(field ->
                Optional.of(field.name()).equals(name) && field.type() instanceof FieldType.Text);
    if (name.isPresent() && !known) {
      map.wrong("reading", map.node("reading").orElseThrow(), Message.of("must.text-field"));
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
        problems.error("wrong-setting.edition", map.location(), slot("name", field.name()));
      }
    }
  }

  private static float weight(MapReader map) {
    float weight = map.number("weight").orElse(BigDecimal.ONE).floatValue();
    boolean usable = weight > 0 && weight <= 1;
    if (!usable) {
      map.wrong("weight", map.node("weight").orElseThrow(), Message.of("must.weight"));
    }
    return usable ? weight : 1;
  }

  private String folder(MapReader map) {
    String folder = map.requiredText("folder");
    boolean usable = NAME.matcher(folder).matches() && !RESERVED_FOLDERS.contains(folder);
    if (!folder.isEmpty() && !usable) {
      map.wrong(
          "folder",
          map.node("folder").orElseThrow(),
          Message.of("must.folder", slot("names", RESERVED_FOLDERS)));
    }
    return folder;
  }

  private Optional<String> knownKind(MapReader map, String key) {
    Optional<String> kind = map.text(key);
    kind.ifPresent(name -> {
      Location place = map.node(key).orElseThrow().location();
      isKind(name, place, names, problems);
      if (names.contains(name) && !used.contains(name)) {
        problems.error("missing-kind", place, slot("name", name));
      }
    });
    return kind.filter(names::contains);
  }

  /// Reports a kind that is not there.
  static boolean isKind(String name, Location place, List<String> names, Problems problems) {
    if (!names.contains(name)) {
      problems.error(
          "unknown-kind",
          place,
          slot("name", name),
          slot("near", Nearest.question(name, names)),
          slot("kinds", names));
    }
    return names.contains(name);
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
}
