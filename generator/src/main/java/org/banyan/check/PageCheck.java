package org.banyan.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.banyan.markdown.FilledHtml;
import org.banyan.page.Paths;
import org.banyan.page.SitePath;
import org.banyan.render.RenderedPage;
import org.banyan.source.Location;
import org.banyan.source.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Judges finished pages: first each by itself, in any order; then how they lead to each other.
public final class PageCheck {

  private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*");
  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel");

  /// Pages lead to the same places again and again; each address is held once.
  private final Map<String, String> held = new ConcurrentHashMap<>();

  /// Judges one page and gives back what it knows of others.
  public PageFacts look(RenderedPage page, Problems problems) {
    Location place = place(page.path());
    Set<String> ids = new LinkedHashSet<>();
    List<String> targets = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int headings = 0;
    for (Element element : Jsoup.parse(page.frame()).getAllElements()) {
      String name = element.normalName();
      checkElement(element, name, place, problems);
      headings += name.equals("h1") ? 1 : 0;
      if (element.attributesSize() == 0) {
        continue;
      }
      for (Attribute attribute : element.attributes()) {
        switch (attribute.getKey()) {
          case "id" -> id(attribute.getValue(), ids, place, problems);
          case "href", "src", "action", "poster" -> {
            if (seen.add(name + ' ' + attribute.getValue())) {
              String rel = element.attr("rel");
              target(name, rel, attribute.getValue(), page.path(), problems, targets);
            }
          }
          default -> checkAttribute(name, attribute.getKey(), place, problems);
        }
      }
    }
    for (RenderedPage.Insert insert : page.inserts()) {
      FilledHtml html = insert.html();
      html.ids().forEach(id -> id(id, ids, place, problems));
      html.links().stream()
          .filter(link -> seen.add("a " + link))
          .forEach(link -> target("a", "", link, page.path(), problems, targets));
      html.pictures().stream()
          .filter(picture -> seen.add("img " + picture))
          .forEach(picture -> target("img", "", picture, page.path(), problems, targets));
    }
    if (headings != 1) {
      report(
          "page-heading",
          place,
          "the page has " + headings + " main headings instead of one",
          problems);
    }
    return new PageFacts(
        page.path(),
        ids.stream().map(this::hold).toList(),
        targets.stream()
            .filter(target -> !isInside(page.path(), target, ids, problems))
            .map(this::hold)
            .toList());
  }

  /// Whether a link leads to a place on its own page, which is judged at once: a page has as many
  /// as it has sources and headings.
  private static boolean isInside(
      SitePath page, String target, Set<String> ids, Problems problems) {
    if (!target.startsWith(page.path() + "#")) {
      return false;
    }
    String id = decoded(target.substring(page.path().length() + 1));
    if (!id.isEmpty() && !ids.contains(id)) {
      reportAnchor(page, page.path(), id, problems);
    }
    return true;
  }

  private static void reportAnchor(SitePath page, String file, String id, Problems problems) {
    report(
        "page-broken-anchor",
        place(page),
        "the page leads to \"#" + id + "\" in " + file + ", which is not there",
        problems);
  }

  private static void id(String id, Set<String> ids, Location place, Problems problems) {
    if (!ids.add(id)) {
      report("page-duplicate-id", place, "the id \"" + id + "\" is there twice", problems);
    }
  }

  private String hold(String text) {
    return held.computeIfAbsent(text, same -> same);
  }

  private static void checkElement(
      Element element, String name, Location place, Problems problems) {
    switch (name) {
      case "html" -> {
        if (element.attr("lang").isEmpty()) {
          report("page-language", place, "the page does not say its language", problems);
        }
      }
      case "script" -> {
        if (!element.hasAttr("src") && !element.attr("type").equals("application/ld+json")) {
          reportInline("<script> holds script inside the page", place, problems);
        }
      }
      case "style" -> reportInline("<style> holds style inside the page", place, problems);
      case "img" -> {
        if (!element.hasAttr("alt")) {
          report(
              "page-picture",
              place,
              "the picture " + element.attr("src") + " has no alternative text",
              problems);
        }
      }
      default -> {}
    }
  }

  private static void checkAttribute(
      String element, String attribute, Location place, Problems problems) {
    if (attribute.equals("style")) {
      reportInline("<" + element + "> has a style of its own", place, problems);
    } else if (attribute.startsWith("on")) {
      reportInline("<" + element + "> has the script attribute " + attribute, place, problems);
    }
  }

  private static void reportInline(String message, Location place, Problems problems) {
    report("page-inline-code", place, message, problems);
  }

  private static void target(
      String element,
      String rel,
      String address,
      SitePath page,
      Problems problems,
      List<String> targets) {
    String link = address.strip();
    var scheme = SCHEME.matcher(link);
    boolean otherHost = scheme.matches() || link.startsWith("//");
    if (otherHost) {
      boolean followed =
          element.equals("a")
              || element.equals("link")
                  && Set.of("canonical", "alternate", "license").contains(rel);
      boolean known =
          scheme.matches() && OUTSIDE.contains(scheme.group(1).toLowerCase(java.util.Locale.ROOT));
      if (!followed || !known) {
        report(
            "page-other-host",
            place(page),
            "<" + element + "> asks for \"" + link + "\"",
            problems);
      }
      return;
    }
    if (page.equals(Paths.NOT_FOUND) && link.startsWith("/")) {
      return;
    }
    String resolved = resolve(page, link);
    if (resolved.isEmpty()) {
      report(
          "page-broken-link",
          place(page),
          "the link \"" + link + "\" leads out of the site",
          problems);
    } else {
      targets.add(resolved);
    }
  }

  /// The path a link means, with its fragment; empty when it leaves the site.
  private static String resolve(SitePath page, String link) {
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash);
    String file = hash < 0 ? link : link.substring(0, hash);
    int query = file.indexOf('?');
    file = decoded(query < 0 ? file : file.substring(0, query));
    if (file.isEmpty()) {
      return page.path() + fragment;
    }
    if (file.startsWith("/")) {
      return "";
    }
    String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
    while (file.startsWith("../") && !folder.isEmpty()) {
      file = file.substring("../".length());
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    String path = straight(folder + file);
    return path.isEmpty() ? "" : path + fragment;
  }

  /// Without `.` and `..` as parts; empty when it leaves the site.
  private static String straight(String path) {
    if (!path.contains("./") && !path.endsWith(".")) {
      return path;
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /// With `%20` and the like as what they stand for; unchanged when they stand for nothing.
  private static String decoded(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return address;
    }
  }

  /// Judges where the pages lead.
  ///
  /// @param files the path of every file of the site
  public static void compare(List<PageFacts> pages, Set<String> files, Problems problems) {
    Map<String, List<String>> ids = new HashMap<>();
    pages.forEach(page -> ids.put(page.path().path(), page.ids()));
    for (PageFacts page : pages) {
      for (String target : page.targets()) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String id = hash < 0 ? "" : decoded(target.substring(hash + 1));
        if (!files.contains(file)) {
          report(
              "page-broken-link",
              place(page.path()),
              "the page leads to " + file + ", which is not there",
              problems);
        } else if (!id.isEmpty() && ids.containsKey(file) && !ids.get(file).contains(id)) {
          reportAnchor(page.path(), file, id, problems);
        }
      }
    }
  }

  private static Location place(SitePath page) {
    return Location.of("site/public/" + page.path());
  }

  private static void report(String code, Location place, String message, Problems problems) {
    problems.error(code, place, message, "mend the template of this page");
  }
}
