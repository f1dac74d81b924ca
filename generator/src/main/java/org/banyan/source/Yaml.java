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

  /// Reads a whole file of JSON, which YAML 1.2 holds but for two things: a tab may stand between
  /// its values, and `null` is nothing.
  public static Optional<YamlNode> readJson(SourceFile file, Problems problems) {
    return read(file.path(), withoutTabs(file.text()), 1, problems).map(Yaml::withoutNull);
  }

  /// A blank for each tab outside of a text, so that every place stays where it is.
  private static String withoutTabs(String json) {
    var text = new StringBuilder(json);
    boolean quoted = false;
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        at++;
      } else if (c == '\t' && !quoted) {
        text.setCharAt(at, ' ');
      }
    }
    return text.toString();
  }

  private static YamlNode withoutNull(YamlNode node) {
    return switch (node) {
      case YamlMap(var place, var entries, var broken) -> {
        Map<String, YamlEntry> clean = new LinkedHashMap<>();
        entries.forEach((key, entry) ->
            clean.put(key, new YamlEntry(key, entry.keyLocation(), withoutNull(entry.value()))));
        yield new YamlMap(place, clean, broken);
      }
      case YamlList(var place, var items) ->
          new YamlList(place, items.stream().map(Yaml::withoutNull).toList());
      case YamlText(var place, var text, var quoted, var line, var comment) ->
          new YamlText(place, !quoted && text.equals("null") ? "" : text, quoted, line, comment);
    };
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
      return node.map(found ->
              new Reader(
                      path,
                      text.codePoints().toArray(),
                      List.of(text.split("\n", -1)),
                      firstLine,
                      problems)
                  .node(found))
          .or(() -> Optional.of(new YamlMap(start, Map.of(), false)));
    } catch (MarkedYamlEngineException e) {
      problems.addAll(YamlMistakes.of(path, text, firstLine, e));
      return Optional.empty();
    } catch (YamlEngineException _) {
      problems.error("bad-yaml.unreadable", start);
      return Optional.empty();
    }
  }

  /// Reports that a text for readers ends at a comment, which its author may have meant as a part
  /// of it: `title: Case #3`.
  public static void reportComment(YamlNode node, Problems problems) {
    if (node instanceof YamlText text && text.comment().isPresent()) {
      problems.error("hash-in-text", text.comment().get(), slot("text", text.describe()));
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

  /// @param text the code points of the file, by which marks count
  private record Reader(
      String path, int[] text, List<String> lines, int firstLine, Problems problems) {

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
        String typed = YamlMistakes.withoutOddSpaces(key.getValue());
        String name = clean(typed, keyPlace);
        if (!typed.equals(key.getValue())) {
          problems.error(
              "bad-yaml.odd-space-in-name",
              keyPlace,
              slot("name", name),
              slot("space", YamlMistakes.oddSpaceIn(key.getValue())));
        }
        YamlNode value = node(tuple.getValueNode());
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
      String written = plain && node.getValue().equals("~") ? "" : node.getValue();
      // A text that begins with `&` was meant as one; nothing must follow from what was reported.
      String value =
          node.getAnchor().map(name -> ("&" + name + " " + written).strip()).orElse(written);
      return new YamlText(
          place,
          clean(node.getScalarStyle() == ScalarStyle.LITERAL ? value : joined(node, value), place),
          !plain,
          place.line() + (block ? 1 : 0),
          plain ? comment(node) : Optional.empty());
    }

    /// Without the spaces that YAML puts for line breaks between two Chinese characters.
    private String joined(ScalarNode node, String value) {
      int from = node.getStartMark().map(Mark::getLine).orElse(0);
      int to = node.getEndMark().map(Mark::getLine).orElse(from);
      if (from == to || !Cjk.anyIn(value)) {
        return value;
      }
      var joined = new StringBuilder(value.length());
      int done = 0;
      for (int line = from; line < Math.min(to, lines.size() - 1); line++) {
        String before = lines.get(line).strip();
        String after = lines.get(line + 1).strip();
        if (before.isEmpty()
            || after.isEmpty()
            || !Cjk.joins(before.codePointBefore(before.length()), after.codePointAt(0))) {
          continue;
        }
        String around = end(before, 8) + " " + start(after, 8);
        int found = value.indexOf(around, done);
        if (found < 0) {
          // The text is written with escapes, so its lines cannot be told from it.
          break;
        }
        int space = found + around.indexOf(' ', end(before, 8).length());
        joined.append(value, done, space);
        done = space + 1;
      }
      return joined.append(value, done, value.length()).toString();
    }

    private static String end(String text, int characters) {
      return text.substring(Math.max(0, text.length() - characters));
    }

    private static String start(String text, int characters) {
      return text.substring(0, Math.min(text.length(), characters));
    }

    private Optional<Location> comment(ScalarNode node) {
      Mark end = node.getEndMark().orElse(null);
      if (end == null || end.getIndex() == 0) {
        return Optional.empty();
      }
      int at = end.getIndex();
      while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
        at++;
      }
      boolean isComment =
          at < text.length && text[at] == '#' && (text[at - 1] == ' ' || text[at - 1] == '\t');
      return isComment
          ? Optional.of(
              new Location(
                  path, firstLine + end.getLine(), end.getColumn() + (at - end.getIndex()) + 1))
          : Optional.empty();
    }

    private Location place(Node node) {
      return node.getStartMark()
          .map(mark -> at(path, firstLine, mark))
          .orElse(new Location(path, firstLine, 1));
    }
  }
}
