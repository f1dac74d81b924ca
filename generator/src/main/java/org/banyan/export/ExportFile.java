package org.banyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

  /// Of what stands in it, see [Digest].
  String digest() {
    MessageDigest digest = Digest.sha256();
    try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("what goes nowhere cannot fail", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static ExportFile of(String path, byte[] bytes) {
    return new ExportFile(path, out -> out.write(bytes));
  }
}
