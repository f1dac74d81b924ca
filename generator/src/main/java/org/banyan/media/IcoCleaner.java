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
        pictures.copy(from, to);
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
}
