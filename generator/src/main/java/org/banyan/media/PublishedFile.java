package org.banyan.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.banyan.source.MediaFile;

/// What is published in place of a file of the project: the same bytes, a clean picture, or a text
/// whose pictures are clean.
///
/// The bytes stay on disk; they are read, and cleaned again, when they are asked for. They are
/// those that were judged, or asking ends in an [IOException].
///
/// @param cleaner empty for what is published as it is
/// @param picture its size, where it has one
/// @param size in bytes
public record PublishedFile(
    MediaFile original, Optional<Cleaner> cleaner, Optional<PictureSize> picture, long size) {

  /// A file that is published as it is.
  public static PublishedFile of(MediaFile file) {
    return new PublishedFile(file, Optional.empty(), Optional.empty(), file.size());
  }

  public InputStream open() throws IOException {
    if (cleaner.isEmpty()) {
      return original.open();
    }
    byte[] bytes = original.bytes().orElseThrow(original::changed);
    try {
      return cleaner.get().clean(bytes).open();
    } catch (Refused e) {
      throw new IllegalStateException("was clean when it was judged: " + original.path(), e);
    }
  }
}
