package org.banyan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is published as it is: a picture, a form to download, a font. Its bytes stay on disk
/// until they are published.
///
/// @param path from the project's folder
/// @param file where it was found
/// @param size in bytes
/// @param digest of the bytes, see [Digest]
public record MediaFile(String path, Path file, long size, String digest) {

  public byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }
}
