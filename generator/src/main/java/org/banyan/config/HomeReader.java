package org.banyan.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.config.SiteConfig.Home;
import org.banyan.config.SiteConfig.Name;
import org.banyan.config.SiteConfig.Reader;
import org.banyan.config.SiteConfig.Tree;
import org.banyan.config.SiteConfig.Way;
import org.banyan.source.Message;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlText;

/// Reads `home` of `site/site.yaml`. Whether the names in it mean something is judged later, when
/// the entries are known.
record HomeReader(LocalTexts texts, Problems problems) {

  private static final Set<String> KEYS =
      keys("kinds", "tree", "vocabularies", "featured", "newest", "readers");

  private static Set<String> keys(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }

  Home read(YamlNode node) {
    MapReader map = MapReader.of(node, MapReader.named("home"), problems).allow(KEYS);
    List<Reader> readers = new ArrayList<>();
    for (YamlNode item : map.list("readers")) {
      readers.add(reader(MapReader.of(item, Message.of("setting.reader"), problems)));
    }
    return new Home(
        names(map, "kinds"),
        map.node("tree").map(tree -> tree(MapReader.of(tree, MapReader.named("tree"), problems))),
        names(map, "vocabularies"),
        names(map, "featured"),
        newest(map),
        readers);
  }

  private Tree tree(MapReader map) {
    map.allow(keys("vocabulary", "produces"));
    Map<Name, List<Name>> produces = new LinkedHashMap<>();
    if (map.node("produces").isPresent()) {
      MapReader branches =
          MapReader.of(map.node("produces").get(), MapReader.named("produces"), problems);
      for (YamlEntry branch : branches.map().entries().values()) {
        produces.put(new Name(branch.key(), branch.keyLocation()), names(branches, branch.key()));
      }
    }
    return new Tree(name(map, "vocabulary"), produces);
  }

  private static Name name(MapReader map, String key) {
    return new Name(
        map.requiredText(key), map.node(key).map(YamlNode::location).orElse(map.location()));
  }

  private int newest(MapReader map) {
    BigDecimal newest = map.number("newest").orElse(BigDecimal.ZERO);
    boolean usable =
        newest.stripTrailingZeros().scale() <= 0
            && newest.signum() >= 0
            && newest.compareTo(BigDecimal.valueOf(100)) <= 0;
    if (!usable) {
      map.wrong("newest", map.node("newest").orElseThrow(), Message.of("must.up-to-100"));
      return 0;
    }
    return newest.intValueExact();
  }

  private Reader reader(MapReader map) {
    map.allow(keys("title", "text", "links", "tools"));
    List<Way> ways = new ArrayList<>();
    for (YamlNode item : map.list("links")) {
      MapReader way =
          MapReader.of(item, Message.of("setting.link"), problems)
              .allow(keys("label", "hint", "to"));
      ways.add(new Way(texts.required(way, "label"), texts.optional(way, "hint"), name(way, "to")));
    }
    return new Reader(
        texts.required(map, "title"), texts.required(map, "text"), ways, names(map, "tools"));
  }

  static List<Name> names(MapReader map, String key) {
    List<Name> names = new ArrayList<>();
    for (YamlNode item : map.list(key)) {
      if (item instanceof YamlText text && !text.text().isBlank()) {
        names.add(new Name(text.text().strip(), text.location()));
      } else {
        map.wrong(key, item, Message.of("must.texts"));
      }
    }
    return names;
  }
}
