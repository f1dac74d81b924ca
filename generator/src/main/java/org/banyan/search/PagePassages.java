package org.banyan.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.page.Findable;
import org.banyan.page.PlannedPage;

/// Passages of pages that show no entry of their own, one each: their title, what they are for, and
/// the words by which people look for them. Pages of one sort have one `entry`, such as
/// `view/plan`, so that its names mean all of them.
public final class PagePassages {

  /// The kind of these passages; no kind of entries is called so.
  public static final String KIND = "view";

  private PagePassages() {}

  public static List<Passage> of(List<PlannedPage> pages) {
    List<Passage> passages = new ArrayList<>();
    for (PlannedPage page : pages) {
      page.findable().ifPresent(findable -> passages.add(passage(page, findable)));
    }
    return passages;
  }

  private static Passage passage(PlannedPage page, Findable findable) {
    return new Passage(
        entry(findable),
        KIND,
        findable.language(),
        page.path().path(),
        findable.title(),
        "",
        "",
        "",
        findable.weight(),
        () -> (findable.lead() + "\n" + String.join("\n", findable.words())).strip(),
        Facets.of(Map.of()));
  }

  /// A group for each name, so that one names the pages and adds none of the others to a query.
  public static List<NameGroup> names(List<PlannedPage> pages) {
    SortedMap<String, Set<String>> names = new TreeMap<>();
    for (PlannedPage page : pages) {
      page.findable()
          .ifPresent(findable ->
              names
                  .computeIfAbsent(entry(findable), _ -> new LinkedHashSet<>())
                  .addAll(findable.names()));
    }
    List<NameGroup> groups = new ArrayList<>();
    names.forEach((entry, all) ->
        all.forEach(name -> groups.add(new NameGroup(entry, List.of(name), List.of()))));
    return groups;
  }

  private static String entry(Findable findable) {
    return KIND + "/" + findable.name();
  }
}
