package org.banyan.source;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes that are kept small until they are wanted. Texts of a site take between a third and a half
/// of their length; short ones are kept as they are.
public final class Packed {

  private static final int SHORT = 512;

  private final byte[] kept;
  private final int length;

  private Packed(byte[] kept, int length) {
    this.kept = kept;
    this.length = length;
  }

  public static Packed of(byte[] bytes) {
    if (bytes.length < SHORT) {
      return new Packed(bytes, bytes.length);
    }
    try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[bytes.length];
      int done = deflater.deflate(buffer);
      boolean smaller = deflater.finished() && done < bytes.length;
      return new Packed(smaller ? Arrays.copyOf(buffer, done) : bytes, bytes.length);
    }
  }

  /// Of the bytes as they were given.
  public int length() {
    return length;
  }

  /// The bytes as they were given; not to be changed.
  public byte[] bytes() {
    if (kept.length == length) {
      return kept;
    }
    byte[] bytes = new byte[length];
    try (var inflater = new Inflater(true)) {
      inflater.setInput(kept);
      int done = 0;
      while (done < length) {
        done += inflater.inflate(bytes, done, length - done);
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IllegalStateException("what was packed cannot be unpacked", e);
    }
  }
}
