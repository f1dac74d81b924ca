package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A file that is no text of the project: a picture, a form to download, a font. Its bytes stay on
/// disk; whoever asks for them gets those that were there when the project was read, or none.
///
/// @param path from the project's folder
/// @param file where it was found, no link
/// @param size in bytes
/// @param digest of the bytes, see [Digest]
/// @param head the first of the bytes, at most [#HEAD], each a letter of ISO 8859-1: they tell what
///   is in the file
public record MediaFile(String path, Path file, long size, String digest, String head) {

  public static final int HEAD = 64;

  /// What follows the last dot of its name, in small letters.
  public String ending() {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// The bytes, for a file that memory holds; empty when they are no longer those that were read.
  public Optional<byte[]> bytes() throws IOException {
    try (InputStream in = OwnFiles.open(file)) {
      byte[] bytes = in.readNBytes((int) size + 1);
      return Digest.of(bytes).equals(digest) ? Optional.of(bytes) : Optional.empty();
    } catch (FileSystemException _) {
      return Optional.empty();
    }
  }

  /// The bytes; their end is an [IOException] when they are not those that were read.
  public InputStream open() throws IOException {
    return new Same(OwnFiles.open(file));
  }

  public MessageException changed() {
    return new MessageException("io.changed", slot("file", path));
  }

  /// Compares what is read with what was read.
  private final class Same extends FilterInputStream {

    private final MessageDigest sha256 = Digest.sha256();
    private long length;
    private boolean ended;

    Same(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = super.read(bytes, from, most);
      if (read > 0) {
        sha256.update(bytes, from, read);
        length += read;
      } else if (read < 0 && !ended) {
        ended = true;
        if (!HexFormat.of().formatHex(sha256.digest()).equals(digest)) {
          throw changed();
        }
      }
      if (length > size) {
        throw changed();
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public long skip(long count) throws IOException {
      return readNBytes((int) Math.min(count, 1 << 16)).length;
    }
  }
}
