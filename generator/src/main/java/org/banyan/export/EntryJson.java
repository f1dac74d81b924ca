package org.banyan.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.markdown.Section;
import org.banyan.page.Paths;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes entries as JSON: `id`, `language`, `url` by language, `fields` as the kind declares them,
/// what they cite, and their bodies as text. A word is a map of languages; a reference is
/// `kind/id#section`; a path is counted from the root of the site. [KindSchema] says the same.
record EntryJson(Config config, Catalog catalog, Paths paths) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  void write(List<Entry> entries, OutputStream out) {
    try (SequenceWriter writer = JSON.writer().writeValuesAsArray(out)) {
      entries.forEach(entry -> writer.write(entry(entry)));
    }
  }

  private ObjectNode entry(Entry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", entry.id().toString());
    node.put("language", entry.language());
    ArrayNode languages = node.putArray("languages");
    entry.words().keySet().forEach(languages::add);
    ObjectNode urls = node.putObject("url");
    for (String language : config.site().languages()) {
      urls.put(language, paths.entry(language, entry).path());
    }
    ObjectNode fields = node.putObject("fields");
    for (Field field : entry.kind().fields()) {
      add(fields, field, entry);
    }
    ArrayNode cites = node.putArray("cites");
    cited(entry).forEach(id -> cites.add(id.toString()));
    if (entry.kind().body() != Kind.BodyRule.NONE) {
      addBody(node, entry);
    }
    return node;
  }

  private SortedSet<EntryId> cited(Entry entry) {
    SortedSet<EntryId> cited = new TreeSet<>();
    config
        .citableKind()
        .ifPresent(kind ->
            entry.words().values().stream()
                .flatMap(words -> words.texts().stream())
                .flatMap(text -> text.body().citations().stream())
                .map(citation -> new EntryId(kind.name(), citation.id()))
                .filter(catalog.entries()::containsKey)
                .forEach(cited::add));
    return cited;
  }

  private static void addBody(ObjectNode node, Entry entry) {
    ArrayNode sections = node.putArray("sections");
    for (Section section : entry.original().body().sections()) {
      if (section.level() > 1) {
        ObjectNode each = sections.addObject();
        each.put("id", section.id());
        each.put("level", section.level());
        entry
            .original()
            .clauses()
            .map(clauses -> clauses.numbers().get(section.id()))
            .ifPresent(number -> each.put("number", number));
        each.put("title", section.title());
      }
    }
    ObjectNode body = node.putObject("body");
    entry.words().forEach((language, words) -> body.put(language, words.body().text()));
  }

  private void add(ObjectNode fields, Field field, Entry entry) {
    if (entry.original().get(field.name()).isEmpty()) {
      return;
    }
    if (!field.translatable()) {
      set(fields, field, entry.original().get(field.name()));
      return;
    }
    ObjectNode byLanguage = fields.putObject(field.name());
    for (Map.Entry<String, Words> words : entry.words().entrySet()) {
      List<Value> values = words.getValue().get(field.name());
      if (!values.isEmpty()) {
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        set(holder, field, values);
        byLanguage.set(words.getKey(), holder.get(field.name()));
      }
    }
  }

  private void set(ObjectNode holder, Field field, List<Value> values) {
    if (!field.repeated()) {
      put(holder.putArray(field.name()), field, values.getFirst());
      holder.set(field.name(), holder.get(field.name()).get(0));
      return;
    }
    ArrayNode list = holder.putArray(field.name());
    values.forEach(value -> put(list, field, value));
  }

  private void put(ArrayNode list, Field field, Value value) {
    switch (value) {
      case Value.Text(String text) -> list.add(text);
      case Value.Markdown text -> list.add(text.body().text());
      case Value.Number(var number) -> list.add(number);
      case Value.Money money ->
          list.addObject().put("amount", money.amount()).put("currency", money.currency());
      case Value.Date(String iso) -> list.add(iso);
      case Value.Period period ->
          list.addObject()
              .put("from", period.from().iso())
              .put("to", period.to().map(Value.Date::iso).orElse(null));
      case Value.Flag(boolean flag) -> list.add(flag);
      case Value.Link(String url, _) -> list.add(url);
      case Value.File(var media) -> list.add(paths.media(media).path());
      case Value.Image image ->
          list.addObject()
              .put("file", paths.media(image.media()).path())
              .put("alt", image.alt())
              .put("credit", image.credit());
      case Value.Term term -> list.add(term.id());
      case Value.Reference reference -> list.add(reference.toString());
      case Value.Group group -> {
        ObjectNode node = list.addObject();
        for (Field inner : ((FieldType.Group) field.type()).fields()) {
          if (!group.get(inner.name()).isEmpty()) {
            set(node, inner, group.get(inner.name()));
          }
        }
      }
    }
  }
}
