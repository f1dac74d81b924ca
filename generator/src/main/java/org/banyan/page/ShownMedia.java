package org.banyan.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.MediaUse;
import org.banyan.source.MediaFile;

/// Finds the media that entries show or link to; only these are published.
record ShownMedia(Catalog catalog) {

  /// Each once, sorted by path.
  List<MediaFile> all() {
    Map<String, MediaFile> found = new TreeMap<>();
    catalog.entries().values().stream()
        .flatMap(entry -> MediaUse.of(entry, catalog::target))
        .forEach(file -> found.put(file.path(), file));
    return List.copyOf(found.values());
  }
}
