package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

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
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML 1.2 into located nodes. Nothing is converted: a value is the text the author wrote.
/// Anchors, aliases, tags and merge keys are refused, because a knowledge base has no use for them
/// and a hostile one does.
public final class Yaml {

  /// The code of what makes a file unreadable.
  public static final String BROKEN = "bad-yaml";

  private static final int MAX_CODE_POINTS = 8_000_000;

  private Yaml() {}

  /// Reads a whole file.
  public static Optional<YamlNode> read(SourceFile file, Problems problems) {
    return read(file.path(), file.text(), 1, problems);
  }

  /// Reads text that begins on `firstLine` of the file: front matter, for one. Text that holds
  /// nothing is an empty map. Empty when the text is broken, which is reported.
  public static Optional<YamlNode> read(
      String path, String text, int firstLine, Problems problems) {
    int strange = firstUnseen(text);
    if (strange >= 0) {
      reportUnseen(path, text, firstLine, strange, problems);
      return Optional.empty();
    }
    var settings =
        LoadSettings.builder()
            .setLabel(path)
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setUseMarks(true)
            .build();
    Location start = new Location(path, firstLine, 1);
    try {
      var parser = new ShallowParser(new ParserImpl(settings, new StreamReader(settings, text)));
      Optional<Node> node = new Composer(settings, parser).getSingleNode();
      boolean isText = node.isPresent() && node.get() instanceof ScalarNode;
      List<Problem> mistakes = isText ? YamlMistakes.visibleIn(path, text, firstLine) : List.of();
      if (!mistakes.isEmpty()) {
        problems.addAll(mistakes);
        return Optional.empty();
      }
      return node.map(found -> new Reader(path, firstLine, problems).node(found))
          .or(() -> Optional.of(new YamlMap(start, Map.of(), false)));
    } catch (MarkedYamlEngineException e) {
      problems.addAll(YamlMistakes.of(path, text, firstLine, e));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.error(
          "bad-yaml.unreadable",
          start,
          slot("reason", String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
      return Optional.empty();
    }
  }

  /// What to do when a map was expected and this text was found; empty when that is not known.
  public static Optional<Message> cureOf(YamlNode node) {
    return node instanceof YamlText text ? YamlMistakes.cureOf(text.text()) : Optional.empty();
  }

  /// The offset of the first character that YAML does not allow, or -1.
  private static int firstUnseen(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!StreamReader.isPrintable(text.codePointAt(at))
          || Characters.isForbidden(text.codePointAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static void reportUnseen(
      String path, String text, int firstLine, int at, Problems problems) {
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    String lineStart = before.substring(before.lastIndexOf('\n') + 1);
    problems.error(
        "bad-yaml.unseen-character",
        new Location(path, firstLine + line, lineStart.codePointCount(0, lineStart.length()) + 1),
        slot("character", Characters.name(text.codePointAt(at))));
  }

  private static Location at(String path, int firstLine, Mark mark) {
    return new Location(path, firstLine + mark.getLine(), mark.getColumn() + 1);
  }

  private record Reader(String path, int firstLine, Problems problems) {

    YamlNode node(Node node) {
      Location place = place(node);
      if (node.getAnchor().isPresent()) {
        String anchor = "&" + node.getAnchor().get().getValue();
        problems.error("bad-yaml.anchor", place, slot("anchor", anchor));
      }
      return switch (node) {
        case MappingNode map -> map(map, place);
        case SequenceNode list -> {
          List<YamlNode> items = new ArrayList<>();
          for (Node item : list.getValue()) {
            items.add(node(item));
          }
          yield new YamlList(place, items);
        }
        case ScalarNode text -> text(text, place);
        default ->
            throw new IllegalStateException("unknown YAML node " + node.getClass().getName());
      };
    }

    private YamlMap map(MappingNode map, Location place) {
      Map<String, YamlEntry> entries = new LinkedHashMap<>();
      for (NodeTuple tuple : map.getValue()) {
        Location keyPlace = place(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          problems.error("bad-yaml.key", keyPlace);
          continue;
        }
        YamlNode value = node(tuple.getValueNode());
        String name = clean(key.getValue(), keyPlace);
        YamlEntry before = entries.putIfAbsent(name, new YamlEntry(name, keyPlace, value));
        if (before != null) {
          problems.error(
              "duplicate-key",
              keyPlace,
              slot("key", key.getValue()),
              slot("line", before.keyLocation().line()));
        }
      }
      return new YamlMap(place, entries, false);
    }

    /// A character that may not be typed may not be written by its number either.
    private String clean(String text, Location place) {
      int at = Characters.firstForbidden(text, 0);
      if (at >= 0) {
        problems.error(
            "bad-yaml.unseen-character",
            place,
            slot("character", Characters.name(text.codePointAt(at))));
      }
      return Characters.clean(text);
    }

    private YamlText text(ScalarNode node, Location place) {
      boolean block =
          node.getScalarStyle() == ScalarStyle.LITERAL
              || node.getScalarStyle() == ScalarStyle.FOLDED;
      boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
      String value = plain && node.getValue().equals("~") ? "" : node.getValue();
      return new YamlText(place, clean(value, place), !plain, place.line() + (block ? 1 : 0));
    }

    private Location place(Node node) {
      return node.getStartMark()
          .map(mark -> at(path, firstLine, mark))
          .orElse(new Location(path, firstLine, 1));
    }
  }
}
