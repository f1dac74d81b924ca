package org.banyan.build;

import java.nio.charset.StandardCharsets;
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
import org.banyan.config.Config;
import org.banyan.page.PageView;
import org.banyan.page.SitePath;
import org.banyan.page.SitePlan;
import org.banyan.render.Renderer;
import org.banyan.render.Theme;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// Renders the pages of a plan and looks at each. A page whose view and theme are those of the last
/// run is not rendered again.
final class RenderedPages {

  private record Page(
      PageView view, Optional<OutputFile> file, Optional<PageFacts> facts, List<Problem> problems) {}

  /// @param rendered how many were not remembered
  record Result(SortedMap<String, OutputFile> files, List<PageFacts> facts, int rendered) {}

  private String theme = "";
  private Map<SitePath, Page> remembered = Map.of();

  Result render(
      SourceTree tree, Config config, Theme theme, SitePlan plan, Problems problems) {
    if (!this.theme.equals(theme.digest())) {
      remembered = Map.of();
      this.theme = theme.digest();
    }
    var renderer = new Renderer(tree, config.messages());
    var rendered = new AtomicInteger();
    Map<SitePath, Page> pages = new ConcurrentHashMap<>();
    plan.pages().parallelStream()
        .forEach(
            view -> {
              Page before = remembered.get(view.path());
              if (before != null && before.view().equals(view)) {
                pages.put(view.path(), before);
              } else {
                rendered.incrementAndGet();
                pages.put(view.path(), page(renderer, view));
              }
            });
    remembered = pages;

    SortedMap<String, OutputFile> files = new TreeMap<>();
    List<PageFacts> facts = new ArrayList<>();
    for (PageView view : plan.pages()) {
      Page page = pages.get(view.path());
      page.file().ifPresent(file -> files.put(view.path().path(), file));
      page.facts().ifPresent(facts::add);
      problems.addAll(page.problems());
    }
    return new Result(files, facts, rendered.get());
  }

  private static Page page(Renderer renderer, PageView view) {
    var problems = new Problems();
    var html = renderer.render(view, problems);
    Optional<PageFacts> facts = html.map(page -> PageCheck.look(page, problems));
    Optional<OutputFile> file =
        html.map(page -> OutputFile.Packed.of(page.html().getBytes(StandardCharsets.UTF_8)));
    return new Page(view, file, facts, problems.sorted());
  }
}
