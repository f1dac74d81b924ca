package org.banyan.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// EXIF as a phone writes it: who, with what, where, a maker's note, and a preview that has EXIF of
/// its own.
final class Exif {

  /// 31° 13′ 48.30″, as three fractions.
  static final int[] LATITUDE = {31, 1, 13, 1, 4830, 100};

  private record Value(int type, int count, byte[] bytes) {}

  private final ByteOrder order;

  private Exif(ByteOrder order) {
    this.order = order;
  }

  /// A TIFF file.
  ///
  /// @param mark stands in all its texts
  /// @param preview a JPEG picture; may be empty
  static byte[] of(ByteOrder order, int orientation, String mark, byte[] preview) {
    return new Exif(order).tiff(orientation, mark, preview);
  }

  /// The bytes of the latitude, which must not be found again.
  static byte[] latitude(ByteOrder order) {
    ByteBuffer bytes = ByteBuffer.allocate(24).order(order);
    for (int number : LATITUDE) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  private byte[] tiff(int orientation, String mark, byte[] preview) {
    Map<Integer, Value> camera = new TreeMap<>();
    camera.put(0x9003, text("2026:05:30 10:00:00"));
    camera.put(
        0x927c,
        new Value(
            7,
            200,
            ("MakerNote " + mark + " ".repeat(200))
                .substring(0, 200)
                .getBytes(StandardCharsets.ISO_8859_1)));
    camera.put(0x9286, text("ASCII   " + mark));
    camera.put(0xa431, text("serial " + mark));
    Map<Integer, Value> place = new TreeMap<>();
    place.put(1, text("N"));
    place.put(2, new Value(5, 3, latitude(order)));
    place.put(3, text("E"));
    place.put(4, new Value(5, 3, latitude(order)));
    place.put(0x1b, text("GPS " + mark));
    Map<Integer, Value> main = new TreeMap<>();
    main.put(0x010f, text("Maker " + mark));
    main.put(0x0110, text("Phone " + mark));
    main.put(0x0112, new Value(3, 1, shorts(orientation)));
    main.put(0x013b, text("Artist " + mark));
    main.put(0x8769, new Value(4, 1, ints(0)));
    main.put(0x8825, new Value(4, 1, ints(0)));
    int cameraAt = 8 + length(main);
    int placeAt = cameraAt + length(camera);
    int previewAt = placeAt + length(place);
    main.put(0x8769, new Value(4, 1, ints(cameraAt)));
    main.put(0x8825, new Value(4, 1, ints(placeAt)));
    Map<Integer, Value> second = new TreeMap<>();
    second.put(0x0201, new Value(4, 1, ints(0)));
    second.put(0x0202, new Value(4, 1, ints(preview.length)));
    second.put(0x0201, new Value(4, 1, ints(previewAt + length(second))));

    List<byte[]> parts = new ArrayList<>();
    ByteBuffer head = ByteBuffer.allocate(8).order(order);
    head.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    parts.add(head.putShort((short) 42).putInt(8).array());
    parts.add(directory(main, 8, previewAt));
    parts.add(directory(camera, cameraAt, 0));
    parts.add(directory(place, placeAt, 0));
    parts.add(directory(second, previewAt, 0));
    parts.add(preview);
    return Planted.join(parts);
  }

  private Value text(String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
    return new Value(2, bytes.length, bytes);
  }

  private byte[] shorts(int number) {
    return ByteBuffer.allocate(2).order(order).putShort((short) number).array();
  }

  private byte[] ints(int number) {
    return ByteBuffer.allocate(4).order(order).putInt(number).array();
  }

  private static int length(Map<Integer, Value> directory) {
    int length = 2 + 12 * directory.size() + 4;
    for (Value value : directory.values()) {
      length += value.bytes().length > 4 ? value.bytes().length + (value.bytes().length & 1) : 0;
    }
    return length;
  }

  private byte[] directory(Map<Integer, Value> directory, int at, int next) {
    ByteBuffer bytes = ByteBuffer.allocate(length(directory)).order(order);
    bytes.putShort((short) directory.size());
    int rest = 2 + 12 * directory.size() + 4;
    for (Map.Entry<Integer, Value> entry : directory.entrySet()) {
      Value value = entry.getValue();
      bytes.putShort(entry.getKey().shortValue());
      bytes.putShort((short) value.type());
      bytes.putInt(value.count());
      if (value.bytes().length > 4) {
        bytes.putInt(at + rest);
        bytes.put(rest, value.bytes());
        rest += value.bytes().length + (value.bytes().length & 1);
      } else {
        bytes.put(bytes.position(), value.bytes());
        bytes.position(bytes.position() + 4);
      }
    }
    return bytes.putInt(next).array();
  }
}
