package org.banyan.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG and APNG: keeps the chunks that are pixels and colours, each of its own length, and the
/// numbers of the colour profile. Texts, times, EXIF but its orientation, chunks that nobody knows
/// and what follows the end go.
final class PngCleaner {

  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  /// The chunks that are pixels or tell of colours, and how long each is; -1 where its content says
  /// so. A suggested palette, its use (`hIST`) and the bits of the source (`sBIT`) show nothing.
  private static final Map<String, Integer> KEPT =
      Map.ofEntries(
          Map.entry("PLTE", -1),
          Map.entry("IDAT", -1),
          Map.entry("IEND", 0),
          Map.entry("tRNS", -1),
          Map.entry("gAMA", 4),
          Map.entry("cHRM", 32),
          Map.entry("sRGB", 1),
          Map.entry("cICP", 4),
          Map.entry("mDCV", 24),
          Map.entry("cLLI", 8),
          Map.entry("bKGD", -1),
          Map.entry("pHYs", 9),
          Map.entry("acTL", 8),
          Map.entry("fcTL", 26),
          Map.entry("fdAT", -1));

  /// Chunks that may come more than once.
  private static final Set<String> REPEATED = Set.of("IDAT", "fcTL", "fdAT");

  private static final int PALETTE = 3;
  private static final int MOST_PROFILE = 4 << 20;

  private PngCleaner() {}

  static CleanPicture clean(byte[] bytes) throws Refused {
    var in = new PictureBytes(PictureFormat.PNG, bytes);
    int headEnd = chunkEnd(in, SIGNATURE.length());
    if (!in.has(SIGNATURE.length() + 4, "IHDR") || headEnd != SIGNATURE.length() + 25) {
      throw in.wrong();
    }
    var kept = new CleanPicture.Maker(PictureFormat.PNG, bytes);
    var orientation = Orientation.UPRIGHT;
    boolean hasPixels = false;
    int colours = in.u8(SIGNATURE.length() + 17);
    Optional<byte[]> profile = Optional.empty();
    Set<String> seen = new HashSet<>();
    String name = "";
    for (int at = headEnd; !name.equals("IEND"); ) {
      int end = chunkEnd(in, at);
      name = in.name(at + 4);
      hasPixels |= name.equals("IDAT");
      if (name.equals("eXIf") && !hasPixels) { // browsers obey it only before the pixels
        orientation = Orientation.of(bytes, at + 8, end - 4);
      }
      boolean isNew = seen.add(name) || REPEATED.contains(name);
      if (name.equals("iCCP") && isNew && !hasPixels) {
        checkSum(in, at, end);
        profile = profile(in, at + 8, end - 4);
      } else if (KEPT.containsKey(name) && isNew && fits(in, name, at + 8, end - 4, colours)) {
        checkSum(in, at, end);
        kept.copy(at, end);
      } else if (name.equals("IEND") || name.equals("PLTE") && colours == PALETTE) {
        throw in.wrong();
      }
      at = end;
    }
    if (!hasPixels) {
      throw in.wrong();
    }
    checkSum(in, SIGNATURE.length(), headEnd);
    var all = new CleanPicture.Maker(PictureFormat.PNG, bytes).copy(0, headEnd);
    if (!orientation.isUpright()) {
      all.add(chunk("eXIf", orientation.exif()));
    }
    profile.ifPresent(icc -> all.add(chunk("iCCP", named(icc))));
    all.addAll(kept);
    long width = in.u32(SIGNATURE.length() + 8);
    long height = in.u32(SIGNATURE.length() + 12);
    return orientation.isSideways() ? all.picture(height, width) : all.picture(width, height);
  }

  /// Whether a chunk is as long as its kind and the colours of the picture want it.
  private static boolean fits(PictureBytes in, String name, int from, int to, int colours)
      throws Refused {
    int length = to - from;
    boolean isGrey = (colours & 2) == 0;
    return switch (name) {
      case "PLTE" -> colours == PALETTE && length > 0 && length <= 768 && length % 3 == 0;
      case "tRNS" ->
          colours == PALETTE
              ? length <= 256
              : colours == 0 && length == 2 || colours == 2 && length == 6;
      case "bKGD" -> length == (colours == PALETTE ? 1 : isGrey ? 2 : 6);
      case "cHRM" -> areShares(in, from, to);
      case "pHYs" -> length == 9 && in.u8(from + 8) <= 1;
      default -> KEPT.get(name) < 0 || KEPT.get(name) == length;
    };
  }

  /// Places of colours, in parts of 100,000; 4 is more than any has.
  private static boolean areShares(PictureBytes in, int from, int to) throws Refused {
    boolean fits = to - from == 32;
    for (int at = from; fits && at < to; at += 4) {
      fits = in.u32(at) <= 400_000;
    }
    return fits;
  }

  /// The clean profile of a chunk that names it and holds it packed.
  private static Optional<byte[]> profile(PictureBytes in, int from, int to) throws Refused {
    int at = from;
    while (at < to && in.u8(at) != 0) {
      at++;
    }
    return at + 2 > to
        ? Optional.empty()
        : ZlibBytes.unpacked(in.bytes(), at + 2, to, MOST_PROFILE).flatMap(IccProfile::clean);
  }

  /// Its name and how it is packed stand before a profile.
  private static byte[] named(byte[] profile) {
    byte[] packed = ZlibBytes.stored(profile);
    return ByteBuffer.allocate(5 + packed.length)
        .put("ICC\0\0".getBytes(StandardCharsets.ISO_8859_1))
        .put(packed)
        .array();
  }

  private static int chunkEnd(PictureBytes in, int at) throws Refused {
    return in.after(at, in.u32(at) + 12);
  }

  private static void checkSum(PictureBytes in, int at, int end) throws Refused {
    var sum = new CRC32();
    sum.update(in.bytes(), at + 4, end - at - 8);
    if (sum.getValue() != in.u32(end - 4)) {
      throw in.wrong();
    }
  }

  private static byte[] chunk(String name, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    chunk.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content);
    var sum = new CRC32();
    sum.update(chunk.array(), 4, content.length + 4);
    return chunk.putInt((int) sum.getValue()).array();
  }
}
