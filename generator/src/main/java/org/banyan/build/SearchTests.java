package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.config.Config;
import org.banyan.search.Filter;
import org.banyan.search.Hit;
import org.banyan.search.SearchIndex;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Asks the index what `site/search-tests.yaml` asks, and reports every entry that does not stand
/// where it should.
final class SearchTests {

  private static final String PATH = "site/search-tests.yaml";
  private static final Set<String> KEYS = Set.of("query", "lang", "expect", "within");

  private SearchTests() {}

  static void run(SourceTree tree, Config config, SearchIndex index, Problems problems) {
    Optional<YamlNode> root = tree.file(PATH).flatMap(file -> Yaml.read(file, problems));
    if (root.isEmpty() || root.get() instanceof YamlMap map && map.entries().isEmpty()) {
      return;
    }
    if (!(root.get() instanceof YamlList tests)) {
      problems.error(
          "wrong-setting.search-tests",
          root.get().location(),
          slot("found", root.get().describe()));
      return;
    }
    for (YamlNode test : tests.items()) {
      run(test, config, index, problems);
    }
  }

  private static void run(YamlNode node, Config config, SearchIndex index, Problems problems) {
    if (!(node instanceof YamlMap test) || !isWhole(test, config)) {
      problems.error(
          "wrong-setting.search-test",
          node.location(),
          slot("language", config.site().defaultLanguage()));
      return;
    }
    String expected = text(test, "expect");
    int within = Integer.parseInt(text(test, "within"));
    List<String> found =
        index
            .query(
                text(test, "query"),
                new Filter(Optional.of(text(test, "lang")), List.of(), Map.of()),
                Integer.MAX_VALUE)
            .stream()
            .map(Hit::passage)
            .map(passage -> passage.entry())
            .distinct()
            .limit(within)
            .toList();
    if (!found.contains(expected)) {
      problems.error(
          found.isEmpty() ? "search-test.nothing" : "search-test",
          node.location(),
          slot("query", text(test, "query")),
          slot("expected", expected),
          slot("within", within),
          slot("found", found));
    }
  }

  private static boolean isWhole(YamlMap test, Config config) {
    return KEYS.equals(test.entries().keySet())
        && config.site().languages().contains(text(test, "lang"))
        && text(test, "within").matches("[1-9][0-9]?");
  }

  private static String text(YamlMap map, String key) {
    return map.get(key).orElse(null) instanceof YamlText text ? text.text() : "";
  }
}
