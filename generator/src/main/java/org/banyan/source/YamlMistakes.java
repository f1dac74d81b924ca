package org.banyan.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says of broken YAML which mistake was probably made, for a person who does not know YAML.
///
/// The parser complains where it cannot go on, often a line late and in words of its trade. So the
/// mistakes that leave a clear mark in a line (a Chinese colon, a tab, a quotation mark without its
/// twin) are looked for first, and all of them are named at once; only then is the parser asked.
final class YamlMistakes {

  private static final Pattern FIELD =
      Pattern.compile("(?<before>[\\s-]*)(?<name>[A-Za-z][A-Za-z0-9_-]*)(?<after>.*)");
  private static final Pattern BLOCK = Pattern.compile(".*[:-]\\s+[|>][-+0-9]*\\s*(#.*)?");
  private static final Pattern CHINESE_SPACE = Pattern.compile("\\s*[\\u3000\\u00A0].*");
  private static final String MARKS = "*&!|>%@`";
  private static final String CHINESE_QUOTES = "“”‘’「」『』＂＇";

  private final String path;
  private final List<String> lines;
  private final int firstLine;
  private final List<Problem> found = new ArrayList<>();

  private YamlMistakes(String path, String text, int firstLine) {
    this.path = path;
    this.lines = List.of(text.split("\n", -1));
    this.firstLine = firstLine;
  }

  /// The mistakes that can be seen in text which was meant to be a map or a list.
  static List<Problem> visibleIn(String path, String text, int firstLine) {
    var mistakes = new YamlMistakes(path, text, firstLine);
    mistakes.lookAtLines();
    return mistakes.found;
  }

  /// What made the parser stop; at least one.
  static List<Problem> of(String path, String text, int firstLine, MarkedYamlEngineException e) {
    var mistakes = new YamlMistakes(path, text, firstLine);
    mistakes.lookAtLines();
    if (mistakes.found.isEmpty()) {
      mistakes.explain(e);
    }
    return mistakes.found;
  }

  /// What to do when a map was expected and a text was found: it may be `rule：x` or `rule:x`.
  static Optional<String> cureOf(String text) {
    Matcher field = FIELD.matcher(text);
    if (!field.matches()) {
      return Optional.empty();
    }
    return colonCure(field.group("name"), field.group("after"));
  }

  private static Optional<String> colonCure(String name, String after) {
    String value = after.strip();
    if (value.startsWith("：")) {
      return Optional.of(
          "write the colon of the English keyboard and a space: \""
              + name
              + ": "
              + shortened(value.substring(1))
              + "\"");
    }
    boolean space = after.startsWith(":　") || after.startsWith(":\u00A0");
    if (space) {
      return Optional.of(
          "write a space of the English keyboard after the colon: \""
              + name
              + ": "
              + shortened(value.substring(1))
              + "\"");
    }
    if (after.matches(":[^\\s/].*")) {
      return Optional.of(
          "write a space after the colon: \"" + name + ": " + shortened(value.substring(1)) + "\"");
    }
    return Optional.empty();
  }

  private void lookAtLines() {
    int block = -1;
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      int indent = text.length() - text.stripLeading().length();
      if (text.isBlank() || block >= 0 && indent > block) {
        continue;
      }
      block = BLOCK.matcher(text).matches() ? indent : -1;
      lookAt(text, line);
    }
  }

  private void lookAt(String text, int line) {
    int tab = text.indexOf('\t');
    if (tab >= 0 && text.substring(0, tab).isBlank()) {
      report(line, tab, "the line is indented with a tab", "indent it with spaces");
      return;
    }
    if (CHINESE_SPACE.matcher(text).matches()) {
      report(
          line,
          0,
          "the line is indented with a Chinese space",
          "indent it with spaces of the English keyboard");
      return;
    }
    Matcher field = FIELD.matcher(text);
    if (!field.matches()) {
      return;
    }
    String name = field.group("name");
    String after = field.group("after");
    Optional<String> cure = colonCure(name, after);
    if (cure.isPresent()) {
      boolean chinese = after.strip().startsWith("：");
      int colon = field.start("after") + Math.max(0, after.indexOf(chinese ? '：' : ':'));
      boolean space = CHINESE_SPACE.matcher(after.substring(1)).matches();
      String message =
          "the colon after \""
              + name
              + "\" "
              + (chinese
                  ? "is the Chinese one, \"：\""
                  : space ? "is followed by a Chinese space" : "has no space behind it");
      report(line, colon, message, cure.get());
    } else if (after.startsWith(": ")) {
      lookAtQuotes(line, name, field.start("after") + 1);
    }
  }

  private void lookAtQuotes(int line, String name, int from) {
    String text = lines.get(line);
    int start = from + leading(text.substring(from));
    char quote = start < text.length() ? text.charAt(start) : ' ';
    if (quote != '"' && quote != '\'') {
      return;
    }
    int end = closing(text, start, quote);
    if (end < 0) {
      if (!closesLater(line, quote)) {
        report(
            line,
            start,
            "the quotation mark that begins here has no end on this line",
            "end the text with the same mark: " + name + ": " + quote + "…" + quote);
      }
      return;
    }
    String rest = text.substring(end + 1).strip();
    if (!rest.isEmpty() && !rest.startsWith("#")) {
      report(
          line,
          end + 1 + leading(text.substring(end + 1)),
          "the text of \"" + name + "\" goes on after its closing quotation mark",
          "write quotation marks inside a text as “ ”, or take the outer ones away");
    }
  }

  /// A text in quotes may go over lines, until one that looks like a field.
  private boolean closesLater(int line, char quote) {
    for (int next = line + 1; next < lines.size(); next++) {
      if (FIELD.matcher(lines.get(next)).matches()
          && FIELD.matcher(lines.get(next)).replaceFirst("${after}").startsWith(":")) {
        return false;
      }
      if (lines.get(next).indexOf(quote) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int closing(String text, int start, char quote) {
    for (int at = start + 1; at < text.length(); at++) {
      if (text.charAt(at) == '\\' && quote == '"') {
        at++;
      } else if (text.charAt(at) == quote) {
        boolean doubled = quote == '\'' && at + 1 < text.length() && text.charAt(at + 1) == quote;
        if (!doubled) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  private void explain(MarkedYamlEngineException e) {
    int line = e.getProblemMark().map(Mark::getLine).orElse(0);
    int column = e.getProblemMark().map(mark -> offset(line, mark.getColumn())).orElse(0);
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (problem.equals(ShallowParser.TOO_DEEP)) {
      report(
          line,
          column,
          "lists and maps stand inside each other more than " + ShallowParser.MAX_DEPTH + " deep",
          "a text that begins with \"[\", \"{\" or \"- \" must stand in quotes");
      return;
    }
    if (explainBeginning(line, problem, context) || explainBrackets(e, line, context)) {
      return;
    }
    if (problem.contains("mapping values are not allowed")) {
      explainColon(line, column);
    } else if (problem.contains("could not find expected ':'")) {
      int at = e.getContextMark().map(Mark::getLine).orElse(line);
      reportNoColon(at);
    } else if (context.contains("quoted scalar")) {
      int at = e.getContextMark().map(Mark::getLine).orElse(line);
      int start = e.getContextMark().map(mark -> offset(at, mark.getColumn())).orElse(0);
      report(
          at,
          start,
          "the quotation mark that begins here has no end",
          "end the text with the same mark");
    } else if (problem.contains("expected <block end>")) {
      report(
          line,
          leading(line(line)),
          "the line begins in another column than the lines it belongs to",
          "begin fields that belong together in the same column; a list's \"-\" too");
    } else if (problem.contains("another document")) {
      report(line, column, "a second \"---\" stands here", "delete the line");
    } else {
      report(
          line,
          column,
          "this is not written as the program can read it: "
              + problem.lines().findFirst().orElse(""),
          "compare it with a file that works; when in doubt, put the text in quotes");
    }
  }

  /// A value that begins with a mark which means something else in YAML.
  private boolean explainBeginning(int line, String problem, String context) {
    Matcher field = FIELD.matcher(line(line));
    if (!field.matches() || !field.group("after").startsWith(":")) {
      return false;
    }
    String value = field.group("after").substring(1).strip();
    int at = line(line).length() - field.group("after").substring(1).stripLeading().length();
    boolean mark = !value.isEmpty() && MARKS.indexOf(value.charAt(0)) >= 0;
    boolean stopped =
        problem.contains("cannot start any token")
            || context.contains("alias")
            || context.contains("anchor")
            || context.contains("tag")
            || problem.equals(ShallowParser.TAG)
            || problem.contains("alias")
            || context.contains("block scalar");
    if (mark && stopped) {
      report(
          line,
          at,
          "a text cannot begin with \"" + value.charAt(0) + "\"",
          "put it in quotes: " + field.group("name") + ": " + quoted(value));
      return true;
    }
    boolean bracket = value.startsWith("[") || value.startsWith("{");
    if (bracket && problem.contains("expected <block end>")) {
      report(
          line,
          at,
          "a text cannot begin with \"" + value.charAt(0) + "\", which begins a list of values",
          "put it in quotes: " + field.group("name") + ": " + quoted(value));
      return true;
    }
    return false;
  }

  private boolean explainBrackets(MarkedYamlEngineException e, int line, String context) {
    if (!context.contains("flow")) {
      return false;
    }
    int open = e.getContextMark().map(Mark::getLine).orElse(line);
    int at = e.getContextMark().map(mark -> offset(open, mark.getColumn())).orElse(0);
    String text = line(open);
    String inside = text.substring(Math.min(at, text.length()));
    char bracket = inside.isEmpty() ? '{' : inside.charAt(0);
    char end = bracket == '[' ? ']' : '}';
    int comma = inside.indexOf('，');
    int colon = inside.indexOf('：');
    int column = e.getProblemMark().map(mark -> offset(line, mark.getColumn())).orElse(0);
    if (comma >= 0) {
      report(
          open,
          at + comma,
          "the comma here is the Chinese one, \"，\"",
          "write \",\" and a space between two values; a text that holds \"，\" must stand in quotes");
    } else if (colon >= 0
        && inside.substring(0, colon).matches("[\\[{]?(.*[,{\\[])?\\s*[A-Za-z-]+\\s*")) {
      report(
          open,
          at + colon,
          "the colon here is the Chinese one, \"：\"",
          "write the colon of the English keyboard and a space");
    } else if (inside.indexOf(end) < 0) {
      report(
          open,
          at,
          "the bracket \"" + bracket + "\" that begins here has no end",
          "close it with \"" + end + "\"");
    } else {
      report(
          line,
          column,
          "a text between brackets holds a mark that means something else here",
          "put the text in quotes: {en: \"Play: a right\"}");
    }
    return true;
  }

  private void explainColon(int line, int column) {
    String text = line(line);
    Matcher field = FIELD.matcher(text);
    boolean own = field.matches() && field.start("after") >= column;
    if (!own) {
      String name = field.matches() ? field.group("name") : "…";
      int start = text.indexOf(": ") + 2;
      String value = start > 1 ? text.substring(Math.min(start, text.length())).strip() : "";
      boolean chinese = !value.isEmpty() && CHINESE_QUOTES.indexOf(value.charAt(0)) >= 0;
      report(
          line,
          column,
          "the text of \"" + name + "\" holds a colon and a space, which would begin a new field",
          (chinese ? "Chinese quotation marks do not help here; " : "")
              + "put the text in straight quotes: "
              + name
              + ": "
              + quoted(value));
      return;
    }
    int before = line - 1;
    while (before > 0 && line(before).isBlank()) {
      before--;
    }
    if (before >= 0 && !line(before).contains(":")) {
      reportNoColon(before);
      return;
    }
    report(
        line,
        leading(text),
        "the line stands deeper than the one above it, which has its value already",
        "begin it in the same column as the field above it");
  }

  private void reportNoColon(int line) {
    report(
        line,
        leading(line(line)),
        "the line has no colon after the name of its field",
        "write \"name: value\", with a colon and a space");
  }

  private static String quoted(String value) {
    String quote = value.indexOf('"') >= 0 && value.indexOf('\'') < 0 ? "'" : "\"";
    String inside = value;
    while (!inside.isEmpty() && CHINESE_QUOTES.indexOf(inside.charAt(0)) >= 0) {
      inside = inside.substring(1);
    }
    while (!inside.isEmpty() && CHINESE_QUOTES.indexOf(inside.charAt(inside.length() - 1)) >= 0) {
      inside = inside.substring(0, inside.length() - 1);
    }
    return quote + shortened(inside) + quote;
  }

  private static String shortened(String value) {
    String text = value.strip();
    int most = Math.min(40, text.codePointCount(0, text.length()));
    int end = text.offsetByCodePoints(0, most);
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }

  private String line(int line) {
    return line >= 0 && line < lines.size() ? lines.get(line) : "";
  }

  /// Marks count code points, strings do not.
  private int offset(int line, int codePoints) {
    String text = line(line);
    return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
  }

  private void report(int line, int at, String message, String hint) {
    String text = line(line);
    int column = text.codePointCount(0, Math.min(at, text.length())) + 1;
    found.add(
        Problem.error("bad-yaml", new Location(path, firstLine + line, column), message, hint));
  }
}
