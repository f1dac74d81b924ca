package org.banyan.markdown;

import static org.banyan.source.Message.Slot.slot;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.Message.Slot;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/// Reports what its author meant as a link or a picture and Markdown takes as text: full-width
/// brackets, a space in the address or before it, a size, the brackets of a wiki.
final class UnreadLinks {

  private static final Pattern PICTURE_SIZE =
      Pattern.compile(
          "(?<!\\\\)!\\[[^\\[\\]\n]{0,300}]\\([^()\\s]{1,300}\\s{1,9}=\\d{0,6}(?:x\\d{0,6})?\\s{0,9}\\)");
  private static final Pattern WIKI_LINK =
      Pattern.compile("(?<![\\\\\\[])!?\\[\\[[^\\[\\]\n]{1,300}]](?![(\\[:])");
  private static final Pattern LABEL =
      Pattern.compile("(?<!\\\\)\\[[^\\[\\]\n^@]{1,300}]\\[[^\\[\\]\n]{0,300}]");

  /// Is looked for where every sign is a plain one.
  private static final Pattern LINK =
      Pattern.compile(
          "(?<!\\\\)(!?)\\[(?<label>[^\\[\\]\n]{0,300})]\\s{0,9}\\(\\s{0,9}(?<address>"
              + "(?:https?:|mailto:|www\\.)[^\\s()\"]{1,300}"
              + "|[^()\\[\\]\n\"“”<>]{0,200}\\.(?:md|pdf|png|jpe?g|gif|webp|avif|svg|docx?|xlsx?"
              + "|pptx?|csv|zip|html?)(?:#[^\\s()\"]{0,200})?)"
              + "(?:\\s{1,9}(?<title>[\"“][^\n\"“”]{0,200}[\"”]))?\\s{0,9}\\)",
          Pattern.CASE_INSENSITIVE);

  private final Places places;
  private final Problems problems;

  UnreadLinks(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /// @param text of a heading, a paragraph or a cell, without its code
  /// @param start where it begins
  void in(Node node, String text, int start) {
    if (text.indexOf('[') < 0 && text.indexOf('【') < 0 && text.indexOf('［') < 0) {
      return;
    }
    Matcher size = PICTURE_SIZE.matcher(text);
    while (size.find()) {
      problems.error(
          "picture-size", places.at(start + size.start()), slot("written", size.group()));
    }
    Matcher wiki = WIKI_LINK.matcher(text);
    while (wiki.find()) {
      problems.error("wiki-link", places.at(start + wiki.start()), slot("written", wiki.group()));
    }
    Matcher link = LINK.matcher(FullWidth.plain(text));
    Matcher label = LABEL.matcher(text);
    boolean hasLink = link.find();
    BitSet linked = label.find() || hasLink ? linked(node) : new BitSet();
    link.reset();
    while (link.find()) {
      link(link, text, start, linked);
    }
    label.reset();
    while (label.find()) {
      if (!linked.get(start + label.start())) {
        warn("link-as-text.label", start + label.start(), slot("written", label.group()));
      }
    }
  }

  private void link(Matcher link, String text, int start, BitSet linked) {
    int bracket = start + link.start("label") - 1;
    boolean isPicture = !link.group(1).isEmpty();
    if (linked.get(bracket)) {
      // 看这里！[照片](x.jpg) is a link behind a full stop, ！[…] on a line of its own a picture
      boolean isAlone = link.start() == 0 || text.charAt(link.start() - 1) == '\n';
      if (!isPicture || text.charAt(link.start()) != '！' || !isAlone) {
        return;
      }
    }
    String label = link.group(1) + "[" + text.substring(link.start("label"), link.end("label"));
    String address = text.substring(link.start("address"), link.end("address"));
    boolean isOutside = address.matches("(?i)(?:https?|mailto)[:：].*|www[.．].*");
    if (isOutside) {
      address = link.group("address");
    }
    String title =
        link.group("title") == null ? "" : " " + link.group("title").replaceAll("[“”]", "\"");
    boolean isSpaced = address.chars().anyMatch(c -> c == ' ' || c == '　' || c == '\t');
    String name = address.replaceAll("[\\s　]+", "-");
    warn(
        isSpaced ? "link-as-text.space" : "link-as-text",
        start + link.start(),
        slot("written", LooksLikeMarkup.shortened(text.substring(link.start(), link.end()))),
        slot("address", address),
        slot("name", name),
        slot("right", label + "](" + name + title + ")"));
  }

  private void warn(String key, int offset, Slot... slots) {
    problems.add(Problem.warning(key, places.at(offset), slots));
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
}
