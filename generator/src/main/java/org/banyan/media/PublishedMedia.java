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
  public static final PublishedMedia NONE = new PublishedMedia(Map.of(), Map.of());

  private final SortedMap<String, PublishedFile> files;

  private final Map<String, byte[]> drawings;

  /// @param drawings of the theme, by path
  PublishedMedia(Map<String, PublishedFile> files, Map<String, byte[]> drawings) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.drawings = new TreeMap<>(drawings);
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

  /// A drawing of the project's own theme; empty for what is none.
  public Optional<byte[]> drawing(String path) {
    return Optional.ofNullable(drawings.get(path));
  }
}
