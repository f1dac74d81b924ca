package org.banyan.export;

import java.io.IOException;
import java.io.OutputStream;

/// A file that is not a page.
///
/// @param path under the root of the site
/// @param content what stands in it; of many entries it is more than memory should hold
public record ExportFile(String path, Content content) {

  /// Writes a file.
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static ExportFile of(String path, byte[] bytes) {
    return new ExportFile(path, out -> out.write(bytes));
  }
}
