package org.banyan.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.page.PageView.PathLink;

/// Says what a page and its entry are in the words of schema.org, for JSON-LD. The kind names the
/// type (`schema` in `kind.yaml`), its fields the properties; without them the page alone is told.
///
/// Addresses are whole when the site says where it stands; otherwise they are links from the page,
/// which is what JSON-LD in a page counts them from.
///
/// @param here the page that holds the data
record SchemaOrg(Config config, Catalog catalog, Paths paths, String language, SitePath here) {

  /// @param cited what the page cites
  Map<String, Object> of(Entry entry, List<PathLink> trail, Collection<EntryId> cited) {
    Words words = entry.in(language);
    SitePath home = paths.home(language);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@context", "https://schema.org");
    page.put("@type", "WebPage");
    page.put("@id", address(here.path()));
    page.put("url", address(here.path()));
    page.put("name", words.text("title"));
    putText(page, "description", words.text("summary"));
    page.put("inLanguage", words.language());
    putText(page, "dateModified", News.updated(entry));
    page.put(
        "isPartOf", object("WebSite", config.site().title().in(language), address(home.path())));
    page.put("breadcrumb", breadcrumb(trail, words));
    List<Map<String, Object>> citations =
        cited.stream().flatMap(id -> catalog.entry(id).stream()).map(this::named).toList();
    if (!citations.isEmpty()) {
      page.put("citation", citations);
    }
    entry.kind().schema().ifPresent(type -> page.put("mainEntity", thing(entry, type, words)));
    return page;
  }

  private Map<String, Object> thing(Entry entry, String type, Words words) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("@id", address(here.path()) + "#thing");
    thing.put("url", address(here.path()));
    thing.put("name", words.text("title"));
    List<String> others =
        entry.words().values().stream()
            .filter(other -> !other.language().equals(words.language()))
            .map(other -> other.text("title"))
            .filter(title -> !title.equals(words.text("title")))
            .toList();
    if (!others.isEmpty()) {
      thing.put("alternateName", others.size() == 1 ? others.getFirst() : others);
    }
    putText(thing, "description", words.text("summary"));
    entry
        .parent()
        .flatMap(catalog::entry)
        .ifPresent(parent -> thing.put("isPartOf", named(parent)));
    Map<String, Object> said = new LinkedHashMap<>();
    add(said, entry.kind().fields(), words.values());
    thing.putAll(said);
    return thing;
  }

  /// What the fields say, which goes before what the program says of every thing.
  private void add(Map<String, Object> thing, List<Field> fields, Value.Group group) {
    for (Field field : fields) {
      List<Object> values = new ArrayList<>();
      field
          .schema()
          .ifPresent(_ ->
              group.get(field.name()).forEach(value -> value(field, value).ifPresent(values::add)));
      if (!values.isEmpty()) {
        thing.merge(
            field.schema().orElseThrow(),
            values.size() == 1 ? values.getFirst() : values,
            SchemaOrg::both);
      }
    }
  }

  /// Two fields may say the same property.
  private static Object both(Object before, Object after) {
    List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
    all.addAll(after instanceof List<?> list ? list : List.of(after));
    return all;
  }

  private Optional<Object> value(Field field, Value value) {
    return switch (value) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Markdown text -> Optional.of(text.body().text());
      case Value.Number(var number) -> Optional.of(number);
      case Value.Money money -> {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("@type", "MonetaryAmount");
        amount.put("value", money.amount());
        amount.put("currency", money.currency());
        yield Optional.of(amount);
      }
      case Value.Date(String iso) -> Optional.of(iso);
      case Value.Period period ->
          Optional.of(
              period.isOneDate()
                  ? period.from().iso()
                  : period.from().iso() + "/" + period.to().map(Value.Date::iso).orElse(".."));
      case Value.Flag(boolean flag) -> Optional.of(flag);
      case Value.Link(String url, _) -> Optional.of(url);
      case Value.File(var media) -> Optional.of(address(paths.media(media).path()));
      case Value.Image image -> {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("@type", "ImageObject");
        picture.put("contentUrl", address(paths.media(image.media()).path()));
        putText(picture, "description", image.alt());
        putText(picture, "creditText", image.credit());
        yield Optional.of(picture);
      }
      case Value.Term(String vocabulary, String id) ->
          config
              .vocabulary(vocabulary)
              .term(id)
              .map(term ->
                  object(
                      "DefinedTerm",
                      term.label().in(language),
                      address(paths.term(language, vocabulary, id).path())));
      case Value.Reference reference ->
          catalog
              .entry(reference.entry())
              .map(target -> named(target, reference.section().map(id -> "#" + id).orElse("")));
      case Value.Group inner -> {
        var type = (FieldType.Group) field.type();
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("@type", type.schema().orElse("Thing"));
        add(part, type.fields(), inner);
        yield part.size() > 1 ? Optional.of(part) : Optional.empty();
      }
    };
  }

  private Map<String, Object> named(Entry entry) {
    return named(entry, "");
  }

  private Map<String, Object> named(Entry entry, String section) {
    return object(
        entry.kind().schema().orElse("WebPage"),
        entry.in(language).text("title"),
        address(paths.entry(language, entry).path()) + section);
  }

  private Map<String, Object> breadcrumb(List<PathLink> trail, Words words) {
    List<Object> items = new ArrayList<>();
    for (PathLink step : trail) {
      items.add(item(items.size() + 1, step.label(), address(step.path())));
    }
    items.add(item(items.size() + 1, words.text("title"), address(here.path())));
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("@type", "BreadcrumbList");
    list.put("itemListElement", items);
    return list;
  }

  private static Map<String, Object> item(int position, String name, String address) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("@type", "ListItem");
    item.put("position", position);
    item.put("name", name);
    item.put("item", address);
    return item;
  }

  private static Map<String, Object> object(String type, String name, String url) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("@type", type);
    object.put("name", name);
    object.put("url", url);
    return object;
  }

  private static void putText(Map<String, Object> object, String key, String text) {
    if (!text.isEmpty()) {
      object.put(key, text);
    }
  }

  private String address(String path) {
    return config
        .site()
        .siteUrl()
        .map(url -> url + Paths.CHOOSER.to(path))
        .orElseGet(() -> here.to(path));
  }
}
