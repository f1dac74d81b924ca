package org.banyan.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A colour profile as programs write it, with words wherever words may stand.
final class Icc {

  /// The tags that tell colours.
  final Map<String, byte[]> colours = new LinkedHashMap<>();

  /// The tags that tell other things.
  final Map<String, byte[]> others = new LinkedHashMap<>();

  private final int version;
  private final String mark;

  Icc(int version, String mark) {
    this.version = version;
    this.mark = mark;
    for (String tag : List.of("rXYZ", "gXYZ", "bXYZ", "wtpt")) {
      colours.put(tag, value("XYZ ", tag.charAt(0), 77, tag.charAt(0)));
    }
    byte[] curve = ByteBuffer.allocate(12 + 6).putInt(8, 3).putShort(14, (short) 99).array();
    byte[] gamma = ByteBuffer.allocate(16).putInt(12, 0x23333).array();
    for (String tag : List.of("rTRC", "gTRC", "bTRC")) {
      colours.put(tag, version < 4 ? named("curv", curve) : named("para", gamma));
    }
    colours.put("chad", value("sf32", 1, 2, 3, 4, 5, 6, 7, 8, 9));
    others.put("desc", words("desc"));
    others.put("cprt", words("text"));
    for (String tag : List.of("dmnd", "dmdd", "mmod", "vcgt", "meta", "targ", "abcd")) {
      others.put(tag, words("text"));
    }
  }

  private byte[] words(String type) {
    return Planted.latin(type + "\0\0\0\0" + mark + " Ann's screen in the yard");
  }

  private static byte[] named(String type, byte[] value) {
    return ByteBuffer.wrap(value).put(Planted.latin(type)).array();
  }

  static byte[] value(String type, int... numbers) {
    ByteBuffer value = ByteBuffer.allocate(8 + 4 * numbers.length).put(0, Planted.latin(type));
    value.position(8);
    for (int number : numbers) {
      value.putInt(number);
    }
    return value.array();
  }

  byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>(others);
    colours.forEach(
        (tag, value) -> // with words behind what is needed
        all.put(tag, Planted.join(List.of(value, Planted.latin(mark)))));
    int start = 128 + 4 + 12 * all.size();
    ByteBuffer table = ByteBuffer.allocate(start - 128).putInt(all.size());
    int place = start;
    for (var tag : all.entrySet()) {
      int length = tag.getValue().length;
      table.put(Planted.latin(tag.getKey())).putInt(place).putInt(length);
      place += length;
    }
    String fields = (mark + "........").substring(0, 8);
    ByteBuffer head = ByteBuffer.allocate(128).putInt(place);
    head.put(Planted.latin(fields.substring(0, 4))).put((byte) version).put((byte) 0x20);
    head.put(12, Planted.latin("mntrRGB XYZ ")).put(36, Planted.latin("acsp"));
    head.put(48, Planted.latin(fields)).put(80, Planted.latin(fields + fields + fields + fields));
    return Planted.join(
        List.of(head.array(), table.array(), Planted.join(List.copyOf(all.values()))));
  }

  /// The value of a tag; empty when it is not there.
  static byte[] tag(byte[] profile, String name) {
    ByteBuffer in = ByteBuffer.wrap(profile);
    for (int i = 0; i < in.getInt(128); i++) {
      int at = 132 + 12 * i;
      if (new String(profile, at, 4, StandardCharsets.ISO_8859_1).equals(name)) {
        byte[] value = new byte[in.getInt(at + 8)];
        in.get(in.getInt(at + 4), value);
        return value;
      }
    }
    return new byte[0];
  }
}
