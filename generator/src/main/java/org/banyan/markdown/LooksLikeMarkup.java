package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyan.source.Message.Slot;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Reports what its author meant as markup and Markdown takes as text, such as `##Title` without a
/// space, and what Markdown drops, such as the third cell of a row in a table of two columns. What
/// a reader would miss is an error; what a reader would see as it was typed is a warning.
///
/// A backslash before the sign says that it is meant as text.
final class LooksLikeMarkup {

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)[^>]*>?");
  private static final Pattern HEADING = Pattern.compile("(#{1,6})(?![#\\s])(\\p{L}.*|\\d.*)");
  private static final Pattern ITEM =
      Pattern.compile("([-*+•·]|\\d{1,3}[.)](?!\\s)|\\d{1,3}[、．）])\\s*(\\S.*)");
  private static final Pattern NO_ITEM =
      Pattern.compile("(?:[-*+](?:\\s|[\\d*+-])|[•·][\\d*+-]|\\d{1,3}[.)]\\d).*");
  private static final Pattern ALERT =
      Pattern.compile("\\[!([A-Za-z]{1,30})][+-]?[^\\S\n]*([^\n]*)");
  private static final String SENTENCE_ENDS = "。！？；：.!?;:”";

  private final Places places;
  private final Problems problems;
  private final FullWidthMarks fullWidth;
  private final UnreadLinks links;

  private LooksLikeMarkup(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.fullWidth = new FullWidthMarks(places, problems);
    this.links = new UnreadLinks(places, problems);
  }

  static void report(Node tree, Places places, Problems problems) {
    var found = new LooksLikeMarkup(places, problems);
    Map<String, Integer> openTags = new HashMap<>();
    for (Node node : Tree.below(tree)) {
      switch (node) {
        case HtmlBlock html -> found.html(html, html.getLiteral(), openTags);
        case HtmlInline html -> found.html(html, html.getLiteral(), openTags);
        case TableBlock table -> found.cells(table);
        case BlockQuote quote -> found.alert(quote);
        case Heading heading -> {
          found.underline(heading);
          found.inlines(heading);
        }
        case org.commonmark.node.Paragraph paragraph -> {
          found.lines(paragraph);
          found.inlines(paragraph);
        }
        case TableCell cell -> found.inlines(cell);
        case Text text when text.getLiteral().contains("**") -> found.emphasis(text);
        default -> {}
      }
    }
  }

  private void warn(String key, int offset, Slot... slots) {
    problems.add(Problem.warning(key, places.at(offset), slots));
  }

  /// One message for an element: its end says nothing new.
  private void html(Node node, String literal, Map<String, Integer> openTags) {
    Matcher tag = TAG.matcher(literal.stripLeading());
    if (literal.indexOf('<') < 0) {
      return;
    }
    String name = tag.lookingAt() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
    boolean isEnd = !name.isEmpty() && !tag.group(1).isEmpty();
    int open = openTags.merge(name, isEnd ? -1 : 1, (before, more) -> Math.max(-1, before + more));
    if (!isEnd || open < 0) {
      warn("html-as-text", places.offset(node), slot("html", shortened(literal)));
    }
  }

  private void cells(TableBlock table) {
    List<SourceSpan> lines = table.getSourceSpans();
    int columns = lines.isEmpty() ? 0 : cellsIn(written(lines.getFirst()));
    for (SourceSpan line : lines.subList(Math.min(2, lines.size()), lines.size())) {
      fullWidth.inTable(written(line), line.getInputIndex());
      int cells = cellsIn(written(line));
      if (cells > columns) {
        problems.error(
            "extra-cell",
            places.at(line.getInputIndex()),
            slot("cells", cells),
            slot("columns", columns));
      }
    }
  }

  /// As the parser of tables cuts a line: a pipe counts also in code, but for `\|`.
  private static int cellsIn(String line) {
    String row = line.strip();
    int cells = 0;
    boolean open = false;
    for (int at = row.startsWith("|") ? 1 : 0; at < row.length(); at++) {
      char c = row.charAt(at);
      if (c == '|') {
        cells++;
        open = false;
      } else {
        open = true;
        at += c == '\\' && at + 1 < row.length() && row.charAt(at + 1) == '|' ? 1 : 0;
      }
    }
    return open ? cells + 1 : cells;
  }

  private void alert(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof org.commonmark.node.Paragraph paragraph)
        || paragraph.getSourceSpans().isEmpty()) {
      return;
    }
    SourceSpan first = paragraph.getSourceSpans().getFirst();
    Matcher mark = ALERT.matcher(written(first));
    if (!mark.lookingAt()) {
      return;
    }
    String type = mark.group(1).toLowerCase(Locale.ROOT);
    boolean known = Alert.TYPES.contains(type);
    warn(
        known ? "unknown-alert.title" : "unknown-alert",
        first.getInputIndex(),
        slot("type", mark.group(1)),
        slot("title", mark.group(2).strip()),
        slot("types", Alert.TYPES.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList()));
  }

  /// A line of `-` or `=` right below a text makes a heading of it, which is often not meant.
  private void underline(Heading heading) {
    List<SourceSpan> lines = heading.getSourceSpans();
    if (lines.size() < 2) {
      return;
    }
    String text =
        lines.subList(0, lines.size() - 1).stream()
            .map(this::written)
            .collect(Collectors.joining("\n"))
            .strip();
    String underline = written(lines.getLast()).strip();
    boolean isSentence =
        !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    if (lines.size() > 2 || isSentence || underline.length() < 3) {
      warn("accidental-heading", lines.getLast().getInputIndex(), slot("line", underline));
    }
  }

  private void lines(org.commonmark.node.Paragraph paragraph) {
    List<SourceSpan> spans = paragraph.getSourceSpans();
    List<String> lines = spans.stream().map(this::written).toList();
    boolean isReported = false;
    for (int at = 0; at < lines.size(); at++) {
      Matcher heading = HEADING.matcher(lines.get(at));
      boolean hashtag =
          heading.matches()
              && heading.group(1).length() == 1
              && (lines.size() > 1
                  || !Character.isLetter(heading.group(2).codePointAt(0))
                  || heading.group(2).indexOf('#') > 0);
      if (heading.matches() && !hashtag) {
        warn(
            "heading-without-space",
            spans.get(at).getInputIndex(),
            slot("mark", heading.group(1)),
            slot("title", shortened(heading.group(2))));
      }
      if (!isReported
          && fullWidth.isReported(paragraph, lines, at, spans.get(at).getInputIndex())) {
        isReported = true;
      } else if (!isReported && isItem(lines.get(at)) && isBesideItem(paragraph, lines, at)) {
        warn(
            "list-without-space",
            spans.get(at).getInputIndex(),
            slot("line", shortened(lines.get(at))),
            slot("right", shortened(asItem(lines.get(at)))));
        isReported = true;
      }
    }
  }

  private static boolean isItem(String line) {
    return ITEM.matcher(line).matches() && !NO_ITEM.matcher(line).matches();
  }

  /// A line that looks like an item is one of several, or stands in the item of a list.
  private static boolean isBesideItem(Node paragraph, List<String> lines, int at) {
    return at + 1 < lines.size() && isItem(lines.get(at + 1))
        || at > 0 && paragraph.getParent() instanceof ListItem;
  }

  private static String asItem(String line) {
    Matcher item = ITEM.matcher(line);
    if (!item.matches()) {
      throw new IllegalArgumentException("not an item: " + line);
    }
    String mark = item.group(1).replaceAll("[、．）]", ".").replaceAll("[•·]", "-");
    return mark + " " + item.group(2);
  }

  /// What stands in the text of a paragraph, a heading or a cell, but for code.
  private void inlines(Node node) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    int start = node.getSourceSpans().getFirst().getInputIndex();
    SourceSpan last = node.getSourceSpans().getLast();
    int end = Math.min(places.text().length(), last.getInputIndex() + last.getLength());
    String text = places.text().substring(start, end);
    text = withoutCode(node, text, start);
    fullWidth.inlines(text, start);
    links.in(node, text, start);
  }

  private static String withoutCode(Node parent, String text, int start) {
    char[] kept = text.toCharArray();
    for (Node node : Tree.below(parent)) {
      if ((node instanceof Code || node instanceof HtmlInline)
          && !node.getSourceSpans().isEmpty()) {
        for (SourceSpan span : node.getSourceSpans()) {
          int from = Math.max(0, span.getInputIndex() - start);
          int to = Math.min(kept.length, from + span.getLength());
          Arrays.fill(kept, Math.min(from, to), to, ' ');
        }
      }
    }
    return new String(kept);
  }

  private void emphasis(Text text) {
    if (text.getSourceSpans().isEmpty()) {
      return;
    }
    int start = text.getSourceSpans().getFirst().getInputIndex();
    SourceSpan last = text.getSourceSpans().getLast();
    int end = Math.min(places.text().length(), last.getInputIndex() + last.getLength());
    String written = places.text().substring(start, end);
    int at = written.indexOf("**");
    // with ＊, the whole of it is reported
    if (at >= 0 && written.indexOf('＊') < 0 && (at == 0 || written.charAt(at - 1) != '\\')) {
      warn("emphasis-as-text", start + at);
    }
  }

  private String written(SourceSpan span) {
    int end = Math.min(places.text().length(), span.getInputIndex() + span.getLength());
    return places.text().substring(Math.min(span.getInputIndex(), end), end);
  }

  static String shortened(String text) {
    String line = text.strip();
    boolean isLong = line.codePointCount(0, line.length()) > 40;
    return isLong ? line.substring(0, line.offsetByCodePoints(0, 30)) + "…" : line;
  }
}
