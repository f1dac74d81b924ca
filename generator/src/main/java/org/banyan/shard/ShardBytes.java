package org.banyan.shard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.banyan.source.Digest;

/// Bytes in the making: variable-length numbers, texts, and gzip around the whole.
final class ShardBytes extends ByteArrayOutputStream {

  static final int FORMAT = 1;

  private static final byte[] GZIP_HEADER = {
    0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff
  };
  private static final int HASH_LENGTH = 10;

  /// Bytes without a head, to be put into others.
  ShardBytes() {}

  /// Bytes that say what they are: `D`, `P`, `C` or `T`, and the version of the format.
  ShardBytes(char type) {
    write(type);
    write(FORMAT);
  }

  /// Seven bits a byte, the lowest first; the highest bit says that more follow.
  ShardBytes number(int value) {
    int rest = value;
    while (rest > 0x7f || rest < 0) {
      write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    write(rest);
    return this;
  }

  ShardBytes bytes(byte[] bytes) {
    writeBytes(bytes);
    return this;
  }

  /// Some of the bytes of another.
  ShardBytes bytes(ShardBytes other, int from, int to) {
    write(other.buf, from, to - from);
    return this;
  }

  /// The length in bytes, then the text in UTF-8.
  ShardBytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).bytes(utf8);
  }

  /// The finished file, named for its content.
  ShardFile file(String prefix) {
    byte[] packed = gzip();
    String hash = Digest.of(packed).substring(0, HASH_LENGTH);
    return new ShardFile(Shards.FOLDER + prefix + "-" + hash + ".bin", packed);
  }

  // GZIPOutputStream is not used, because JDKs have differed in the header's last byte.
  private byte[] gzip() {
    var packed = new ByteArrayOutputStream();
    packed.writeBytes(GZIP_HEADER);
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(buf, 0, count);
    deflater.finish();
    var buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    var crc = new CRC32();
    crc.update(buf, 0, count);
    littleEndian(packed, (int) crc.getValue());
    littleEndian(packed, count);
    return packed.toByteArray();
  }

  private static void littleEndian(ByteArrayOutputStream out, int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(value >>> shift);
    }
  }
}
