package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.Message;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/// Reports markup that is typed with full-width signs, which Markdown takes as text, and says what
/// to write: what would be markup with the plain signs was meant as such. Links and pictures are
/// judged by [UnreadLinks].
final class FullWidthMarks {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})(\\s*)(\\S.*)");
  private static final Pattern ITEM = Pattern.compile("([-*+•·]|\\d{1,9}[.)、])(\\s*)(\\S.*)");
  private static final Pattern QUOTE = Pattern.compile("(>)(\\s*)(\\S.*)");
  private static final Pattern CODE_FENCE = Pattern.compile("`{3,}[^`]*|~{3,}[^~]*");
  private static final Pattern ROW = Pattern.compile("\\|.*\\|\\s*");
  private static final Pattern DELIMITERS = Pattern.compile("[|:\\s-]*-[|:\\s-]*");
  private static final Pattern TASK = Pattern.compile("\\[([ xX]?)](?![(\\[:])\\s*(\\S.*)");

  /// What stands in a line, by what it is.
  private static final List<Inline> INLINES =
      List.of(
          new Inline("markup.strong", "(?<!\\\\)(\\*\\*|__)(?![\\s*_])([^*_\n]{1,200})\\1"),
          new Inline(
              "markup.emphasis", "(?<![\\\\*\\w])(\\*)(?![\\s*\\d])([^*\n]{1,200})\\1(?![*\\d])"),
          new Inline("markup.code", "(?<![\\\\`])(`)(?!`)([^`\n]{1,200})`(?!`)"),
          new Inline("markup.struck", "(?<!\\\\)(~~)(?![\\s~])([^~\n]{1,200})~~"),
          new Inline("markup.comment", "<!--"),
          new Inline("markup.footnote", "(?<!\\\\)\\[\\^[^\\[\\]\\s]{1,100}]"),
          new Inline(
              "markup.citation",
              "(?<!\\\\)\\[\\s{0,9}@[A-Za-z0-9-]{1,100}(?:\\s{0,9};\\s{0,9}@[A-Za-z0-9-]{1,100}){0,50}\\s{0,9}]"));

  /// @param name the key of what it is called
  private record Inline(String name, Pattern form) {

    Inline(String name, String form) {
      this(name, Pattern.compile(form));
    }
  }

  private final Places places;
  private final Problems problems;

  FullWidthMarks(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /// Whether one of the lines of a paragraph begins with a full-width mark, which is reported.
  ///
  /// @param lines of the paragraph
  /// @param at the one that is judged
  /// @param offset where it begins in the text
  boolean isReported(Node paragraph, List<String> lines, int at, int offset) {
    String line = lines.get(at);
    if (at == 0
        && paragraph.getParent() instanceof ListItem item
        && item.getFirstChild() == paragraph
        && isTask(paragraph, line, offset)) {
      return true;
    }
    return FullWidth.isIn(line)
        && (isMark("markup.heading", HEADING, line, offset)
            || isMark("markup.item", ITEM, line, offset)
            || isMark("markup.quote", QUOTE, line, offset)
            || isFence(line, offset)
            || isTable(lines, at, offset));
  }

  private boolean isTask(Node paragraph, String line, int offset) {
    Matcher task = TASK.matcher(FullWidth.plain(line));
    if (!task.matches() || paragraph.getFirstChild() instanceof TaskListItemMarker) {
      return false;
    }
    String mark = task.group(1).isEmpty() ? " " : task.group(1);
    String right = "[" + mark + "] " + line.substring(task.start(2)).strip();
    String written = line.substring(0, task.start(2));
    boolean isRead = written.matches("\\[[ xX]]\\s+");
    if (!isRead && FullWidth.isIn(written)) {
      report("markup.task", offset, line, right);
    } else if (!isRead) {
      problems.add(
          Problem.warning(
              "list-without-space.task",
              places.at(offset),
              slot("line", LooksLikeMarkup.shortened(line)),
              slot("right", LooksLikeMarkup.shortened(right))));
    }
    return !isRead;
  }

  private boolean isMark(String what, Pattern form, String line, int offset) {
    Matcher mark = form.matcher(FullWidth.plain(line));
    if (!mark.matches()) {
      return false;
    }
    String written = line.substring(0, mark.start(3));
    String sign = mark.group(1);
    boolean isSpaced = !mark.group(2).isEmpty();
    // a hashtag, a footnote's star, a dash, 3.5
    boolean needsSpace = sign.equals("#") || sign.length() == 1 && what.equals("markup.item");
    // 1．沙子 and 1）沙子 stand in Chinese texts too
    boolean isChinese = sign.length() > 1 && !FullWidth.isIn(written.replaceAll("[．）]", ""));
    boolean isNumber = mark.group(3).matches("\\d.*") && !isSpaced;
    if (!FullWidth.isIn(written)
        || needsSpace && !isSpaced
        || what.equals("markup.item") && (isNumber || isChinese || isTwice(sign, mark.group(3)))) {
      return false;
    }
    report(
        what,
        offset,
        line,
        sign.replace('、', '.').replaceAll("[•·]", "-") + " " + line.substring(mark.start(3)));
    return true;
  }

  /// `＊ 要 ＊` and `— —` are no items.
  private static boolean isTwice(String sign, String rest) {
    return sign.length() == 1 && rest.startsWith(sign);
  }

  private boolean isFence(String line, int offset) {
    String plain = FullWidth.plain(line);
    int end = plain.length() - plain.replaceFirst("^[`~]+", "").length();
    if (!CODE_FENCE.matcher(plain).matches() || !FullWidth.isIn(line.substring(0, end))) {
      return false;
    }
    report("markup.code", offset, line, plain.substring(0, end) + line.substring(end));
    return true;
  }

  private boolean isTable(List<String> lines, int at, int offset) {
    String line = lines.get(at);
    String plain = FullWidth.plain(line);
    boolean isLone =
        lines.stream().filter(each -> isRow(FullWidth.plain(each))).limit(2).count() < 2;
    boolean isMarked = line.indexOf('｜') >= 0 || DELIMITERS.matcher(plain).matches();
    if (!isRow(plain) || isLone || !isMarked) {
      return false;
    }
    report("markup.table", offset, line, row(line));
    return true;
  }

  private static boolean isRow(String plain) {
    return ROW.matcher(plain).matches();
  }

  private static String row(String line) {
    String plain = FullWidth.plain(line);
    return DELIMITERS.matcher(plain).matches() ? plain : line.replace('｜', '|');
  }

  /// A row that stands in a table as one cell.
  void inTable(String row, int offset) {
    if (row.indexOf('｜') >= 0 && isRow(FullWidth.plain(row))) {
      report("markup.table", offset, row, row(row));
    }
  }

  /// What stands in a heading, a paragraph or a cell, without its code.
  void inlines(String text, int start) {
    if (!FullWidth.isIn(text)) {
      return;
    }
    String plain = FullWidth.plain(text);
    for (Inline inline : INLINES) {
      Matcher found = inline.form().matcher(plain);
      while (found.find()) {
        String written = text.substring(found.start(), found.end());
        boolean isWhole = found.groupCount() < 2;
        String marks =
            isWhole
                ? written
                : text.substring(found.start(), found.end(1))
                    + text.substring(found.end(2), found.end());
        boolean isBad =
            inline.name().equals("markup.citation") && written.matches("\\[@[^\\[\\]]*]");
        if (FullWidth.isIn(marks) && !isBad) {
          String inside = isWhole ? "" : text.substring(found.start(2), found.end(2));
          report(
              inline.name(),
              start + found.start(),
              written,
              isWhole
                  ? found.group().replaceAll("\\s", "").replace(";", "; ")
                  : found.group(1) + inside + found.group(1));
        }
      }
    }
  }

  private void report(String what, int offset, String written, String right) {
    problems.add(
        Problem.warning(
            "full-width-mark",
            places.at(offset),
            slot("written", LooksLikeMarkup.shortened(written)),
            slot("what", Message.of(what)),
            slot("right", LooksLikeMarkup.shortened(right))));
  }
}
