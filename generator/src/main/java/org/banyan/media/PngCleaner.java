package org.banyan.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG and APNG: keeps the chunks that are pixels and colours. Texts, times, EXIF but its
/// orientation, chunks that nobody knows and what follows the end go.
final class PngCleaner {

  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV",
          "cLLI", "sBIT", "bKGD", "pHYs", "hIST", "acTL", "fcTL", "fdAT");

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
    String name = "";
    for (int at = headEnd; !name.equals("IEND"); ) {
      int end = chunkEnd(in, at);
      name = in.name(at + 4);
      hasPixels |= name.equals("IDAT");
      if (name.equals("eXIf") && !hasPixels) { // browsers obey it only before the pixels
        orientation = Orientation.of(bytes, at + 8, end - 4);
      }
      if (KEPT.contains(name)) {
        checkSum(in, at, end);
        kept.copy(at, end);
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
    all.addAll(kept);
    long width = in.u32(SIGNATURE.length() + 8);
    long height = in.u32(SIGNATURE.length() + 12);
    return orientation.isSideways() ? all.picture(height, width) : all.picture(width, height);
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
