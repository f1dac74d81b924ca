package org.banyan.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.banyan.source.Digest;

/// A file that is not a page.
///
/// @param path under the root of the site
/// @param content what stands in it; of many entries it is more than memory should hold
public record ExportFile(String path, Content content) {

  /// Writes a file.
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Gives it to the shelf and gives back the [Digest] of what was written.
  String put(Exports.Shelf shelf) {
    MessageDigest digest = Digest.sha256();
    shelf.put(
        path,
        out -> {
          var digested = new BufferedOutputStream(new DigestOutputStream(out, digest));
          content.writeTo(digested);
          digested.flush();
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  static ExportFile of(String path, byte[] bytes) {
    return new ExportFile(path, out -> out.write(bytes));
  }
}
