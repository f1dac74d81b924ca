package org.banyan.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.source.YamlNode.YamlEntry;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML 1.2 into located nodes. Nothing is converted: a value is the text the author wrote.
/// Anchors, aliases, tags and merge keys are refused, because a knowledge base has no use for them
/// and a hostile one does.
public final class Yaml {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_CODE_POINTS = 8_000_000;

  private Yaml() {}

  /// Reads a whole file.
  public static Optional<YamlNode> read(SourceFile file, Problems problems) {
    return read(file.path(), file.text(), 1, problems);
  }

  /// Reads text that begins on `firstLine` of the file: front matter, for one. Empty when the text
  /// holds nothing, or when it is broken, which is reported.
  public static Optional<YamlNode> read(
      String path, String text, int firstLine, Problems problems) {
    var settings =
        LoadSettings.builder()
            .setLabel(path)
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(true)
            .setUseMarks(true)
            .build();
    try {
      var node = new Compose(settings).composeString(text);
      return node.map(found -> new Reader(path, firstLine, problems).node(found, 0));
    } catch (MarkedYamlEngineException e) {
      Location place =
          e.getProblemMark()
              .map(mark -> at(path, firstLine, mark))
              .orElse(new Location(path, firstLine, 1));
      problems.error("bad-yaml", place, message(e), hint(e));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.error(
          "bad-yaml",
          new Location(path, firstLine, 1),
          "the YAML cannot be read: " + firstLine(e.getMessage()),
          "see the examples in the manual; quote a text that holds \": \" or begins with a mark");
      return Optional.empty();
    }
  }

  private static String message(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    return "the YAML cannot be read: " + firstLine(context + e.getProblem());
  }

  private static String hint(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("'\\t'") || problem.contains("\\t(TAB)") || problem.contains("TAB")) {
      return "indent with spaces; YAML does not allow tabs";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a text that holds \": \" must stand in quotes";
    }
    return "check the indentation and the quotes on this line and the line before";
  }

  private static String firstLine(String text) {
    return text == null ? "unknown" : text.lines().findFirst().orElse("unknown");
  }

  private static Location at(String path, int firstLine, Mark mark) {
    return new Location(path, firstLine + mark.getLine(), mark.getColumn() + 1);
  }

  private record Reader(String path, int firstLine, Problems problems) {

    YamlNode node(Node node, int depth) {
      Location place = place(node);
      if (depth > MAX_DEPTH) {
        problems.error(
            "bad-yaml",
            place,
            "the YAML is nested more than " + MAX_DEPTH + " levels deep",
            "write it flatter");
        return new YamlText(place, "", false, place.line());
      }
      if (node.getAnchor().isPresent()) {
        problems.error(
            "bad-yaml",
            place,
            "the YAML uses the anchor \"&" + node.getAnchor().get().getValue() + "\"",
            "write the value out where it is needed");
      }
      return switch (node) {
        case MappingNode map -> map(map, place, depth);
        case SequenceNode list -> {
          List<YamlNode> items = new ArrayList<>();
          for (Node item : list.getValue()) {
            items.add(node(item, depth + 1));
          }
          yield new YamlList(place, items);
        }
        case ScalarNode text -> text(text, place);
        default ->
            throw new IllegalStateException("unknown YAML node " + node.getClass().getName());
      };
    }

    private YamlMap map(MappingNode map, Location place, int depth) {
      Map<String, YamlEntry> entries = new LinkedHashMap<>();
      for (NodeTuple tuple : map.getValue()) {
        Location keyPlace = place(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          problems.error("bad-yaml", keyPlace, "a key must be a text", "write \"key: value\"");
          continue;
        }
        YamlNode value = node(tuple.getValueNode(), depth + 1);
        YamlEntry before =
            entries.putIfAbsent(key.getValue(), new YamlEntry(key.getValue(), keyPlace, value));
        if (before != null) {
          problems.error(
              "duplicate-key",
              keyPlace,
              "the key \"" + key.getValue() + "\" stands here a second time",
              "the first one is on line " + before.keyLocation().line() + "; keep one of them");
        }
      }
      return new YamlMap(place, entries);
    }

    private static YamlText text(ScalarNode node, Location place) {
      boolean block =
          node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
      boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
      String value = plain && node.getValue().equals("~") ? "" : node.getValue();
      return new YamlText(place, value, !plain, place.line() + (block ? 1 : 0));
    }

    private Location place(Node node) {
      return node.getStartMark()
          .map(mark -> at(path, firstLine, mark))
          .orElse(new Location(path, firstLine, 1));
    }
  }
}
