package org.banyan.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A colour profile without its words: what is needed to show colours is kept, number by number,
/// and what a program, a device or a person wrote (names, dates, serial numbers, descriptions)
/// goes.
///
/// ICC.1:2022, and ICC.1:2001 for versions before 4.
final class IccProfile {

  private static final int HEAD = 128;
  private static final int MOST_TAGS = 100;

  private static final Set<String> CLASSES = Set.of("mntr", "scnr", "prtr", "spac");
  private static final Set<String> SPACES = Set.of("RGB ", "GRAY", "CMYK", "Lab ");
  private static final Set<String> CONNECTED = Set.of("XYZ ", "Lab ");

  /// The tags that tell colours, each with the types it may have.
  private static final Map<String, Set<String>> TAGS = tags();

  private static final String NAME = "ICC";
  private static final String RIGHTS = "none";

  private final PictureBytes in;
  private final int size;

  private IccProfile(byte[] bytes, int size) {
    this.in = new PictureBytes(PictureFormat.JPEG, bytes, size);
    this.size = size;
  }

  private static Map<String, Set<String>> tags() {
    Map<String, Set<String>> tags = new LinkedHashMap<>();
    for (String tag : new String[] {"rXYZ", "gXYZ", "bXYZ", "wtpt", "bkpt", "lumi"}) {
      tags.put(tag, Set.of("XYZ "));
    }
    for (String tag : new String[] {"rTRC", "gTRC", "bTRC", "kTRC"}) {
      tags.put(tag, Set.of("curv", "para"));
    }
    for (String tag : new String[] {"A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "gamt"}) {
      tags.put(tag, Set.of("mft1", "mft2", "mAB ", "mBA "));
    }
    tags.put("chad", Set.of("sf32"));
    tags.put("cicp", Set.of("cicp"));
    return tags;
  }

  /// Empty when it is no profile, or not whole.
  static Optional<byte[]> clean(byte[] bytes) {
    if (bytes.length < HEAD + 4) {
      return Optional.empty();
    }
    long size = ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL;
    try {
      return size < HEAD + 4 || size > bytes.length
          ? Optional.empty()
          : new IccProfile(bytes, (int) size).clean();
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> clean() throws Refused {
    int version = in.u8(8);
    long count = in.u32(HEAD);
    boolean isOne =
        in.has(36, "acsp")
            && version >= 2
            && version <= 5
            && CLASSES.contains(in.name(12))
            && SPACES.contains(in.name(16))
            && CONNECTED.contains(in.name(20));
    if (!isOne || count > MOST_TAGS) {
      return Optional.empty();
    }
    Map<String, byte[]> kept = new LinkedHashMap<>();
    long length = 0;
    for (int at = HEAD + 4; at < HEAD + 4 + 12 * count; at += 12) {
      String tag = in.name(at);
      int from = in.after(0, in.u32(at + 4));
      int to = in.after(from, in.u32(at + 8));
      Set<String> types = TAGS.getOrDefault(tag, Set.of());
      if (to - from >= 8 && types.contains(in.name(from)) && !kept.containsKey(tag)) {
        kept.put(tag, value(from, to));
        length += to - from;
      }
    }
    return kept.isEmpty() || length > 3L * size // tags may stand in the same place
        ? Optional.empty()
        : Optional.of(made(version, kept));
  }

  /// What a tag holds, without what stands behind it and between its parts.
  private byte[] value(int from, int to) throws Refused {
    long length =
        switch (in.name(from)) {
          case "XYZ " -> 20;
          case "curv" -> 12 + 2 * in.u32(from + 8);
          case "para" -> 12 + 4 * parameters(in.u16(from + 8));
          case "sf32" -> 44;
          case "cicp" -> 12;
          case "mft1" -> 48 + 256L * (in.u8(from + 8) + in.u8(from + 9)) + grid(from);
          case "mft2" ->
              52
                  + 2L * in.u16(from + 48) * in.u8(from + 8)
                  + 2L * in.u16(from + 50) * in.u8(from + 9)
                  + 2 * grid(from);
          default -> to - from;
        };
    if (length > to - from) {
      throw in.wrong();
    }
    byte[] value = new byte[(int) length];
    System.arraycopy(in.bytes(), from, value, 0, value.length);
    value[4] = value[5] = value[6] = value[7] = 0;
    return value;
  }

  private int parameters(int function) throws Refused {
    int[] numbers = {1, 3, 4, 5, 7};
    if (function >= numbers.length) {
      throw in.wrong();
    }
    return numbers[function];
  }

  /// How many numbers the table of a `mft1` or `mft2` has.
  private long grid(int from) throws Refused {
    long numbers = in.u8(from + 9);
    for (int i = in.u8(from + 8); i > 0 && numbers <= size; i--) {
      numbers *= in.u8(from + 10);
    }
    return numbers;
  }

  private byte[] made(int version, Map<String, byte[]> kept) throws Refused {
    kept.put("desc", version < 4 ? oldName() : words(NAME));
    kept.put("cprt", version < 4 ? oldRights() : words(RIGHTS));
    var table = new ByteArrayOutputStream();
    var values = new ByteArrayOutputStream();
    Map<ByteBuffer, Integer> places = new LinkedHashMap<>(); // three curves are often one
    int start = HEAD + 4 + 12 * kept.size();
    table.writeBytes(ByteBuffer.allocate(4).putInt(kept.size()).array());
    for (var tag : kept.entrySet()) {
      byte[] value = tag.getValue();
      int place = places.computeIfAbsent(ByteBuffer.wrap(value), _ -> start + values.size());
      if (place == start + values.size()) {
        values.writeBytes(value);
        values.writeBytes(new byte[-value.length & 3]);
      }
      table.writeBytes(
          ByteBuffer.allocate(12)
              .put(latin(tag.getKey()))
              .putInt(place)
              .putInt(value.length)
              .array());
    }
    ByteBuffer made = ByteBuffer.allocate(start + values.size()).putInt(start + values.size());
    made.put(8, new byte[] {(byte) version, (byte) (in.u8(9) & 0xf0)});
    made.put(12, in.bytes(), 12, 12);
    made.put(24, new byte[] {0x07, (byte) 0xd0, 0, 1, 0, 1}); // a day is required
    made.put(36, latin("acsp"));
    made.put(67, (byte) (in.u8(67) & 3));
    made.put(68, new byte[] {0, 0, (byte) 0xf6, (byte) 0xd6, 0, 1, 0, 0, 0, 0, (byte) 0xd3, 0x2d});
    return made.position(HEAD).put(table.toByteArray()).put(values.toByteArray()).array();
  }

  /// A name as profiles before version 4 have it, in one of three alphabets.
  private static byte[] oldName() {
    return ByteBuffer.allocate(13 + NAME.length() + 78)
        .put(latin("desc"))
        .putInt(8, NAME.length() + 1)
        .put(12, latin(NAME))
        .array();
  }

  private static byte[] oldRights() {
    return ByteBuffer.allocate(9 + RIGHTS.length())
        .put(latin("text"))
        .put(8, latin(RIGHTS))
        .array();
  }

  private static byte[] words(String words) {
    byte[] letters = words.getBytes(StandardCharsets.UTF_16BE);
    return ByteBuffer.allocate(28 + letters.length)
        .put(latin("mluc"))
        .putInt(8, 1)
        .putInt(12, 12)
        .put(16, latin("enUS"))
        .putInt(20, letters.length)
        .putInt(24, 28)
        .put(28, letters)
        .array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
