package org.banyan.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode.YamlMap;

/// Reads `site/site.yaml`.
record SiteReader(SourceTree tree, Problems problems) {

  private static final String PATH = "site/site.yaml";
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of("title", "description", "languages", "menu", "licence", "siteUrl"));

  SiteConfig read() {
    MapReader map = map().allow(KEYS);
    List<String> languages = languages(map);
    var texts = new LocalTexts(languages, problems);
    return new SiteConfig(
        texts.required(map, "title"),
        texts.required(map, "description"),
        languages,
        map.texts("menu"),
        texts.optional(map, "licence"),
        siteUrl(map));
  }

  private MapReader map() {
    Optional<SourceFile> file = tree.file(PATH);
    if (file.isEmpty()) {
      problems.error(
          "missing-file",
          Location.of(PATH),
          "there is no site/site.yaml",
          "run \"banyan init DIR\" to make a project, or name its folder with --project DIR");
    }
    return file.flatMap(found -> Yaml.read(found, problems))
        .map(node -> MapReader.of(node, PATH, problems))
        .orElse(new MapReader(YamlMap.empty(Location.of(PATH)), PATH, problems));
  }

  private List<String> languages(MapReader map) {
    List<String> languages =
        map.texts("languages").stream().filter(this::isLanguage).distinct().toList();
    if (!languages.isEmpty()) {
      return languages;
    }
    if (map.node("languages").isEmpty()) {
      map.missing("languages");
    }
    return List.of("en");
  }

  private boolean isLanguage(String code) {
    boolean known = tree.file("templates/messages/" + code + ".yaml").isPresent();
    if (!known) {
      problems.error(
          "unknown-language",
          Location.of(PATH),
          "the interface has no words in \"" + code + "\"",
          "add templates/messages/" + code + ".yaml, or use a language that is there");
    }
    return known;
  }

  private Optional<String> siteUrl(MapReader map) {
    return map.text("siteUrl")
        .flatMap(
            text -> {
              if (isSiteUrl(text)) {
                return Optional.of(text.endsWith("/") ? text : text + "/");
              }
              map.wrong(
                  "siteUrl", map.node("siteUrl").orElseThrow(), "an address with https:// or http://");
              return Optional.empty();
            });
  }

  private static boolean isSiteUrl(String text) {
    try {
      URI uri = new URI(text);
      return Set.of("https", "http").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
