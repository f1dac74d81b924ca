package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.Message.Slot;
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

  /// What was meant to be the `- ` of a list: the dash of the Chinese keyboard, a bullet, two
  /// hyphens, or one without a space behind it.
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "(?<mark>[－—–‐‑―•·・●](?![－—–])|[*+](?=\\s)|--+(?=\\s)|-(?=[^\\s\\d-]))\\s*(?<rest>\\S.*)");

  /// `[a, b]]`.
  private static final Pattern EXTRA_BRACKET =
      Pattern.compile("(?<right>\\[[^\\[\\]]*]|\\{[^{}]*})\\s*(?<extra>[\\]}]+)");

  /// `ended, grade: d`.
  private static final Pattern SECOND_FIELD =
      Pattern.compile(
          "(?<value>[a-z0-9][a-z0-9_/.-]*)[,，;；]?\\s+(?<second>[a-z][a-z0-9_-]*:\\s.*)");

  /// Spaces that look like one and are none in YAML: no-break, full-width, zero-width and so on.
  private static final String ODD_SPACES =
      "\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000\\uFEFF";

  private static final Pattern ODD_SPACE = Pattern.compile("[" + ODD_SPACES + "]");
  private static final Pattern ODD_INDENT = Pattern.compile("\\s*[" + ODD_SPACES + "].*");
  private static final String MARKS = "*&!|>%@`?";
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
  static Optional<Message> cureOf(String text) {
    Matcher field = FIELD.matcher(text);
    if (!field.matches()) {
      return Optional.empty();
    }
    String after = field.group("after");
    return colonMistake(after)
        .map(key -> Message.of(key + ".cure", colonSlots(field.group("name"), after)));
  }

  /// The key of what is wrong with the colon after a name.
  private static Optional<String> colonMistake(String after) {
    if (after.strip().startsWith("：")) {
      return Optional.of("bad-yaml.chinese-colon");
    }
    if (after.length() > 1 && after.startsWith(":") && isOddSpace(after.charAt(1))) {
      return Optional.of("bad-yaml.odd-space-after-colon");
    }
    return after.matches(":[^\\s/].*")
        ? Optional.of("bad-yaml.no-space-after-colon")
        : Optional.empty();
  }

  private static Slot[] colonSlots(String name, String after) {
    return new Slot[] {
      slot("name", name),
      slot("value", shortened(withoutOddSpaces(after.strip().substring(1)))),
      slot("space", oddSpaceIn(after))
    };
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || isOddSpace(c);
  }

  private static boolean isOddSpace(char c) {
    return ODD_SPACE.matcher(String.valueOf(c)).matches();
  }

  static String withoutOddSpaces(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// What the first odd space of a text is called: its name for the two that people type, else its
  /// code point.
  static Message oddSpaceIn(String text) {
    Matcher space = ODD_SPACE.matcher(text);
    if (!space.find()) {
      return Message.NONE;
    }
    return switch (space.group()) {
      case "\u3000" -> Message.of("yaml.full-width-space");
      case "\u00A0" -> Message.of("yaml.no-break-space");
      default ->
          Message.verbatim(String.format(Locale.ROOT, "U+%04X", (int) space.group().charAt(0)));
    };
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
      report(line, tab, "bad-yaml.tab");
      return;
    }
    if (ODD_INDENT.matcher(text).matches()) {
      report(line, 0, "bad-yaml.odd-space", slot("space", oddSpaceIn(text)));
      return;
    }
    if (path.endsWith(".json")) {
      int comment = commentInJson(text);
      if (comment >= 0) {
        report(line, comment, "bad-yaml.json-comment");
      }
      return;
    }
    Matcher item = LIST_MARK.matcher(text.strip());
    if (item.matches() && isInList(line, leading(text))) {
      if (found.stream().anyMatch(one -> one.message().key().equals("bad-yaml.list-mark"))) {
        return; // the cure of the first is that of all
      }
      report(
          line,
          leading(text),
          "bad-yaml.list-mark",
          slot("mark", item.group("mark")),
          slot("right", "- " + shortened(item.group("rest"))));
      return;
    }
    Matcher field = FIELD.matcher(text);
    if (!field.matches()) {
      return;
    }
    String name = field.group("name");
    String after = field.group("after");
    Optional<String> mistake = colonMistake(after);
    if (mistake.isPresent()) {
      boolean chinese = after.strip().startsWith("：");
      int colon = field.start("after") + Math.max(0, after.indexOf(chinese ? '：' : ':'));
      report(line, colon, mistake.get(), colonSlots(name, after));
    } else if (after.startsWith(": ")) {
      lookAtQuotes(line, name, field.start("after") + 1);
    }
  }

  /// Whether the line stands where an item of a list may begin: below a name, or another item.
  private boolean isInList(int line, int indent) {
    for (int above = line - 1; above >= 0; above--) {
      String text = lines.get(above);
      boolean says = !text.isBlank() && !text.strip().startsWith("#");
      if (says && leading(text) <= indent) {
        return text.strip().matches("[－—–‐‑―•·・●*+-].*|.*:");
      }
    }
    return true;
  }

  /// Where a comment begins, or -1.
  private static int commentInJson(String line) {
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      quoted ^= c == '"' && (at == 0 || line.charAt(at - 1) != '\\');
      if (!quoted && (line.startsWith("//", at) || line.startsWith("/*", at))) {
        return at;
      }
    }
    return -1;
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
            "bad-yaml.unclosed-quote-on-line",
            slot("name", name),
            slot("quote", String.valueOf(quote)));
      }
      return;
    }
    String rest = text.substring(end + 1).strip();
    if (!rest.isEmpty() && !rest.startsWith("#")) {
      report(
          line,
          end + 1 + leading(text.substring(end + 1)),
          "bad-yaml.text-after-quote",
          slot("name", name));
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
      report(line, column, "bad-yaml.too-deep", slot("most", ShallowParser.MAX_DEPTH));
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
    } else if (problem.contains("escape") && context.contains("quoted scalar")) {
      explainBackslash(e, line, column);
    } else if (context.contains("quoted scalar")) {
      int at = e.getContextMark().map(Mark::getLine).orElse(line);
      int start = e.getContextMark().map(mark -> offset(at, mark.getColumn())).orElse(0);
      report(at, start, "bad-yaml.unclosed-quote");
    } else if (problem.contains("expected <block end>")) {
      report(line, leading(line(line)), "bad-yaml.column");
    } else if (problem.contains("another document")) {
      report(line, column, "bad-yaml.second-document");
    } else {
      report(line, column, "bad-yaml.unreadable");
    }
  }

  /// `"C:\new"`: in straight double quotes, a backslash begins a character that cannot be typed.
  private void explainBackslash(MarkedYamlEngineException e, int line, int column) {
    int start = e.getContextMark().map(mark -> offset(line, mark.getColumn())).orElse(0);
    String text = line(line);
    int end = text.lastIndexOf('"');
    boolean isWhole =
        e.getContextMark().map(mark -> mark.getLine() == line).orElse(false) && end > start;
    String inside = text.substring(start + 1, isWhole ? end : text.length());
    report(
        line,
        Math.max(start, text.lastIndexOf('\\', column)),
        "bad-yaml.backslash",
        slot("quoted", "'" + shortened(inside.replace("'", "''")) + "'"));
  }

  /// A value that begins with a mark which means something else in YAML.
  private boolean explainBeginning(int line, String problem, String context) {
    Matcher field = FIELD.matcher(line(line));
    if (!field.matches() || !field.group("after").startsWith(":")) {
      return false;
    }
    String value = field.group("after").substring(1).strip();
    int at = line(line).length() - field.group("after").substring(1).stripLeading().length();
    if (value.matches("-(\\s.*)?") && problem.contains("sequence entries are not allowed")) {
      report(
          line,
          at,
          "bad-yaml.dash-after-colon",
          slot("name", field.group("name")),
          slot("item", shortened(value)),
          slot("quoted", quoted(value)));
      return true;
    }
    boolean mark = !value.isEmpty() && MARKS.indexOf(value.charAt(0)) >= 0;
    boolean stopped =
        problem.contains("cannot start any token")
            || context.contains("alias")
            || context.contains("anchor")
            || context.contains("tag")
            || problem.equals(ShallowParser.TAG)
            || problem.contains("alias")
            || problem.contains("mapping keys are not allowed")
            || context.contains("block scalar");
    if (mark && stopped) {
      report(
          line,
          at,
          "bad-yaml.first-character",
          slot("character", value.substring(0, 1)),
          slot("name", field.group("name")),
          slot("quoted", quoted(value)));
      return true;
    }
    Matcher extra = EXTRA_BRACKET.matcher(value);
    if (extra.matches()) {
      report(
          line,
          at + extra.start("extra"),
          "bad-yaml.extra-bracket",
          slot("bracket", extra.group("extra").substring(0, 1)),
          slot("right", field.group("name") + ": " + shortened(extra.group("right"))));
      return true;
    }
    boolean bracket = value.startsWith("[") || value.startsWith("{");
    if (bracket && problem.contains("expected <block end>")) {
      report(
          line,
          at,
          "bad-yaml.first-bracket",
          slot("bracket", value.substring(0, 1)),
          slot("name", field.group("name")),
          slot("quoted", quoted(value)));
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
      report(open, at + comma, "bad-yaml.chinese-comma");
    } else if (colon >= 0
        && inside.substring(0, colon).matches("[\\[{]?(.*[,{\\[])?\\s*[A-Za-z-]+\\s*")) {
      report(open, at + colon, "bad-yaml.chinese-colon-in-brackets");
    } else if (inside.indexOf(end) < 0) {
      report(
          open,
          at,
          "bad-yaml.unclosed-bracket",
          slot("bracket", String.valueOf(bracket)),
          slot("end", String.valueOf(end)));
    } else {
      boolean json = path.endsWith(".json");
      report(line, column, json ? "bad-yaml.json" : "bad-yaml.mark-in-brackets");
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
      Matcher two = SECOND_FIELD.matcher(value);
      if (two.matches() && field.matches() && !field.group("before").contains("-")) {
        report(
            line,
            text.indexOf(two.group("second"), start),
            "bad-yaml.two-fields",
            slot("first", name + ": " + two.group("value")),
            slot("second", shortened(two.group("second"))),
            slot("whole", name + ": " + quoted(value)));
        return;
      }
      boolean chinese = !value.isEmpty() && CHINESE_QUOTES.indexOf(value.charAt(0)) >= 0;
      report(
          line,
          column,
          chinese ? "bad-yaml.colon-in-chinese-quotes" : "bad-yaml.colon-in-text",
          slot("name", name),
          slot("quoted", quoted(value)));
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
    report(line, leading(text), "bad-yaml.indented-too-deep");
  }

  private void reportNoColon(int line) {
    report(line, leading(line(line)), "bad-yaml.missing-colon");
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

  private void report(int line, int at, String key, Slot... slots) {
    String text = line(line);
    int column = text.codePointCount(0, Math.min(at, text.length())) + 1;
    found.add(Problem.error(key, new Location(path, firstLine + line, column), slots));
  }
}
