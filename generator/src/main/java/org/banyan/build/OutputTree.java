package org.banyan.build;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every file of the finished site by its path under the site's root, sorted.
public record OutputTree(SortedMap<String, OutputFile> files) {

  public OutputTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public Optional<OutputFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
