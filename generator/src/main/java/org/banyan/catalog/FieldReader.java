package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.source.Limits;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Message.Slot;
import org.banyan.source.Nearest;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads the fields of a map: which are there, which are missing, which are none; facts and words
/// according to the [Writing]. What a single value means is left to [ValueReader].
final class FieldReader {

  /// What only a translation says, beside its words: the day on which it was last brought in line
  /// with the main file.
  static final String TRANSLATED = "translated";

  private final Writing writing;
  private final boolean draft;
  private final List<String> languages;
  private final ValueReader values;
  private final Problems problems;

  /// The fields that a draft still lacks.
  private final Set<String> unfilled = new LinkedHashSet<>();

  /// The group that is read, as `costs.`; empty outside.
  private String within = "";

  /// The fields of the main file of which something could not be read, which was reported: they are
  /// compared with nothing.
  private final Set<String> unread;

  /// Whether something of the field that is being read was reported.
  private boolean isReported;

  /// @param unread filled by the reader of the main file, looked at by those of its translations
  FieldReader(
      Writing writing, boolean draft, ValueReader values, Set<String> unread, Problems problems) {
    this.unread = unread;
    this.writing = writing;
    this.draft = draft;
    this.languages = values.config().site().languages();
    this.values = values;
    this.problems = problems;
  }

  /// @param original the same map as the main file has it; only a translation looks at it
  /// @param thing what the map is called in a message: `case`, `"costs" of case`
  Value.Group read(
      YamlMap written,
      List<Field> fields,
      List<String> alsoAllowed,
      Value.Group original,
      Message thing) {
    reportUnknown(written, fields, alsoAllowed, thing);
    YamlMap map = written.respelled(allowed(fields, alsoAllowed));
    Map<String, List<Value>> read = new LinkedHashMap<>();
    boolean isEntry = !alsoAllowed.isEmpty();
    for (Field field : fields.stream().filter(Field::used).toList()) {
      Optional<YamlNode> node = map.get(field.name()).filter(FieldReader::isSomething);
      isReported &= !isEntry;
      List<Value> found =
          !writing.isTranslation()
              ? written(field, map, node, thing)
              : isEntry && unread.contains(field.name())
                  ? original.get(field.name())
                  : translated(field, map, node, original.get(field.name()));
      if (!found.isEmpty()) {
        read.put(field.name(), found);
      }
      if (isEntry && isReported && !writing.isTranslation()) {
        unread.add(field.name());
      }
    }
    return new Value.Group(read);
  }

  private static List<String> allowed(List<Field> fields, List<String> alsoAllowed) {
    List<String> names = new ArrayList<>(alsoAllowed);
    names.add(TRANSLATED);
    fields.stream().filter(Field::used).map(Field::name).forEach(names::add);
    return names;
  }

  private static boolean isSomething(YamlNode node) {
    return switch (node) {
      case YamlText text -> !text.isBlank();
      case YamlList list -> !list.items().isEmpty();
      case YamlMap _ -> true;
    };
  }

  private void reportUnknown(
      YamlMap map, List<Field> fields, List<String> alsoAllowed, Message thing) {
    List<String> names =
        new ArrayList<>(fields.stream().filter(Field::used).map(Field::name).toList());
    names.addAll(alsoAllowed);
    for (YamlEntry entry : map.entries().values()) {
      boolean isEntry = !alsoAllowed.isEmpty();
      if (writing.isTranslation() && isEntry && entry.key().equals(TRANSLATED)) {
        continue;
      }
      if (writing.isTranslation() && alsoAllowed.contains(entry.key())) {
        reportFact(entry.key(), entry.keyLocation());
      } else if (!names.contains(entry.key())) {
        boolean unused = isUnused(entry.key(), fields);
        Message near = unused ? Message.NONE : Nearest.question(entry.key(), names);
        problems.error(
            unused ? "unknown-field.unused" : "unknown-field",
            entry.keyLocation(),
            slot("field", entry.key()),
            slot("near", near),
            slot("fields", near.isEmpty() ? known(thing, names) : Message.NONE));
      }
    }
  }

  /// The fields of a thing, for an author of whom nobody can guess which one was meant.
  static Message known(Message thing, List<String> names) {
    return Message.of("names.fields", slot("thing", thing), slot("fields", names));
  }

  private static boolean isUnused(String name, List<Field> fields) {
    return fields.stream().anyMatch(field -> field.name().equals(name) && !field.used());
  }

  private List<Value> written(Field field, YamlMap map, Optional<YamlNode> node, Message thing) {
    if (field.derived()) {
      node.ifPresent(
          found -> report("derived-field", found.location(), slot("name", field.name())));
      return List.of();
    }
    if (node.isEmpty()) {
      boolean required =
          field.required() == Field.Required.ALWAYS
              || field.required() == Field.Required.TO_PUBLISH && !draft;
      if (required && draft) {
        unfilled.add(within + field.name());
        return blank(field);
      }
      if (required && !map.broken()) {
        reportMissing(field, map, thing);
      }
      return List.of();
    }
    List<Value> read = new ArrayList<>();
    for (YamlNode item : items(field, inLanguage(field, node.get()))) {
      if (draft && !isSomething(item)) {
        unfilled.add(within + field.name());
        continue;
      }
      Optional<Value> value = one(field, item, new Value.Group(Map.of()));
      value.ifPresent(read::add);
      isReported |= value.isEmpty();
    }
    return read;
  }

  /// What a draft shows where a text is still to be written.
  private List<Value> blank(Field field) {
    boolean isTitle = within.isEmpty() && field.name().equals("title");
    String name = writing.owner().name();
    return field.type() instanceof FieldType.Text
        ? List.of(new Value.Text(isTitle ? name.substring(name.lastIndexOf('/') + 1) : "…"))
        : List.of();
  }

  /// Says once what the draft at a place still lacks.
  void reportUnfilled(Location place) {
    if (!unfilled.isEmpty()) {
      problems.add(
          Problem.warning("unfinished-draft", place, slot("fields", List.copyOf(unfilled))));
    }
  }

  private void reportMissing(Field field, YamlMap map, Message thing) {
    YamlEntry empty = map.entries().get(field.name());
    report(
        empty == null ? "missing-field" : "missing-field.value",
        empty == null ? map.location() : empty.keyLocation(),
        slot("name", field.name()),
        slot("thing", thing),
        slot("label", label(field)));
  }

  /// The label in the language in which the message is read, where the kind has it.
  private Message label(Field field) {
    String own = field.label().in(writing.language());
    Map<String, String> labels = field.label().byLanguage();
    return Message.of(
        "label.local",
        slot("en", labels.getOrDefault("en", own)),
        slot("zh", labels.getOrDefault("zh", own)));
  }

  private List<Value> translated(
      Field field, YamlMap map, Optional<YamlNode> node, List<Value> original) {
    if (!field.translatable()) {
      node.ifPresent(_ -> reportFact(field.name(), keyLocation(map, field)));
      return original;
    }
    if (original.isEmpty()) {
      if (!draft) {
        node.ifPresent(found ->
            problems.error(
                "translation-without-original",
                keyLocation(map, field),
                slot("name", field.name()),
                slot("path", writing.mainPath())));
      }
      return List.of();
    }
    if (node.isEmpty()) {
      if (draft) {
        unfilled.add(within + field.name());
        return original;
      }
      if (map.broken()) {
        return original;
      }
      problems.error(
          "missing-translation",
          map.location(),
          slot("name", field.name()),
          slot("path", writing.mainPath()));
      return original;
    }
    List<YamlNode> items = items(field, node.get());
    if (items.size() != original.size()) {
      problems.error(
          "translation-count",
          node.get().location(),
          slot("name", field.name()),
          slot("here", items.size()),
          slot("there", original.size()),
          slot("path", writing.mainPath()));
      return original;
    }
    List<Value> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Value.Group inner =
          original.get(i) instanceof Value.Group group ? group : new Value.Group(Map.of());
      Value fallback = original.get(i);
      read.add(oneTranslated(field, items.get(i), inner, fallback));
    }
    return read;
  }

  private void report(String key, Location place, Slot... slots) {
    isReported = true;
    problems.error(key, place, slots);
  }

  private void reportFact(String name, Location place) {
    problems.error(
        "fact-in-translation", place, slot("name", name), slot("path", writing.mainPath()));
  }

  private Value oneTranslated(Field field, YamlNode item, Value.Group inner, Value fallback) {
    if (fallback instanceof Value.Image image) {
      return values.translatedImage(image, item, writing);
    }
    return one(field, item, inner).orElse(fallback);
  }

  private static Location keyLocation(YamlMap map, Field field) {
    return map.entries().get(field.name()).keyLocation();
  }

  /// What stands for the language that is read: in a data list, words are maps of languages.
  private YamlNode inLanguage(Field field, YamlNode node) {
    boolean isWord = field.translatable() && !(field.type() instanceof FieldType.Group);
    if (writing.form() != Writing.Form.ITEM || !isWord) {
      return node;
    }
    if (!(node instanceof YamlMap map)) {
      report(
          "wrong-type.languages",
          node.location(),
          slot("name", field.name()),
          slot("found", node.describe()),
          slot("languages", String.join(": …, ", languages)));
      return new YamlList(node.location(), List.of());
    }
    for (YamlEntry entry : map.entries().values()) {
      if (!languages.contains(entry.key())) {
        report(
            "wrong-type.language",
            entry.keyLocation(),
            slot("language", entry.key()),
            slot("languages", languages));
      }
    }
    Optional<YamlNode> word = map.get(writing.language());
    if (word.isEmpty() && draft) {
      unfilled.add(within + field.name());
    } else if (word.isEmpty() && !field.repeated()) {
      report(
          "missing-translation.language",
          map.location(),
          slot("name", field.name()),
          slot("language", writing.language()));
    }
    return word.orElse(new YamlList(node.location(), List.of()));
  }

  private List<YamlNode> items(Field field, YamlNode node) {
    if (node instanceof YamlList list && list.items().isEmpty()) {
      return List.of();
    }
    if (!field.repeated()) {
      return List.of(node);
    }
    if (node instanceof YamlList list) {
      return list.items();
    }
    if (node instanceof YamlText text && text.text().strip().matches("[【［〔（].*")) {
      report(
          "wrong-type.chinese-brackets",
          node.location(),
          slot("name", field.name()),
          slot("bracket", text.text().strip().substring(0, 1)),
          slot("list", listed(text.text())));
      return List.of();
    }
    if (node instanceof YamlText text && text.text().matches(".*[,，、;；].*")) {
      report(
          "wrong-type.list-without-brackets",
          node.location(),
          slot("name", field.name()),
          slot("list", listed(text.text())));
      return List.of();
    }
    report(
        "wrong-type.list",
        node.location(),
        slot("name", field.name()),
        slot("found", node.describe()));
    return List.of();
  }

  /// How the first values of a list would be written.
  private static String listed(String text) {
    String inside = text.strip().replaceAll("^[\\[【［〔（]+|[\\]】］〕）]+$", "");
    return Stream.of(inside.split("[,，、;；]"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .limit(Limits.NAMES_LISTED)
        .collect(Collectors.joining(", "));
  }

  private Optional<Value> one(Field field, YamlNode node, Value.Group original) {
    if (field.type() instanceof FieldType.Group group) {
      if (node instanceof YamlMap map) {
        Message thing = Message.of("yaml.text", slot("text", field.name()));
        String outside = within;
        within = outside + field.name() + ".";
        Value.Group read = read(map, group.fields(), List.of(), original, thing);
        within = outside;
        return Optional.of(read);
      }
      problems.error(
          "wrong-type.group",
          node.location(),
          slot("name", field.name()),
          slot("found", node.describe()),
          slot("cure", Yaml.cureOf(node).orElse(beginning(group))),
          slot("fields", group.fields().stream().map(Field::name).toList()));
      return Optional.empty();
    }
    return values.read(field, node, writing);
  }

  private static Message beginning(FieldType.Group group) {
    return Message.of("yaml.begin-group", slot("field", group.fields().getFirst().name()));
  }
}
