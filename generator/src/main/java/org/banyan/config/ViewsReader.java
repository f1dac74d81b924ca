package org.banyan.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.YamlNode;

/// Reads `views` of a kind.
///
/// @param kinds the names of all kinds
/// @param used the names of those that the site uses; a column of another one is left out
record ViewsReader(List<String> kinds, List<String> used, Problems problems) {

  private static final Set<String> KEYS = new LinkedHashSet<>(List.of("coverage", "assessment"));

  Views read(MapReader kind, Kind.BodyRule body) {
    if (kind.node("views").isEmpty()) {
      return Views.NONE;
    }
    MapReader map = MapReader.of(kind.node("views").get(), "\"views\"", problems).allow(KEYS);
    for (String key : List.of("coverage", "assessment")) {
      if (body != Kind.BodyRule.CLAUSES && map.node(key).isPresent()) {
        map.wrong(key, map.node(key).get(), "left out: only a body of clauses has it");
      }
    }
    return new Views(knownKinds(map, "coverage"), map.flag("assessment", false));
  }

  private List<String> knownKinds(MapReader map, String key) {
    List<String> known = new ArrayList<>();
    for (YamlNode node : map.list(key)) {
      String name = node instanceof YamlNode.YamlText text ? text.text().strip() : "";
      if (kinds.contains(name)) {
        known.add(name);
      } else {
        problems.error(
            "unknown-kind",
            node.location(),
            "there is no kind \"" + name + "\"",
            Nearest.question(name, kinds) + "kinds: " + String.join(", ", kinds));
      }
    }
    return known.stream().filter(used::contains).toList();
  }
}
