package org.banyan.check;

import static org.banyan.check.PageCheck.report;
import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.markdown.FilledHtml;
import org.banyan.page.Paths;
import org.banyan.page.SitePath;
import org.banyan.render.RenderedPage;
import org.banyan.source.Location;
import org.banyan.source.Problems;

/// One page as it is read from its beginning to its end.
final class PageLook {

  private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*");
  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel");
  private static final Set<String> NAMED_ONLY = Set.of("canonical", "alternate", "license");

  private final SitePath page;
  private final Location place;
  private final Map<String, String> resolved;
  private final Problems problems;
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<String> targets = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int headings;
  private boolean saysLanguage;

  /// @param resolved where links of this folder lead, as far as it is known
  PageLook(SitePath page, Map<String, String> resolved, Problems problems) {
    this.page = page;
    this.place = PageCheck.place(page);
    this.resolved = resolved;
    this.problems = problems;
  }

  void read(RenderedPage rendered) {
    Tag.each(rendered.frame(), this::tag);
    for (RenderedPage.Insert insert : rendered.inserts()) {
      FilledHtml html = insert.html();
      html.ids().forEach(this::id);
      html.links().forEach(link -> address("a", "", link));
      html.pictures().forEach(picture -> address("img", "", picture));
    }
    if (!saysLanguage) {
      report("page-language", place, problems);
    }
    if (headings != 1) {
      report("page-heading", place, problems, slot("headings", headings));
    }
  }

  /// Of its elements.
  Stream<String> ids() {
    return ids.stream();
  }

  /// Where it leads on other pages: a place on its own is judged here, for a page has as many as it
  /// has sources and headings.
  Stream<String> targets() {
    return targets.stream().filter(target -> !isInside(target));
  }

  private boolean isInside(String target) {
    if (!target.startsWith(page.path()) || !target.startsWith("#", page.path().length())) {
      return false;
    }
    String id = Addresses.decoded(target.substring(page.path().length() + 1));
    if (!id.isEmpty() && !ids.contains(id)) {
      PageCheck.reportAnchor(page, page.path(), id, problems);
    }
    return true;
  }

  private void tag(Tag tag) {
    switch (tag.name()) {
      case "html" -> saysLanguage |= !tag.value("lang").isEmpty();
      case "h1" -> headings++;
      case "script" -> {
        if (!tag.has("src") && !tag.value("type").equals("application/ld+json")) {
          report("page-inline-code", place, problems);
        }
      }
      case "style" -> report("page-inline-code.style", place, problems);
      case "img" -> {
        if (!tag.has("alt")) {
          report("page-picture", place, problems, slot("picture", tag.value("src")));
        }
      }
      default -> {}
    }
    for (Tag.Attribute attribute : tag.attributes()) {
      switch (attribute.name()) {
        case "id" -> id(attribute.value());
        case "href", "src", "action", "poster" ->
            address(tag.name(), tag.value("rel"), attribute.value());
        case "style" ->
            report("page-inline-code.style-attribute", place, problems, slot("tag", tag.name()));
        default -> {
          if (attribute.name().startsWith("on")) {
            report(
                "page-inline-code.script-attribute",
                place,
                problems,
                slot("tag", tag.name()),
                slot("attribute", attribute.name()));
          }
        }
      }
    }
  }

  private void id(String id) {
    if (!ids.add(id)) {
      report("page-duplicate-id", place, problems, slot("id", id));
    }
  }

  private void address(String element, String rel, String address) {
    if (!seen.add(element + ' ' + address)) {
      return;
    }
    String link = address.strip();
    if (link.indexOf(':') >= 0 || link.startsWith("//")) {
      Matcher scheme = SCHEME.matcher(link);
      if (scheme.matches() || link.startsWith("//")) {
        outside(element, rel, link, scheme);
        return;
      }
    }
    if (page.equals(Paths.NOT_FOUND) && link.startsWith("/")) {
      return;
    }
    String target = target(link);
    if (target.isEmpty()) {
      report("page-broken-link.outside", place, problems, slot("link", link));
    } else {
      targets.add(target);
    }
  }

  private String target(String link) {
    if (link.isEmpty() || link.startsWith("#") || link.startsWith("?")) {
      return Addresses.resolve(page, link);
    }
    String known = resolved.get(link);
    if (known == null) {
      known = Addresses.resolve(page, link);
      resolved.put(link, known);
    }
    return known;
  }

  private void outside(String element, String rel, String link, Matcher scheme) {
    boolean followed = element.equals("a") || element.equals("link") && NAMED_ONLY.contains(rel);
    boolean known = scheme.matches() && OUTSIDE.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    if (!followed || !known) {
      report("page-other-host", place, problems, slot("element", element), slot("link", link));
    }
  }
}
