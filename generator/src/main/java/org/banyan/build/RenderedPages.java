package org.banyan.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyan.check.PageCheck;
import org.banyan.check.PageFacts;
import org.banyan.page.PageView;
import org.banyan.page.PlannedPage;
import org.banyan.page.SitePath;
import org.banyan.page.SitePlan;
import org.banyan.render.Renderer;
import org.banyan.render.Theme;
import org.banyan.source.Problem;
import org.banyan.source.Problems;

/// Renders the pages of a plan and looks at each. A page whose view and theme are those of the last
/// run is not rendered again.
final class RenderedPages {

  /// @param view absent when nothing is remembered
  private record Page(
      Optional<PageView> view,
      Optional<OutputFile> file,
      Optional<PageFacts> facts,
      List<Problem> problems) {}

  /// @param rendered how many were not remembered
  record Result(SortedMap<String, OutputFile> files, List<PageFacts> facts, int rendered) {}

  private final boolean remembers;
  private String theme = "";
  private Map<SitePath, Page> remembered = Map.of();

  RenderedPages(boolean remembers) {
    this.remembers = remembers;
  }

  Result render(Renderer renderer, Theme theme, SitePlan plan, Shelf shelf, Problems problems) {
    if (!this.theme.equals(theme.digest())) {
      remembered = Map.of();
      this.theme = theme.digest();
    }
    var check = new PageCheck();
    var rendered = new AtomicInteger();
    Map<SitePath, Page> pages = new ConcurrentHashMap<>();
    plan.pages().parallelStream()
        .forEach(planned -> {
          PageView view = planned.view().get();
          Page before = remembered.get(view.path());
          if (before != null && before.view().equals(Optional.of(view))) {
            pages.put(view.path(), before);
          } else {
            rendered.incrementAndGet();
            pages.put(view.path(), page(renderer, check, shelf, view));
          }
        });
    remembered = remembers ? pages : Map.of();

    SortedMap<String, OutputFile> files = new TreeMap<>();
    List<PageFacts> facts = new ArrayList<>();
    for (PlannedPage planned : plan.pages()) {
      Page page = pages.get(planned.path());
      page.file().ifPresent(file -> files.put(planned.path().path(), file));
      page.facts().ifPresent(facts::add);
      problems.addAll(page.problems());
    }
    return new Result(files, facts, rendered.get());
  }

  private Page page(Renderer renderer, PageCheck check, Shelf shelf, PageView view) {
    var problems = new Problems();
    var html = renderer.render(view, problems);
    Optional<PageFacts> facts = html.map(page -> check.look(page, problems));
    Optional<OutputFile> file = html.map(page -> shelf.put(page.utf8()));
    return new Page(
        remembers ? Optional.of(view) : Optional.empty(), file, facts, problems.sorted());
  }
}
