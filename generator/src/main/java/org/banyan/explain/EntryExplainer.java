package org.banyan.explain;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Defaults;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryFiles;
import org.banyan.catalog.Publication;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.explain.Explanation.Part;
import org.banyan.explain.Explanation.Row;
import org.banyan.markdown.MarkdownFile;
import org.banyan.page.Paths;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlMap;

/// Explains the main file of an entry or a translation of it.
final class EntryExplainer {

  private static final List<String> KEYS =
      List.of("lang", "status", "publish-from", "publish-until", "translated");

  private final SourceTree tree;
  private final Config config;
  private final Catalog catalog;
  private final Defaults defaults;
  private final EntryFiles files;
  private final String path;
  private final YamlMap front;
  private final YamlMap translation;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notGiven = new ArrayList<>();

  EntryExplainer(
      SourceTree tree,
      Config config,
      Catalog catalog,
      Defaults defaults,
      EntryFiles files,
      String path) {
    this.tree = tree;
    this.config = config;
    this.catalog = catalog;
    this.defaults = defaults;
    this.files = files;
    this.path = path;
    this.front = frontMatter(files.main());
    this.translation =
        isTranslation() ? frontMatter(tree.file(path).orElseThrow()) : YamlMap.empty(here());
  }

  private YamlMap frontMatter(SourceFile file) {
    List<String> names = new ArrayList<>(KEYS);
    files.kind().fields().stream().filter(Field::used).map(Field::name).forEach(names::add);
    return MarkdownFile.parse(file, new Problems()).frontMatter().respelled(names);
  }

  private boolean isTranslation() {
    return !path.equals(files.main().path());
  }

  private Location here() {
    return Location.of(path);
  }

  Explanation explain(List<Problem> problems) {
    Optional<Entry> entry = Optional.ofNullable(catalog.all().get(files.id()));
    kind();
    id();
    language(entry);
    files(entry);
    entry.ifPresent(found -> {
      state(found);
      pages(found);
      files.kind().fields().stream()
          .filter(Field::used)
          .forEach(field -> field(field, found.in(languageOf(path, found))));
      rows.addAll(new Relations(catalog, config).of(found));
    });
    return new Explanation(
        path,
        entry.isEmpty() ? "unread" : isTranslation() ? "translation" : "entry",
        what(entry.isPresent()),
        rows,
        notGiven,
        problems.stream().filter(problem -> concerns(problem.location().path())).toList());
  }

  private Message what(boolean read) {
    String key =
        !read
            ? "explain.unread"
            : isTranslation()
                ? "explain.translation"
                : files.parent().isPresent() ? "explain.part" : "explain.entry";
    return Message.of(
        key,
        slot("entry", files.id().toString()),
        slot("main", files.main().path()),
        slot("whole", files.parent().map(Object::toString).orElse("")));
  }

  /// The files of the entry, and the defaults of their folders.
  private boolean concerns(String other) {
    return other.equals(files.main().path())
        || files.translations().values().stream().anyMatch(file -> file.path().equals(other))
        || other.endsWith("/" + Defaults.NAME)
            && path.startsWith(other.substring(0, other.length() - Defaults.NAME.length()));
  }

  private void fact(String name, Message value, Message because, Optional<Location> place) {
    rows.add(new Row(Part.FACTS, name, value, because, place));
  }

  private void kind() {
    fact(
        "kind",
        Message.verbatim(files.kind().name()),
        files
            .parent()
            .map(whole -> Message.of("explain.kind-part", slot("whole", whole.toString())))
            .orElse(Message.of("explain.kind", slot("folder", files.kind().folder()))),
        Optional.empty());
  }

  private void id() {
    boolean folder = files.main().name().equals("index.md");
    fact(
        "id",
        Message.verbatim(files.id().toString()),
        Message.of(
            files.parent().isPresent()
                ? "explain.id-part"
                : folder ? "explain.id-folder" : "explain.id-file"),
        Optional.empty());
  }

  private void language(Optional<Entry> entry) {
    if (isTranslation()) {
      fact(
          "language",
          Message.verbatim(languageOf(path, null)),
          Message.of("explain.language-name"),
          Optional.empty());
      return;
    }
    entry.ifPresent(found -> {
      Optional<YamlEntry> said = said("lang");
      fact(
          "language",
          Message.verbatim(found.language()),
          said.isPresent() ? Message.NONE : Message.of("explain.language-first"),
          said.map(YamlEntry::keyLocation));
    });
  }

  private String languageOf(String file, Entry entry) {
    return files.translations().entrySet().stream()
        .filter(each -> each.getValue().path().equals(file))
        .map(each -> each.getKey())
        .findFirst()
        .orElseGet(() -> entry.language());
  }

  private void files(Optional<Entry> entry) {
    fact(
        "file",
        Message.verbatim(files.main().path()),
        entry
            .map(found -> Message.of("explain.main", slot("language", found.language())))
            .orElse(Message.NONE),
        Optional.empty());
    new TreeMap<>(files.translations())
        .forEach((language, file) ->
            fact(
                "file",
                Message.verbatim(file.path()),
                Message.of("explain.words", slot("language", language)),
                Optional.empty()));
  }

  /// What the main file or the nearest folder says under a key.
  private Optional<YamlEntry> said(String key) {
    YamlEntry own = front.entries().get(key);
    return own != null
        ? Optional.of(own)
        : defaults.said(key, files.kind(), files.main().path()).stream().findFirst();
  }

  private void state(Entry entry) {
    String key =
        switch (entry.publication()) {
          case Publication.Draft _ -> "status";
          case Publication.Ahead _ -> "publish-from";
          case Publication.Over _, Publication.Published _ -> "publish-until";
        };
    Message value =
        switch (entry.publication()) {
          case Publication.Draft _ -> Message.of("explain.draft");
          case Publication.Ahead(var from) ->
              Message.of("explain.ahead", slot("day", from.toString()));
          case Publication.Over(var until) ->
              Message.of("explain.over", slot("day", until.toString()));
          case Publication.Published(var until) ->
              until
                  .map(day -> Message.of("explain.until", slot("day", day.toString())))
                  .orElse(Message.of("explain.published"));
        };
    Optional<Entry> whole =
        entry.parent().map(catalog.all()::get).filter(each -> !each.isPublished());
    fact(
        "state",
        value,
        whole
            .map(each -> Message.of("explain.as-whole", slot("whole", each.id().toString())))
            .orElse(Message.NONE),
        whole.isPresent() ? Optional.empty() : said(key).map(YamlEntry::keyLocation));
  }

  private void pages(Entry entry) {
    if (!entry.isPublished()) {
      fact("page", Message.of("explain.no-page"), Message.NONE, Optional.empty());
      return;
    }
    var paths = new Paths(config);
    for (String language : config.site().languages()) {
      fact(
          "page",
          Message.verbatim(
              config.site().siteUrl().orElse("") + paths.entry(language, entry).path()),
          entry.isTranslatedInto(language)
              ? Message.NONE
              : Message.of("explain.stub", slot("language", entry.language())),
          Optional.empty());
    }
  }

  private void field(Field field, Words words) {
    List<Value> values = words.get(field.name());
    YamlEntry own = own(field);
    List<YamlEntry> folders = defaults.said(field.name(), files.kind(), files.main().path());
    Optional<YamlEntry> place = own != null ? Optional.of(own) : folders.stream().findFirst();
    if (values.isEmpty() && place.isEmpty()) {
      notGiven.add(field.name());
      return;
    }
    Message because =
        field.type() instanceof FieldType.Number number && number.sum().isPresent()
            ? Message.of("explain.sum", slot("fields", number.sum().get()))
            : values.isEmpty()
                ? unused(place.orElseThrow())
                : Overruled.of(own == null ? folders.stream().skip(1).toList() : folders, place);
    rows.add(
        new Row(
            Part.FIELDS,
            field.name(),
            Message.verbatim(
                values.isEmpty()
                    ? ShownValue.of(place.orElseThrow().value())
                    : ShownValue.of(values)),
            because,
            place.map(YamlEntry::keyLocation)));
  }

  private static Message unused(YamlEntry said) {
    return Message.of(ShownValue.of(said.value()).isEmpty() ? "explain.blank" : "explain.unusable");
  }

  private YamlEntry own(Field field) {
    YamlEntry here = translation.entries().get(field.name());
    return field.translatable() && here != null ? here : front.entries().get(field.name());
  }
}
