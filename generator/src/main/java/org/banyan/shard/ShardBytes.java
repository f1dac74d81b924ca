package org.banyan.shard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.banyan.source.HashedName;

/// Bytes in the making: variable-length numbers, texts, and gzip around the whole.
final class ShardBytes extends ByteArrayOutputStream {

  static final int FORMAT = 5;

  private static final byte[] GZIP_HEADER = {
    0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff
  };

  /// Bytes without a head, to be put into others.
  ShardBytes() {}

  /// Bytes that say what they are, see the format, and the version of the format.
  ShardBytes(char type) {
    write(type);
    write(FORMAT);
  }

  /// As in [ByteArrayOutputStream], without its lock: half of all bytes come one by one.
  @Override
  public void write(int value) {
    if (count == buf.length) {
      buf = Arrays.copyOf(buf, Math.multiplyExact(count, 2));
    }
    buf[count++] = (byte) value;
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

  ShardBytes bytes(ShardBytes other) {
    write(other.buf, 0, other.count);
    return this;
  }

  /// The length in bytes, then the text in UTF-8.
  ShardBytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).bytes(utf8);
  }

  /// How many first bytes a text has in common with the one before, how many follow, and these.
  ShardBytes after(byte[] before, byte[] bytes) {
    int mismatch = Arrays.mismatch(before, bytes);
    int shared = mismatch < 0 ? bytes.length : mismatch;
    number(shared).number(bytes.length - shared).write(bytes, shared, bytes.length - shared);
    return this;
  }

  /// The finished file, named for its content.
  ShardFile file(char type) {
    return file(type, gzip());
  }

  static ShardFile file(char type, byte[] bytes) {
    String name = Shards.FOLDER + Character.toLowerCase(type) + ".bin";
    return new ShardFile(HashedName.of(name, bytes), bytes);
  }

  byte[] gzip() {
    Deflater deflater = deflater();
    try {
      return gzip(deflater);
    } finally {
      deflater.end();
    }
  }

  /// What [#gzip(Deflater)] needs, to be ended by who asks for it: making one costs more than
  /// packing a small block does.
  static Deflater deflater() {
    return new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  }

  // GZIPOutputStream is not used, because JDKs have differed in the header's last byte.
  byte[] gzip(Deflater deflater) {
    var packed = new ByteArrayOutputStream();
    packed.writeBytes(GZIP_HEADER);
    deflater.reset();
    deflater.setInput(buf, 0, count);
    deflater.finish();
    var buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
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
