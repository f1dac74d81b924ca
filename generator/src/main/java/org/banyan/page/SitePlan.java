package org.banyan.page;

import java.util.List;
import org.banyan.catalog.Catalog;
import org.banyan.config.Config;
import org.banyan.media.PublishedMedia;
import org.banyan.source.MediaFile;
import org.banyan.source.Problems;

/// Every page of the site, sorted by path, and the media they show.
public record SitePlan(List<PlannedPage> pages, List<MediaFile> media) {

  public SitePlan {
    pages = List.copyOf(pages);
    media = List.copyOf(media);
  }

  /// Plans the whole site.
  public static SitePlan of(
      Config config, Catalog catalog, PublishedMedia media, Problems problems) {
    return new Planner(config, catalog, media, problems).plan();
  }
}
