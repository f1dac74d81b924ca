package org.banyan.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.config.Config;
import org.banyan.config.SiteConfig;
import org.banyan.page.BrowseContent.Tool;

/// Where the names lead that `home` in `site.yaml` gives: kinds, entries, terms, tools and the
/// pages that a site has once.
record Destinations(
    Config config, Catalog catalog, Paths paths, Frames frames, Tiles tiles, Toolbox toolbox) {

  /// What is near to a name that means nothing.
  Set<String> names() {
    Set<String> names = new TreeSet<>(config.kinds().keySet());
    catalog.entries().keySet().forEach(id -> names.add(id.toString()));
    config.vocabularies().keySet().forEach(name -> names.add("by/" + name));
    names.addAll(tools());
    return names;
  }

  Set<String> tools() {
    Set<String> names = new TreeSet<>();
    toolbox.tools(config.site().defaultLanguage()).forEach(tool -> names.add(tool.name()));
    return names;
  }

  Optional<String> path(String language, String name) {
    int by = name.startsWith("by/") ? 0 : name.indexOf("/by/") + 1;
    if (name.startsWith("by/") || by > 0) {
      return term(language, name.substring(0, Math.max(0, by - 1)), name.substring(by + 3));
    }
    if (config.kinds().containsKey(name)) {
      return Optional.of(paths.listing(language, config.kinds().get(name)).path());
    }
    Optional<String> tool = toolbox.tool(language, name).map(each -> toolbox.path(language, each));
    if (tool.isPresent()) {
      return tool;
    }
    return page(language, name).or(() -> ofEntry(language, name)).or(() -> entry(language, name));
  }

  /// A name as a tool, with what it is called and what it gives.
  Optional<Tool> tool(String language, String name) {
    Optional<Tool> own = toolbox.tool(language, name);
    if (own.isPresent() || name.contains("#") || name.contains("by/")) {
      return own;
    }
    return path(language, name)
        .map(path -> {
          String id = name.replace('/', '_');
          if (config.kinds().containsKey(name)) {
            var kind = config.kinds().get(name);
            return plain(
                name, id, kind.plural().in(language), kind.description().in(language), path);
          }
          return found(name)
              .map(entry ->
                  plain(
                      name,
                      id,
                      entry.in(language).text("title"),
                      entry.in(language).text("summary"),
                      path))
              .orElseGet(() -> ofPage(language, name, id, path));
        });
  }

  private Tool ofPage(String language, String name, String id, String path) {
    int slash = name.lastIndexOf('/');
    return slash < 0
        ? plain(name, id, frames.word(language, word(name) + ".title"), lead(language, name), path)
        : found(name.substring(0, slash)).stream()
            .flatMap(entry ->
                toolbox.links(language, entry).stream()
                    .filter(link -> link.path().equals(path))
                    .map(link ->
                        new Tool(
                            name,
                            id,
                            link.label(),
                            link.lead(),
                            entry.in(language).text("title"),
                            path,
                            List.of())))
            .findFirst()
            .orElseThrow();
  }

  private static Tool plain(String name, String id, String label, String lead, String path) {
    return new Tool(name, id, label, lead, "", path, List.of());
  }

  private String lead(String language, String name) {
    return frames.word(language, word(name) + ".description");
  }

  /// What the keys of its interface words begin with.
  private static String word(String page) {
    return page.equals("contribute") ? "manual" : page;
  }

  /// A page that the site has once.
  private Optional<String> page(String language, String name) {
    return Optional.ofNullable(
            switch (name) {
              case "search" -> paths.search(language);
              case "all" -> paths.all(language);
              case "contribute" -> paths.manual(language, "index");
              case "data" -> paths.data(language);
              case "state" -> config.site().state().isEmpty() ? null : paths.state(language);
              case SiteConfig.TOOLBOX -> paths.toolbox(language);
              default -> null;
            })
        .map(SitePath::path);
  }

  /// A tool of one entry: `kind/id/name`.
  private Optional<String> ofEntry(String language, String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0
        ? Optional.empty()
        : found(name.substring(0, slash))
            .flatMap(entry ->
                toolbox.links(language, entry).stream()
                    .map(EntryContent.ViewLink::path)
                    .filter(path -> path.endsWith(name.substring(slash) + ".html"))
                    .findFirst());
  }

  private Optional<String> entry(String language, String name) {
    int hash = name.indexOf('#');
    String section = hash < 0 ? "" : name.substring(hash + 1);
    return found(hash < 0 ? name : name.substring(0, hash))
        .filter(entry -> section.isEmpty() || hasSection(entry, section))
        .map(entry -> paths.entry(language, entry).path() + (hash < 0 ? "" : "#" + section));
  }

  private static boolean hasSection(Entry entry, String section) {
    return entry.original().body().sections().stream().anyMatch(each -> each.id().equals(section));
  }

  /// The page of a vocabulary, of a term, or of the entries of a kind that carry a term.
  private Optional<String> term(String language, String kind, String name) {
    int slash = name.indexOf('/');
    String vocabulary = slash < 0 ? name : name.substring(0, slash);
    if (!config.vocabularies().containsKey(vocabulary)) {
      return Optional.empty();
    }
    if (slash < 0) {
      return Optional.of(paths.vocabulary(language, vocabulary).path()).filter(_ -> kind.isEmpty());
    }
    String term = name.substring(slash + 1);
    if (config.vocabulary(vocabulary).term(term).isEmpty()) {
      return Optional.empty();
    }
    return kind.isEmpty()
        ? Optional.of(paths.term(language, vocabulary, term).path())
        : config
            .kind(kind)
            .filter(found -> !tiles.carriersOf(vocabulary, term, found).isEmpty())
            .map(found -> paths.listing(language, found, vocabulary, term).path());
  }

  Optional<Entry> found(String name) {
    return Stream.of(name)
        .filter(each -> each.indexOf('/') > 0)
        .map(each ->
            new EntryId(
                each.substring(0, each.indexOf('/')), each.substring(each.indexOf('/') + 1)))
        .flatMap(id -> catalog.entry(id).stream())
        .findFirst();
  }
}
