package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlMap;

/// One parsed file: its front matter and the body below it.
///
/// @param frontMatter empty when the file has none or a broken one, which is reported
public record MarkdownFile(SourceFile source, YamlMap frontMatter, Body body) {

  private static final String FENCE = "---";

  /// What was meant to be that line and is not.
  private static final Pattern ALMOST_FENCE =
      Pattern.compile("\\h*(?:[-‐-―－﹣_=*+─]{2,10}|\\.{3}|…{1,2})\\s*");

  public static MarkdownFile parse(SourceFile file, Problems problems) {
    String text = file.text();
    Location start = new Location(file.path(), 1, 1);
    if (!isFence(text, 0)) {
      problems.error(beginning(text), start);
      return unreadable(file);
    }
    int begin = nextLine(text, 0);
    int end = begin;
    int line = 2;
    int almost = 0;
    int indented = 0;
    while (end < text.length() && !isFence(text, end)) {
      String found = lineAt(text, end);
      boolean isAlmost = ALMOST_FENCE.matcher(found).matches();
      almost = almost == 0 && isAlmost && !Character.isWhitespace(found.charAt(0)) ? line : almost;
      indented = indented == 0 && isAlmost ? line : indented;
      end = nextLine(text, end);
      line++;
    }
    if (almost > 0 || end >= text.length()) {
      int last = almost > 0 ? almost : indented;
      problems.error(
          last > 0 ? "bad-front-matter.closing-line" : "bad-front-matter.no-end",
          last > 0 ? new Location(file.path(), last, 1) : start);
      return unreadable(file);
    }
    Optional<YamlMap> fields =
        map(Yaml.read(file.path(), text.substring(begin, end), 2, problems), problems);
    if (fields.isEmpty()) {
      return unreadable(file);
    }
    return new MarkdownFile(
        file, fields.get(), Body.parse(file, text, nextLine(text, end), line + 1, problems));
  }

  /// What is wrong with the beginning of a file.
  private static String beginning(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    if (first.equals(FENCE)) {
      return lineAt(text, 0).isBlank()
          ? "bad-front-matter.blank-first-line"
          : "bad-front-matter.indented-first-line";
    }
    if (first.matches("[a-z][a-z-]*\\s?[:：].*")) {
      return "bad-front-matter.no-start";
    }
    return first.matches("[-‐-―－﹣_=*+]{1,10}") ? "bad-front-matter.other-line" : "bad-front-matter";
  }

  /// Of such a file only its broken front matter is reported, so its body is not looked at.
  private static MarkdownFile unreadable(SourceFile file) {
    return new MarkdownFile(
        file,
        YamlMap.empty(new Location(file.path(), 1, 1)),
        Body.parse(file, "", 0, 1, new Problems()));
  }

  private static Optional<YamlMap> map(Optional<YamlNode> read, Problems problems) {
    if (read.isEmpty() || read.get() instanceof YamlMap) {
      return read.map(YamlMap.class::cast);
    }
    problems.error(
        "bad-front-matter.no-map", read.get().location(), slot("found", read.get().describe()));
    return Optional.empty();
  }

  private static boolean isFence(String text, int lineStart) {
    return lineAt(text, lineStart).stripTrailing().equals(FENCE);
  }

  private static String lineAt(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
