package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.markdown.Body;
import org.banyan.markdown.MarkdownFile;
import org.banyan.source.Limits;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads entries from Markdown files and from data lists.
///
/// @param day by which is judged what is published
record EntryReader(
    Config config,
    LocalDate day,
    Defaults defaults,
    ValueReader values,
    Unread unread,
    Problems problems) {

  private static final String FROM = "publish-from";
  private static final String UNTIL = "publish-until";
  static final List<String> MAIN_KEYS = List.of("lang", "status", FROM, UNTIL);
  private static final List<String> ITEM_KEYS = List.of("id", "status", FROM, UNTIL);

  /// The entry of one main file with its translations.
  Entry read(EntryFiles files, Map<String, MarkdownFile> markdown) {
    MarkdownFile main = markdown.get(files.main().path());
    YamlMap front = defaults.added(main.frontMatter(), files.kind(), files.main().path());
    String language =
        choice(front, "lang", config.site().languages(), config.site().defaultLanguage());
    boolean draft = isDraft(front);
    var writing =
        new Writing(
            files.main().path(), language, Writing.Form.MAIN, main.source().path(), files.id());
    Map<String, Words> words = new TreeMap<>();
    Set<String> unreadFields = new HashSet<>();
    Words original =
        words(files.kind(), main, front, writing, draft, new Value.Group(Map.of()), unreadFields);
    words.put(language, original);
    files
        .translations()
        .forEach((other, file) -> {
          if (unread.hasFile(file.path())) {
            return;
          }
          if (other.equals(language)) {
            reportOwnLanguage(file, language);
            return;
          }
          var translation =
              new Writing(
                  file.path(), other, Writing.Form.TRANSLATION, files.main().path(), files.id());
          MarkdownFile translated = markdown.get(file.path());
          words.put(
              other,
              words(
                  files.kind(),
                  translated,
                  translated.frontMatter(),
                  translation,
                  draft,
                  original.values(),
                  unreadFields));
        });
    return new Entry(
        files.id(),
        files.kind(),
        language,
        publication(front, draft),
        files.parent(),
        Location.of(files.main().path()),
        words);
  }

  private Words words(
      Kind kind,
      MarkdownFile file,
      YamlMap front,
      Writing writing,
      boolean draft,
      Value.Group original,
      Set<String> unreadFields) {
    var fields = new FieldReader(writing, draft, values, unreadFields, problems);
    Value.Group read =
        fields.read(front, kind.fields(), MAIN_KEYS, original, Message.verbatim(kind.name()));
    fields.reportUnfilled(Location.of(writing.path()));
    if (!writing.isTranslation()) {
      PlaceCheck.check(front, kind.fields(), read, problems);
      FigureCheck.check(front, kind.fields(), problems);
    }
    checkBody(kind, file);
    Optional<Value.Date> translated =
        writing.isTranslation()
            ? front
                .get(FieldReader.TRANSLATED)
                .flatMap(node -> values.date(FieldReader.TRANSLATED, node))
            : Optional.empty();
    return words(kind, writing, read, translated, file.body());
  }

  private static Words words(
      Kind kind, Writing writing, Value.Group read, Optional<Value.Date> translated, Body body) {
    Optional<Clauses> clauses =
        kind.body() == Kind.BodyRule.CLAUSES
            ? Optional.of(Clauses.of(body, writing.language()))
            : Optional.empty();
    return new Words(writing.language(), writing.path(), read, translated, body, clauses);
  }

  private void checkBody(Kind kind, MarkdownFile file) {
    if (kind.body() == Kind.BodyRule.NONE && !file.body().isEmpty()) {
      problems.error(
          "unexpected-body",
          file.body().sections().getFirst().location(),
          slot("kind", kind.name()));
    }
    for (var block : file.body().blocks()) {
      if (!kind.blocks().contains(block.name())) {
        problems.error(
            "unknown-block",
            block.location(),
            slot("kind", kind.name()),
            slot("block", block.name()),
            slot("near", Nearest.question(block.name(), kind.blocks())),
            slot("blocks", blocks(kind)));
      }
    }
  }

  private static Message blocks(Kind kind) {
    return kind.blocks().isEmpty()
        ? Message.of("names.no-blocks")
        : Message.of("names.blocks", slot("blocks", kind.blocks()));
  }

  private void reportOwnLanguage(SourceFile file, String language) {
    problems.error("translation-of-itself", Location.of(file.path()), slot("language", language));
  }

  private boolean isDraft(YamlMap map) {
    return choice(map, "status", List.of("published", "draft"), "published").equals("draft");
  }

  private Publication publication(YamlMap map, boolean draft) {
    Optional<LocalDate> from = date(map, FROM).map(Publication::first);
    Optional<LocalDate> until = date(map, UNTIL).map(Publication::last);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      problems.error(
          "bad-date.publish-backwards",
          map.get(UNTIL).orElseThrow().location(),
          slot("from", from.get().toString()),
          slot("until", until.get().toString()));
    }
    return draft ? new Publication.Draft() : Publication.on(day, from, until);
  }

  private Optional<Value.Date> date(YamlMap map, String key) {
    return map.get(key).flatMap(node -> values.date(key, node));
  }

  private String choice(YamlMap map, String key, List<String> values, String otherwise) {
    Optional<YamlNode> node = map.get(key);
    if (node.isEmpty()) {
      return otherwise;
    }
    if (node.get() instanceof YamlText text && values.contains(text.text())) {
      return text.text();
    }
    problems.error(
        "wrong-type.choice",
        node.get().location(),
        slot("key", key),
        slot("values", Message.either(values)),
        slot("found", node.get().describe()),
        slot("otherwise", otherwise));
    return otherwise;
  }

  /// The entries of a data list, in the order of the file.
  List<Entry> readList(Kind kind, SourceFile file, YamlNode root) {
    if (root instanceof YamlMap map && map.entries().isEmpty()) {
      return List.of();
    }
    if (!(root instanceof YamlList list)) {
      unread.addList(kind);
      problems.error(
          isJson(file) ? "wrong-type.data-list-in-json" : "wrong-type.data-list",
          root.location(),
          slot("found", root.describe()));
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlMap map) {
        item(kind, file, map).ifPresent(entries::add);
      } else {
        unread.addList(kind);
        problems.error(
            "wrong-type.data-item",
            item.location(),
            slot("found", item.describe()),
            slot(
                "cure",
                Yaml.cureOf(item)
                    .orElse(
                        Message.of(isJson(file) ? "yaml.begin-item-in-json" : "yaml.begin-item"))));
      }
    }
    return entries;
  }

  private static boolean isJson(SourceFile file) {
    return file.name().endsWith(".json");
  }

  private Optional<Entry> item(Kind kind, SourceFile file, YamlMap written) {
    YamlMap map = defaults.added(written, kind, file.path());
    String name = map.get("id").orElse(null) instanceof YamlText text ? text.text() : "";
    if (name.length() > Limits.ID) {
      EntryFiles.reportLong(name, map.get("id").orElseThrow().location(), problems);
      return Optional.empty();
    }
    if (!EntryFiles.isId(name)) {
      unread.addList(kind);
      problems.error(
          !name.isEmpty()
              ? "bad-id.item"
              : DataLists.isTable(file.path()) ? "bad-id.no-cell" : "bad-id.missing",
          map.get("id").map(YamlNode::location).orElse(map.location()),
          slot("name", name));
      return Optional.empty();
    }
    EntryId id = new EntryId(kind.name(), name);
    boolean draft = isDraft(map);
    Map<String, Words> words = new TreeMap<>();
    for (String language : languagesOf(map)) {
      var writing = new Writing(file.path(), language, Writing.Form.ITEM, file.path(), id);
      var fields = new FieldReader(writing, draft, values, new HashSet<>(), problems);
      Value.Group read =
          fields.read(
              map,
              kind.fields(),
              ITEM_KEYS,
              new Value.Group(Map.of()),
              Message.verbatim(kind.name()));
      if (words.isEmpty()) {
        fields.reportUnfilled(map.location());
        PlaceCheck.check(map, kind.fields(), read, problems);
        FigureCheck.check(map, kind.fields(), problems);
      }
      Body none = Body.parse(file.path(), "", map.location().line(), problems);
      words.put(language, words(kind, writing, read, Optional.empty(), none));
    }
    String language =
        words.keySet().stream()
            .filter(config.site().defaultLanguage()::equals)
            .findFirst()
            .orElse(words.keySet().iterator().next());
    return Optional.of(
        new Entry(
            id, kind, language, publication(map, draft), Optional.empty(), map.location(), words));
  }

  /// The languages in which an item has its title; all of them when its title is a fact.
  private List<String> languagesOf(YamlMap map) {
    if (map.get("title").orElse(null) instanceof YamlMap title) {
      List<String> languages =
          config.site().languages().stream().filter(title.entries()::containsKey).toList();
      if (!languages.isEmpty()) {
        return languages;
      }
    }
    return config.site().languages();
  }
}
