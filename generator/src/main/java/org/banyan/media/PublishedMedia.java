package org.banyan.media;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.source.MediaFile;

/// What is published in place of the media of a project. A file that was refused has nothing here.
public final class PublishedMedia {

  /// For a site that shows none.
  public static final PublishedMedia NONE = new PublishedMedia(Map.of());

  private final SortedMap<String, PublishedFile> files;

  PublishedMedia(Map<String, PublishedFile> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public Optional<PublishedFile> of(MediaFile file) {
    return Optional.ofNullable(files.get(file.path()));
  }

  /// How large a picture is shown; empty for what is none.
  public Optional<PictureSize> picture(MediaFile file) {
    return of(file).flatMap(PublishedFile::picture);
  }

  /// Those below a folder, sorted by path; `folder` without a closing `/`.
  public List<PublishedFile> below(String folder) {
    return List.copyOf(files.subMap(folder + "/", folder + "0").values());
  }
}
