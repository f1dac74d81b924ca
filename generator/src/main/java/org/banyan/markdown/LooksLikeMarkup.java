package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.Arrays;
import java.util.BitSet;
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
import org.commonmark.node.Image;
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
      Pattern.compile("(?:[-*+•·][^\\s\\d*+-]|\\d{1,3}[.)](?!\\s)\\D|\\d{1,3}[、．]).*");
  private static final Pattern PICTURE_SIZE =
      Pattern.compile(
          "(?<!\\\\)!\\[[^\\[\\]\n]{0,300}]\\([^()\\s]{1,300}\\s{1,9}=\\d{0,6}(?:x\\d{0,6})?\\s{0,9}\\)");
  private static final Pattern WIKI_LINK =
      Pattern.compile("(?<![\\\\\\[])!?\\[\\[[^\\[\\]\n]{1,300}]](?![(\\[:])");
  private static final Pattern LINK =
      Pattern.compile(
          "(?<!\\\\)[\\[【][^\\[\\]【】\n]{1,300}(?:]\\s*（|】\\s*[(（]|]\\s+\\()\\s*"
              + "(?:https?:|mailto:|www\\.|[^\\s()（）]{0,200}\\.(?:md|pdf|png|jpe?g|docx?|html?)(?=[)）#]))[^\\s)）]{0,300}[)）]?");
  private static final Pattern LABEL =
      Pattern.compile("(?<!\\\\)\\[[^\\[\\]\n^@]{1,300}]\\[[^\\[\\]\n]{0,300}]");
  private static final Pattern ALERT =
      Pattern.compile("\\[!([A-Za-z]{1,30})][+-]?[^\\S\n]*([^\n]*)");
  private static final String SENTENCE_ENDS = "。！？；：.!?;:”";

  private final Places places;
  private final Problems problems;

  private LooksLikeMarkup(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
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
    boolean inList = false;
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
      boolean item = ITEM.matcher(lines.get(at)).matches();
      if (item && !inList && at + 1 < lines.size() && ITEM.matcher(lines.get(at + 1)).matches()) {
        warn(
            "list-without-space",
            spans.get(at).getInputIndex(),
            slot("line", shortened(lines.get(at))));
        inList = true;
      }
    }
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
    if (text.indexOf('[') < 0 && text.indexOf('【') < 0) {
      return;
    }
    text = withoutCode(node, text, start);
    Matcher size = PICTURE_SIZE.matcher(text);
    while (size.find()) {
      problems.error(
          "picture-size", places.at(start + size.start()), slot("written", size.group()));
    }
    Matcher wiki = WIKI_LINK.matcher(text);
    while (wiki.find()) {
      problems.error("wiki-link", places.at(start + wiki.start()), slot("written", wiki.group()));
    }
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      warn("link-as-text", start + link.start(), slot("written", shortened(link.group())));
    }
    Matcher label = LABEL.matcher(text);
    BitSet linked = label.find() ? linked(node) : new BitSet();
    label.reset();
    while (label.find()) {
      if (!linked.get(start + label.start())) {
        warn("link-as-text.label", start + label.start(), slot("written", label.group()));
      }
    }
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

  /// The offsets that belong to a link or a picture.
  private static BitSet linked(Node parent) {
    var offsets = new BitSet();
    for (Node node : Tree.below(parent)) {
      if (node instanceof org.commonmark.node.Link || node instanceof Image) {
        node.getSourceSpans()
            .forEach(
                span -> offsets.set(span.getInputIndex(), span.getInputIndex() + span.getLength()));
      }
    }
    return offsets;
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
    if (at >= 0 && (at == 0 || written.charAt(at - 1) != '\\')) {
      warn("emphasis-as-text", start + at);
    }
  }

  private String written(SourceSpan span) {
    int end = Math.min(places.text().length(), span.getInputIndex() + span.getLength());
    return places.text().substring(Math.min(span.getInputIndex(), end), end);
  }

  private static String shortened(String text) {
    String line = text.strip();
    boolean isLong = line.codePointCount(0, line.length()) > 40;
    return isLong ? line.substring(0, line.offsetByCodePoints(0, 30)) + "…" : line;
  }
}
