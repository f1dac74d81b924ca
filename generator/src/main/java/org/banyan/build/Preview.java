package org.banyan.build;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.page.PlannedPage;
import org.banyan.page.SitePlan;
import org.banyan.render.Renderer;
import org.banyan.source.Problems;

/// The pages of a site that is still being made, for somebody who cannot wait: each is rendered
/// when it is asked for, as the finished site will have it, and nobody has looked at it yet. May be
/// asked by several threads.
public final class Preview {

  private final Renderer renderer;
  private final Map<String, PlannedPage> pages = new TreeMap<>();
  private final SortedMap<String, OutputFile> media;

  /// @param media what pages show, by its path in the site
  Preview(SitePlan plan, Renderer renderer, SortedMap<String, OutputFile> media) {
    this.renderer = renderer;
    this.media = media;
    plan.pages().forEach(page -> pages.put(page.path().path(), page));
  }

  /// A page or what a page shows; empty for anything else, and for a page whose template is wrong.
  public Optional<OutputFile> file(String path) {
    PlannedPage planned = pages.get(path);
    if (planned == null) {
      return Optional.ofNullable(media.get(path));
    }
    return renderer
        .render(planned.view().get(), new Problems())
        .map(page -> new OutputFile.Plain(page.utf8()));
  }
}
