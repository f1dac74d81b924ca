package org.banyan.explain;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.DataLists;
import org.banyan.catalog.Defaults;
import org.banyan.catalog.Entry;
import org.banyan.catalog.MediaUse;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Vocabulary;
import org.banyan.explain.Explanation.Part;
import org.banyan.explain.Explanation.Row;
import org.banyan.page.Paths;
import org.banyan.source.MediaFile;
import org.banyan.source.Message;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode.YamlMap;

/// Says what a file is that is no entry.
record OtherFiles(SourceTree tree, Config config, Catalog catalog, List<Problem> problems) {

  private static final String STATIC = "site/static/";
  private static final String VOCABULARIES = "site/vocabularies/";

  Optional<Explanation> explain(String path) {
    boolean isText = tree.files().containsKey(path);
    boolean isMedia = tree.media().containsKey(path);
    if (!isText && !isMedia) {
      return Optional.empty();
    }
    if (path.startsWith("content/")) {
      return Optional.of(isText ? text(path) : media(tree.media().get(path)));
    }
    if (path.startsWith(STATIC)) {
      return said(path, "static", Message.of("explain.static", slot("page", after(path, STATIC))));
    }
    if (path.startsWith(VOCABULARIES)) {
      return Optional.of(vocabulary(path));
    }
    if (path.startsWith("templates/")) {
      return Optional.of(template(path));
    }
    return said(
        path,
        path.endsWith("search-tests.yaml") ? "search-tests" : "settings",
        Message.of(path.endsWith("search-tests.yaml") ? "explain.search-tests" : "explain.site"));
  }

  private Optional<Explanation> said(String path, String is, Message what) {
    return Optional.of(Explanation.plain(path, is, what, List.of(), problems));
  }

  private static String after(String path, String start) {
    return path.substring(start.length());
  }

  private Explanation text(String path) {
    if (path.endsWith("/" + Defaults.NAME)) {
      return defaults(path);
    }
    for (Kind kind : config.kinds().values()) {
      if (DataLists.paths(kind).contains(path)) {
        long entries =
            catalog.all().values().stream()
                .filter(entry -> entry.location().path().equals(path))
                .count();
        Message what =
            Message.of("explain.list-of", slot("kind", kind.name()), slot("entries", entries));
        return Explanation.plain(path, "data-list", what, List.of(), problems);
      }
    }
    if (path.equals("content/pictures.yaml")) {
      return said(path, "picture-records", Message.of("explain.pictures")).orElseThrow();
    }
    return said(path, "misplaced", Message.of("explain.misplaced")).orElseThrow();
  }

  private Explanation defaults(String path) {
    String folder = path.substring(0, path.length() - Defaults.NAME.length());
    long entries =
        catalog.all().values().stream()
            .filter(entry -> entry.location().path().startsWith(folder))
            .count();
    List<Row> rows = new ArrayList<>();
    if (Yaml.read(tree.file(path).orElseThrow(), new Problems()).orElse(null)
        instanceof YamlMap map) {
      map.entries()
          .forEach((key, entry) ->
              rows.add(
                  new Row(
                      Part.FIELDS,
                      key,
                      Message.verbatim(ShownValue.of(entry.value())),
                      Message.NONE,
                      Optional.of(entry.keyLocation()))));
    }
    Message what = Message.of("explain.defaults", slot("folder", folder), slot("entries", entries));
    return Explanation.plain(path, "defaults", what, rows, problems);
  }

  private Explanation media(MediaFile file) {
    List<Row> rows = new ArrayList<>();
    for (Entry entry : catalog.all().values()) {
      if (MediaUse.of(entry, catalog::target).anyMatch(file::equals)) {
        rows.add(
            new Row(
                Part.REFERRED_TO_BY,
                entry.id().toString(),
                Message.of("explain.shows"),
                Message.NONE,
                Optional.empty()));
      }
    }
    boolean published =
        rows.stream()
            .anyMatch(row ->
                catalog.entries().keySet().stream()
                    .anyMatch(id -> id.toString().equals(row.name())));
    Message what =
        rows.isEmpty()
            ? Message.of("explain.unused-media")
            : published
                ? Message.of("explain.media", slot("page", new Paths(config).media(file).path()))
                : Message.of("explain.hidden-media");
    return Explanation.plain(file.path(), "media", what, rows, problems);
  }

  private Explanation vocabulary(String path) {
    String name = after(path, VOCABULARIES).replaceFirst("\\.ya?ml$", "");
    Optional<Vocabulary> vocabulary = Optional.ofNullable(config.vocabularies().get(name));
    if (vocabulary.isEmpty()) {
      return said(path, "misplaced", Message.of("explain.misplaced")).orElseThrow();
    }
    List<Row> rows = new ArrayList<>();
    for (Kind kind : config.kinds().values()) {
      names(name, kind.fields(), "")
          .forEach(field ->
              rows.add(
                  new Row(
                      Part.REFERRED_TO_BY,
                      kind.name(),
                      Message.of("explain.field", slot("field", field)),
                      Message.NONE,
                      Optional.empty())));
    }
    Message what =
        Message.of(
            "explain.vocabulary",
            slot("name", name),
            slot("terms", vocabulary.get().terms().size()));
    return Explanation.plain(path, "vocabulary", what, rows, problems);
  }

  private static Stream<String> names(String vocabulary, List<Field> fields, String before) {
    return fields.stream()
        .flatMap(field ->
            switch (field.type()) {
              case FieldType.Term(String name) when name.equals(vocabulary) ->
                  Stream.of(before + field.name());
              case FieldType.Group group ->
                  names(vocabulary, group.fields(), before + field.name() + ".");
              default -> Stream.empty();
            });
  }

  private Explanation template(String path) {
    boolean ours = tree.builtIn().containsKey(path);
    boolean own = tree.own().contains(path);
    Message what =
        Message.of(
            !own
                ? "explain.template-built-in"
                : ours ? "explain.template-replaces" : "explain.template-own");
    return Explanation.plain(path, "template", what, List.of(), problems);
  }
}
