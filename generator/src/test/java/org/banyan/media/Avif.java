package org.banyan.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A still AVIF of 40 by 20 as an encoder writes it, to which a test adds what does not belong
/// there. No pixels are in it, and nobody looks.
final class Avif {

  final List<byte[]> top = new ArrayList<>();
  final List<byte[]> meta = new ArrayList<>();
  final List<byte[]> items = new ArrayList<>(List.of(item(1, "av01", "Color\0")));
  final List<byte[]> properties =
      new ArrayList<>(
          List.of(box("ispe", "\0\0\0\0\0\0\0\50\0\0\0\24"), box("av1C", "\201\0\14\0")));
  String brands = "avif\0\0\0\0avifmif1miaf";
  String program = "\0";

  /// Behind the pixels, and in no item.
  String unnamed = "";

  static byte[] box(String name, byte[]... parts) {
    byte[] content = Planted.join(List.of(parts));
    return ByteBuffer.allocate(content.length + 8)
        .putInt(content.length + 8)
        .put(Planted.latin(name))
        .put(content)
        .array();
  }

  static byte[] box(String name, String content) {
    return box(name, Planted.latin(content));
  }

  static byte[] item(int id, String type, String name) {
    return box("infe", "\2\0\0\0\0" + (char) id + "\0\0" + type + name);
  }

  static byte[] items(List<byte[]> items) {
    byte[] count = {0, 0, 0, 0, 0, (byte) items.size()};
    return box("iinf", count, Planted.join(items));
  }

  byte[] bytes() {
    int pixels = head(0).length + 8;
    return Planted.join(List.of(head(pixels), box("mdat", "pixels" + unnamed), Planted.join(top)));
  }

  private byte[] head(int pixels) {
    ByteBuffer place = ByteBuffer.allocate(22).putInt(0).put((byte) 0x44).put((byte) 0);
    place.putShort((short) 1).putShort((short) 1).putShort((short) 0).putShort((short) 1);
    place.putInt(pixels).putInt("pixels".length());
    byte[] parts =
        box(
            "meta",
            new byte[4],
            box("hdlr", "\0\0\0\0\0\0\0\0pict" + "\0".repeat(12) + program),
            box("pitm", "\0\0\0\0\0\1"),
            box("iloc", place.array()),
            items(items),
            box(
                "iprp",
                box("ipco", Planted.join(properties)),
                box("ipma", "\0\0\0\0\0\0\0\1\0\1\2\1\202")),
            Planted.join(meta));
    return Planted.join(List.of(box("ftyp", brands), parts));
  }
}
