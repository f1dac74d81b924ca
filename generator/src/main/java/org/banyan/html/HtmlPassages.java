package org.banyan.html;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banyan.search.Facets;
import org.banyan.search.Passage;
import org.banyan.source.Characters;
import org.banyan.source.Location;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Cuts a page that another tool made into passages: one for each heading with an id, and one for
/// what stands before the first. What the page says of itself to search is in attributes and in
/// `<meta>`, which `generator/docs/index-any-site.md` lists.
public final class HtmlPassages {

  /// Read once: reading them for each page took a quarter of the time.
  private static final Evaluator IGNORED =
      Selector.evaluatorOf("html[data-banyan-ignore], body[data-banyan-ignore]");

  private static final Evaluator NO_INDEX =
      Selector.evaluatorOf("meta[name=robots][content*=noindex]");
  private static final Evaluator HTML = Selector.evaluatorOf("html");
  private static final Evaluator BODY = Selector.evaluatorOf("[data-banyan-body]");
  private static final Evaluator MAIN = Selector.evaluatorOf("main, [role=main]");
  private static final Evaluator TITLE = Selector.evaluatorOf("h1");
  private static final Evaluator META_KIND = Selector.evaluatorOf("meta[name=banyan-kind]");
  private static final Evaluator KIND = Selector.evaluatorOf("[data-banyan-kind]");
  private static final Evaluator META_FACET = Selector.evaluatorOf("meta[name=banyan-facet]");
  private static final Evaluator FACET = Selector.evaluatorOf("[data-banyan-facet]");
  private static final String PAGE = "page";
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(-[A-Za-z0-9]+)*");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /// Names that mean something else in the address of the search page.
  private static final List<String> TAKEN = List.of("kind", "language", "lang", "q", "exact", "n");

  private final String path;
  private final Document page;
  private final Problems problems;

  private HtmlPassages(String path, String html, Problems problems) {
    this.path = path;
    this.problems = problems;
    this.page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
  }

  /// The passages of a page in its order. None when it does not want to be found.
  ///
  /// @param path from the site's root
  /// @param language of a page that does not say its own
  public static List<Passage> of(
      String path, String html, Optional<String> language, Problems problems) {
    return new HtmlPassages(path, html, problems).read(language);
  }

  private List<Passage> read(Optional<String> fallback) {
    if (isHidden()) {
      return List.of();
    }
    Optional<String> language = language(fallback);
    Facets facets = Facets.of(facets());
    List<Element> bodies = bodies();
    if (language.isEmpty()) {
      return List.of();
    }
    String title = Characters.clean(title(bodies));
    String kind = kind().orElse(PAGE);
    var text = new PageText(page, title, language.get());
    bodies.forEach(text::add);
    text.ambiguous()
        .forEach((id, heading) ->
            problems.add(Problem.warning("html-ambiguous-id", place(heading), slot("id", id))));
    String url = Urls.path(path);
    return text.sections().stream()
        .map(section ->
            new Passage(
                url,
                kind,
                section.language(),
                section.id().isEmpty() ? url : url + "#" + Urls.fragment(section.id()),
                title,
                Characters.clean(section.heading()),
                "",
                "",
                1,
                () -> Characters.clean(section.text()),
                facets))
        .toList();
  }

  private boolean isHidden() {
    return page.selectFirst(IGNORED) != null || page.selectFirst(NO_INDEX) != null;
  }

  /// Two or three letters: `en` for `en-GB`.
  private Optional<String> language(Optional<String> fallback) {
    Element html = page.selectFirst(HTML);
    String said = html == null ? "" : html.attr("lang").strip();
    if (said.isEmpty()) {
      if (fallback.isEmpty()) {
        problems.error("html-no-language", Location.of(path));
      }
      return fallback;
    }
    Optional<String> language = languageOf(said);
    if (language.isEmpty()) {
      problems.error("html-no-language.tag", place(html), slot("language", said));
    }
    return language;
  }

  /// The language of a tag, in lower case; empty when it is none.
  static Optional<String> languageOf(String tag) {
    var matched = LANGUAGE.matcher(tag.strip());
    return matched.matches()
        ? Optional.of(matched.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /// The elements whose text is searched: those marked so, or `<main>`, or the whole body.
  private List<Element> bodies() {
    List<Element> marked = new ArrayList<>();
    for (Element body : page.select(BODY)) {
      if (marked.stream().noneMatch(outer -> body.parents().contains(outer))) {
        marked.add(body);
      }
    }
    if (!marked.isEmpty()) {
      return marked;
    }
    Element main = page.selectFirst(MAIN);
    return List.of(main == null ? page.body() : main);
  }

  private String title(List<Element> bodies) {
    String title =
        bodies.stream()
            .flatMap(body -> Optional.ofNullable(body.selectFirst(TITLE)).stream())
            .findFirst()
            .or(() -> Optional.ofNullable(page.selectFirst(TITLE)))
            .map(PageText::heading)
            .filter(found -> !found.isEmpty())
            .orElse(page.title().strip());
    if (title.isEmpty()) {
      problems.add(Problem.warning("html-no-title", Location.of(path)));
      return path;
    }
    return title;
  }

  /// What the page says of itself in `<meta>` or in an attribute of an element around its text.
  private Optional<String> kind() {
    Element element = page.selectFirst(META_KIND);
    Element marked = page.selectFirst(KIND);
    return Optional.ofNullable(element)
        .map(found -> found.attr("content"))
        .or(() -> Optional.ofNullable(marked).map(found -> found.attr("data-banyan-kind")))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /// `<meta name="banyan-facet" content="topic: play">`, `data-banyan-facet="topic: play"`, or
  /// `data-banyan-facet="topic"` on an element whose text is the value.
  private Map<String, List<String>> facets() {
    Map<String, List<String>> facets = new TreeMap<>();
    page.select(META_FACET).forEach(meta -> addFacet(meta, meta.attr("content"), "", facets));
    page.select(FACET)
        .forEach(element ->
            addFacet(element, element.attr("data-banyan-facet"), element.text(), facets));
    return facets;
  }

  private void addFacet(
      Element element, String said, String text, Map<String, List<String>> facets) {
    int colon = said.indexOf(':');
    String field = (colon < 0 ? said : said.substring(0, colon)).strip();
    String value = (colon < 0 ? text : said.substring(colon + 1)).strip();
    if (!NAME.matcher(field).matches() || TAKEN.contains(field)) {
      problems.error("html-bad-facet", place(element), slot("name", field), slot("taken", TAKEN));
    } else if (value.isEmpty()) {
      problems.error("html-bad-facet.value", place(element), slot("name", field));
    } else {
      facets.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
    }
  }

  private Location place(Element element) {
    Range range = element.sourceRange();
    return range.isTracked()
        ? new Location(path, range.start().lineNumber(), range.start().columnNumber())
        : Location.of(path);
  }
}
