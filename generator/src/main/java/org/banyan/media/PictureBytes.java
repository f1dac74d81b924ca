package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.nio.charset.StandardCharsets;

/// The bytes of a picture, read by offset. Nothing outside of them can be read: a length that lies
/// ends in a [Refused].
record PictureBytes(PictureFormat format, byte[] bytes, int end) {

  PictureBytes(PictureFormat format, byte[] bytes) {
    this(format, bytes, bytes.length);
  }

  int u8(int at) throws Refused {
    need(at, 1);
    return bytes[at] & 0xff;
  }

  /// Two bytes, the high one first.
  int u16(int at) throws Refused {
    return u8(at) << 8 | u8(at + 1);
  }

  /// Two bytes, the low one first.
  int u16le(int at) throws Refused {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24le(int at) throws Refused {
    return u16le(at) | u8(at + 2) << 16;
  }

  long u32(int at) throws Refused {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u32le(int at) throws Refused {
    return u16le(at) | (long) u16le(at + 2) << 16;
  }

  /// Four letters.
  String name(int at) throws Refused {
    need(at, 4);
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  boolean has(int at, String text) {
    if (at < 0 || at > end - text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ((bytes[at + i] & 0xff) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Where `length` bytes from an offset end.
  int after(int at, long length) throws Refused {
    if (length < 0) {
      throw wrong();
    }
    need(at, length);
    return (int) (at + length);
  }

  private void need(int at, long length) throws Refused {
    if (at < 0 || at > end || length > end - at) {
      throw new Refused("broken-picture.cut", slot("format", format.title()));
    }
  }

  Refused wrong() {
    return new Refused("broken-picture.parts", slot("format", format.title()));
  }
}
