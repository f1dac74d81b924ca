package org.banyan.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Bytes packed as zlib does it (RFC 1950).
final class ZlibBytes {

  private static final int BLOCK = 65_535;

  private ZlibBytes() {}

  /// Empty when they cannot be unpacked, or are more than `most`.
  static Optional<byte[]> unpacked(byte[] bytes, int from, int to, int most) {
    var out = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 14];
    try (var inflater = new Inflater()) {
      inflater.setInput(bytes, from, to - from);
      while (!inflater.finished() && out.size() <= most) {
        int length = inflater.inflate(part);
        if (length == 0 && !inflater.finished()) {
          return Optional.empty();
        }
        out.write(part, 0, length);
      }
    } catch (DataFormatException _) {
      return Optional.empty();
    }
    return out.size() > most ? Optional.empty() : Optional.of(out.toByteArray());
  }

  /// Without packing: what packs better differs from machine to machine.
  static byte[] stored(byte[] bytes) {
    int blocks = Math.max(1, (bytes.length + BLOCK - 1) / BLOCK);
    ByteBuffer out = ByteBuffer.allocate(6 + 5 * blocks + bytes.length);
    out.put((byte) 0x78).put((byte) 1);
    for (int i = 0; i < blocks; i++) {
      int length = Math.min(BLOCK, bytes.length - i * BLOCK);
      out.order(ByteOrder.LITTLE_ENDIAN).put((byte) (i + 1 == blocks ? 1 : 0));
      out.putShort((short) length).putShort((short) ~length).put(bytes, i * BLOCK, length);
    }
    var sum = new Adler32();
    sum.update(bytes);
    return out.order(ByteOrder.BIG_ENDIAN).putInt((int) sum.getValue()).array();
  }
}
