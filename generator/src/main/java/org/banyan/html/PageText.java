package org.banyan.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// The text of a page, section by section, as a reader sees it: without what is hidden, what serves
/// to get about, and what only scripts read.
final class PageText {

  private static final Evaluator WITH_ID = Selector.evaluatorOf("[id]");
  private static final Evaluator LINK = Selector.evaluatorOf("a");
  private static final Evaluator IGNORED =
      Selector.evaluatorOf("[data-banyan-ignore], [hidden], [aria-hidden=true]");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "button",
          "canvas",
          "dialog",
          "footer",
          "form",
          "iframe",
          "input",
          "nav",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea");

  /// Left out where the page does not say which part of it is its text.
  private static final Set<String> AROUND_THE_TEXT = Set.of("aside", "header");

  private static final Set<String> SECTIONS = Set.of("article", "section");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /// @param id of the heading; empty for what stands before the first
  record Section(String id, String heading, String language, String text) {}

  /// Where a stretch of text belongs. A section in two languages is two passages.
  private record Place(String id, String heading, String language) {}

  private final Map<String, Integer> ids = new TreeMap<>();
  private final String title;
  private final String language;
  private final Map<Place, StringBuilder> texts = new LinkedHashMap<>();
  private final Map<String, Element> ambiguous = new TreeMap<>();
  private Place place;

  PageText(Document page, String title, String language) {
    this.title = title;
    this.language = language;
    page.select(WITH_ID).forEach(element -> ids.merge(element.id(), 1, Integer::sum));
    place = new Place("", "", language);
    texts.put(place, new StringBuilder());
  }

  /// Adds the text of an element.
  void add(Element body) {
    place = new Place("", "", languageAt(body));
    children(body, body.normalName().equals("body"));
  }

  /// The sections in their order. One without any text is there for its heading, and the first for
  /// the title.
  List<Section> sections() {
    return texts.entrySet().stream()
        .map(entry -> {
          Place at = entry.getKey();
          String text = entry.getValue().toString().strip();
          return new Section(at.id(), at.heading(), at.language(), text);
        })
        .toList();
  }

  /// Headings whose id other elements have too, by id.
  Map<String, Element> ambiguous() {
    return ambiguous;
  }

  /// The text of a heading without the signs that link to it.
  static String heading(Element heading) {
    if (heading.childrenSize() == 0) {
      return heading.text().strip();
    }
    Element copy = heading.clone();
    copy.select(LINK).stream()
        .filter(link -> link.text().codePoints().noneMatch(Character::isLetterOrDigit))
        .forEach(Node::remove);
    copy.select(IGNORED).forEach(Node::remove);
    return copy.text().strip();
  }

  private void children(Element element, boolean isWholeBody) {
    for (Node child : element.childNodes()) {
      switch (child) {
        case TextNode text -> text(text.text());
        case Element inner -> element(inner, isWholeBody);
        default -> {}
      }
    }
  }

  private void element(Element element, boolean isWholeBody) {
    String name = element.normalName();
    if (isLeftOut(element, name) || (isWholeBody && AROUND_THE_TEXT.contains(name))) {
      return;
    }
    if (HEADINGS.contains(name)) {
      headingIn(element);
      return;
    }
    if (name.equals("img")) {
      text(" " + element.attr("alt") + " ");
      return;
    }
    Place before = place;
    boolean isBlock = element.isBlock() || name.equals("br");
    boolean isOtherwise = isBlock && element.hasAttr("lang");
    if (isOtherwise) {
      place = new Place(place.id(), place.heading(), languageAt(element));
    }
    String space = isBlock ? "\n" : name.equals("td") || name.equals("th") ? " " : "";
    text(space);
    children(element, isWholeBody);
    text(space);
    // What a heading begins ends with the element that holds it.
    if (isOtherwise || SECTIONS.contains(name)) {
      place = before;
      text("\n");
    }
  }

  private static boolean isLeftOut(Element element, String name) {
    return LEFT_OUT.contains(name)
        || element.hasAttr("data-banyan-ignore")
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true");
  }

  /// A heading with an id of its own, or one that begins a section with an id, begins a passage.
  private void headingIn(Element element) {
    String heading = heading(element);
    if (heading.isEmpty() || heading.equals(title)) {
      return;
    }
    String id = idOf(element);
    if (ids.getOrDefault(id, 0) > 1) {
      ambiguous.putIfAbsent(id, element);
      id = "";
    }
    if (id.isEmpty()) {
      text("\n" + heading + "\n");
      return;
    }
    place = new Place(id, heading, languageAt(element));
    texts.putIfAbsent(place, new StringBuilder());
  }

  private static String idOf(Element heading) {
    if (!heading.id().isEmpty()) {
      return heading.id();
    }
    Element inside = heading.selectFirst(WITH_ID);
    if (inside != null) {
      return inside.id();
    }
    Element section = heading.parent();
    boolean begins =
        section != null
            && section.normalName().equals("section")
            && heading.equals(section.firstElementChild());
    return begins ? section.id() : "";
  }

  /// Adds text with single spaces and single line breaks.
  private void text(String added) {
    if (added.isBlank() && !texts.containsKey(place)) {
      return;
    }
    StringBuilder text = texts.computeIfAbsent(place, _ -> new StringBuilder());
    for (char c : added.toCharArray()) {
      boolean isSpace = c == ' ' || c == '\n' || c == '\t' || c == '\u00a0';
      char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
      if (!isSpace) {
        text.append(c);
      } else if (c == '\n' && last == ' ') {
        text.setCharAt(text.length() - 1, '\n');
      } else if (last != '\n' && last != ' ') {
        text.append(c == '\n' ? '\n' : ' ');
      }
    }
  }

  private String languageAt(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("lang")) {
        var language = HtmlPassages.languageOf(at.attr("lang"));
        if (language.isPresent()) {
          return language.get();
        }
      }
    }
    return language;
  }
}
