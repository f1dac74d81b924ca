package org.banyan.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// ICO, a list of small pictures: each in PNG is cleaned, each in BMP has nothing to clean, and
/// what stands between or behind them goes.
final class IcoCleaner {

  private static final int HEAD = 6;
  private static final int ENTRY = 16;

  private IcoCleaner() {}

  static CleanPicture clean(byte[] bytes) throws Refused {
    var in = new PictureBytes(PictureFormat.ICO, bytes);
    int count = in.u16le(4);
    int list = in.after(0, HEAD + (long) count * ENTRY);
    if (count == 0) {
      throw in.wrong();
    }
    var pictures = new CleanPicture.Maker(PictureFormat.ICO, bytes);
    ByteBuffer head = ByteBuffer.allocate(list).order(ByteOrder.LITTLE_ENDIAN);
    head.put(bytes, 0, HEAD);
    int width = 0;
    int height = 0;
    long taken = 0;
    for (int i = 0; i < count; i++) {
      int entry = HEAD + i * ENTRY;
      int from = in.after(0, in.u32le(entry + 12));
      int to = in.after(from, in.u32le(entry + 8));
      taken += to - from;
      if (taken > bytes.length || from < list) {
        throw in.wrong();
      }
      long start = list + pictures.length();
      if (in.has(from, PngCleaner.SIGNATURE)) {
        pictures.add(PngCleaner.clean(Arrays.copyOfRange(bytes, from, to)).bytes());
      } else if (in.u32le(from) == 40) {
        pictures.copy(from, bitmapEnd(in, from, to));
      } else {
        throw in.wrong();
      }
      head.put(bytes, entry, 8);
      head.putInt((int) (list + pictures.length() - start)).putInt((int) start);
      width = Math.max(width, (in.u8(entry) + 255) % 256 + 1);
      height = Math.max(height, (in.u8(entry + 1) + 255) % 256 + 1);
    }
    return new CleanPicture.Maker(PictureFormat.ICO, bytes)
        .add(head.array())
        .addAll(pictures)
        .picture(width, height);
  }

  /// Behind its colours, its pixels, and the mask that says which are seen, where there is one.
  private static int bitmapEnd(PictureBytes in, int from, int to) throws Refused {
    long width = in.u32le(from + 4);
    long height = in.u32le(from + 8) / 2;
    int bits = in.u16le(from + 14);
    long colours = in.u32le(from + 32);
    if (width > 4096 || height > 4096 || bits > 32 || in.u32le(from + 16) != 0 || colours > 256) {
      throw in.wrong();
    }
    long palette = bits > 8 ? 0 : colours == 0 ? 1L << bits : colours;
    long rows = (width * bits + 31) / 32 * 4 + (width + 31) / 32 * 4;
    return (int) Math.min(to, from + 40 + 4 * palette + rows * height);
  }
}
