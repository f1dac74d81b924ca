package org.banyan.config;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// Everything a site declares: settings, kinds, vocabularies, words, and what authors are told.
public record Config(
    SiteConfig site,
    Map<String, Kind> kinds,
    Map<String, Vocabulary> vocabularies,
    Messages messages,
    Manual manual) {

  public Config {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    vocabularies = Collections.unmodifiableMap(new TreeMap<>(vocabularies));
  }

  /// Reads `site/site.yaml`, `site/vocabularies/`, `templates/kinds/`, `templates/messages/` and
  /// `templates/manual/`. What is wrong is left out and reported. Without languages nothing else
  /// can be judged.
  public static Config read(SourceTree tree, Problems problems) {
    SiteConfig site = new SiteReader(tree, problems).read();
    if (site.languages().isEmpty()) {
      return new Config(
          site, Map.of(), Map.of(), new Messages(Map.of()), new Manual(List.of(), Map.of()));
    }
    var texts = new LocalTexts(site.languages(), problems);
    Map<String, Vocabulary> vocabularies = new VocabularyReader(tree, texts, problems).read();
    Map<String, Kind> kinds =
        new KindReader(tree, texts, site.kinds(), vocabularies, problems).read();
    Messages messages = MessagesReader.read(tree, site.languages(), problems);
    Manual manual = new ManualReader(tree, texts, problems).read();
    return new Config(site, kinds, vocabularies, messages, manual);
  }

  /// Whether a file is one of those that declare what a site is.
  public static boolean declares(String path) {
    return path.startsWith("templates/kinds/")
        || path.startsWith("templates/messages/")
        || path.startsWith("site/vocabularies")
        || path.equals("site/site.yaml");
  }

  public Optional<Kind> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /// The kind whose entries are cited with `[@id]`.
  public Optional<Kind> citableKind() {
    return kinds.values().stream().filter(Kind::citable).findFirst();
  }

  /// The vocabulary of that name.
  ///
  /// @throws IllegalArgumentException if there is none; fields only name those that exist
  public Vocabulary vocabulary(String name) {
    Vocabulary vocabulary = vocabularies.get(name);
    if (vocabulary == null) {
      throw new IllegalArgumentException("no vocabulary \"" + name + "\"");
    }
    return vocabulary;
  }

  /// The kinds whose entries are parts of entries of this kind.
  public Collection<Kind> partsOf(Kind kind) {
    return kinds.values().stream()
        .filter(part -> part.parent().equals(Optional.of(kind.name())))
        .toList();
  }
}
