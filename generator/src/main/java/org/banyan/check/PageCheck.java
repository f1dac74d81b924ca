package org.banyan.check;

import static org.banyan.source.Message.Slot.slot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.page.SitePath;
import org.banyan.render.RenderedPage;
import org.banyan.source.Location;
import org.banyan.source.Message.Slot;
import org.banyan.source.Problems;

/// Judges finished pages: first each by itself, in any order; then how they lead to each other.
public final class PageCheck {

  /// Pages lead to the same places again and again; each address is held once.
  private final Map<String, String> held = new ConcurrentHashMap<>();

  /// Where the links of the pages of a folder lead, by folder and link.
  private final Map<String, Map<String, String>> resolved = new ConcurrentHashMap<>();

  /// Judges one page and gives back what it knows of others.
  public PageFacts look(RenderedPage page, Problems problems) {
    String path = page.path().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Map<String, String> known = resolved.computeIfAbsent(folder, _ -> new ConcurrentHashMap<>());
    var look = new PageLook(page.path(), known, problems);
    look.read(page);
    return new PageFacts(
        page.path(), look.ids().map(this::hold).toList(), look.targets().map(this::hold).toList());
  }

  private String hold(String text) {
    String known = held.putIfAbsent(text, text);
    return known == null ? text : known;
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
        String id = hash < 0 ? "" : Addresses.decoded(target.substring(hash + 1));
        if (!files.contains(file)) {
          report("page-broken-link", place(page.path()), problems, slot("file", file));
        } else if (!id.isEmpty() && ids.containsKey(file) && !ids.get(file).contains(id)) {
          reportAnchor(page.path(), file, id, problems);
        }
      }
    }
  }

  static void reportAnchor(SitePath page, String file, String id, Problems problems) {
    report("page-broken-anchor", place(page), problems, slot("id", id), slot("file", file));
  }

  static Location place(SitePath page) {
    return Location.of("site/public/" + page.path());
  }

  static void report(String key, Location place, Problems problems, Slot... slots) {
    problems.error(key, place, slots);
  }
}
