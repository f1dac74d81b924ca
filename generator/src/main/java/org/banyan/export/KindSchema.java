package org.banyan.export;

import java.util.List;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a kind declares as a JSON Schema (draft 2020-12) of the file that [EntryJson]
/// writes.
record KindSchema(Config config) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COMMENT =
      "Describes the published data/%s.json, in which every entry says all that is known of it. The"
          + " files that authors write may leave out what a _defaults.yaml says for their folder.";
  private static final String DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

  byte[] write(Kind kind) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    config
        .site()
        .siteUrl()
        .ifPresent(url -> schema.put("$id", url + "data/" + kind.name() + ".schema.json"));
    String language = config.site().defaultLanguage();
    schema.put("title", kind.plural().in(language));
    schema.put("description", kind.description().in(language));
    schema.put("$comment", COMMENT.formatted(kind.name()));
    schema.put("type", "array");
    schema.set("items", entry(kind));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(schema);
  }

  private ObjectNode entry(Kind kind) {
    ObjectNode entry = object();
    ObjectNode properties = entry.putObject("properties");
    properties.set("id", pattern("^" + kind.name() + "/[a-z0-9-]+(/[a-z0-9-]+)?$"));
    properties.set("language", language());
    properties.set("languages", list(language()));
    properties.set("url", byLanguage(type("string")));
    properties.set("fields", fields(kind.fields(), true));
    properties.set("cites", list(type("string")));
    ArrayNode required = entry.putArray("required");
    List.of("id", "language", "languages", "url", "fields", "cites").forEach(required::add);
    if (kind.body() != Kind.BodyRule.NONE) {
      ObjectNode section = object();
      ObjectNode parts = section.putObject("properties");
      parts.set("id", type("string"));
      parts.set("level", type("integer"));
      parts.set("number", type("string"));
      parts.set("title", type("string"));
      section.putArray("required").add("id").add("level").add("title");
      properties.set("sections", list(section));
      properties.set("body", byLanguage(type("string")));
      required.add("sections").add("body");
    }
    return entry;
  }

  /// @param top whether words are maps of languages; inside a group, the whole group is one
  private ObjectNode fields(List<Field> fields, boolean top) {
    ObjectNode node = object();
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = node.putArray("required");
    for (Field field : fields) {
      if (!field.used()) {
        continue;
      }
      ObjectNode value = value(field);
      ObjectNode values = field.repeated() ? list(value) : value;
      ObjectNode whole = top && field.translatable() ? byLanguage(values) : values;
      ObjectNode described = JsonNodeFactory.instance.objectNode();
      String language = config.site().defaultLanguage();
      described.put("title", field.label().in(language));
      field.help().ifPresent(help -> described.put("description", help.in(language)));
      described.setAll(whole);
      properties.set(field.name(), described);
      if (field.required() != Field.Required.NEVER && !field.derived()) {
        required.add(field.name());
      }
    }
    return node;
  }

  private ObjectNode value(Field field) {
    return switch (field.type()) {
      case FieldType.Text _, FieldType.Markdown _, FieldType.File _ -> type("string");
      case FieldType.Number number -> {
        ObjectNode node = type("number");
        number.min().ifPresent(min -> node.put("minimum", min));
        number.max().ifPresent(max -> node.put("maximum", max));
        yield node;
      }
      case FieldType.Money _ -> {
        ObjectNode node = object();
        ObjectNode properties = node.putObject("properties");
        properties.set("amount", type("number"));
        properties.set("currency", pattern("^[A-Z]{3}$"));
        node.putArray("required").add("amount").add("currency");
        yield node;
      }
      case FieldType.Date _ -> pattern(DATE);
      case FieldType.Period _ -> {
        ObjectNode node = object();
        ObjectNode properties = node.putObject("properties");
        properties.set("from", pattern(DATE));
        ObjectNode to = pattern(DATE);
        to.putArray("type").add("string").add("null");
        properties.set("to", to);
        node.putArray("required").add("from").add("to");
        yield node;
      }
      case FieldType.Flag _ -> type("boolean");
      case FieldType.Link _ -> pattern("^(https?://|mailto:)");
      case FieldType.Image _ -> {
        ObjectNode node = object();
        ObjectNode properties = node.putObject("properties");
        List.of("file", "alt", "credit").forEach(key -> properties.set(key, type("string")));
        node.putArray("required").add("file").add("alt").add("credit");
        yield node;
      }
      case FieldType.Term term -> {
        ObjectNode node = type("string");
        ArrayNode ids = node.putArray("enum");
        config.vocabulary(term.vocabulary()).ids().forEach(ids::add);
        yield node;
      }
      case FieldType.Reference reference ->
          pattern(
              "^("
                  + String.join("|", reference.to())
                  + ")/[a-z0-9-]+(/[a-z0-9-]+)?"
                  + switch (reference.section()) {
                    case NONE -> "$";
                    case OPTIONAL -> "(#.+)?$";
                    case REQUIRED -> "#.+$";
                  });
      case FieldType.Group group -> fields(group.fields(), false);
    };
  }

  private ObjectNode language() {
    ObjectNode node = type("string");
    ArrayNode languages = node.putArray("enum");
    config.site().languages().forEach(languages::add);
    return node;
  }

  private ObjectNode byLanguage(ObjectNode word) {
    ObjectNode node = object();
    ObjectNode properties = node.putObject("properties");
    config.site().languages().forEach(language -> properties.set(language, word.deepCopy()));
    node.put("minProperties", 1);
    return node;
  }

  private static ObjectNode list(ObjectNode item) {
    ObjectNode node = type("array");
    node.set("items", item);
    return node;
  }

  private static ObjectNode object() {
    return type("object").put("additionalProperties", false);
  }

  private static ObjectNode pattern(String pattern) {
    return type("string").put("pattern", pattern);
  }

  private static ObjectNode type(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
