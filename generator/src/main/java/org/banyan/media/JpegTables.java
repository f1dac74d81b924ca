package org.banyan.media;

/// The tables of a JPEG picture, each as long as its own numbers say.
final class JpegTables {

  private JpegTables() {}

  /// Where the last whole table of a segment ends.
  static int end(PictureBytes in, int marker, int from, int to) throws Refused {
    int at = from;
    while (at < to) {
      at = in.after(at, length(in, marker, at));
    }
    return at;
  }

  private static int length(PictureBytes in, int marker, int at) throws Refused {
    int kind = in.u8(at) >> 4;
    int number = in.u8(at) & 15;
    switch (marker) {
      case 0xdb -> {
        if (kind > 1 || number > 3) {
          throw in.wrong();
        }
        return kind == 0 ? 65 : 129;
      }
      case 0xc4 -> {
        int codes = 0;
        for (int i = 1; i <= 16; i++) {
          codes += in.u8(at + i);
        }
        if (kind > 1 || number > 3 || codes > 256) {
          throw in.wrong();
        }
        return 17 + codes;
      }
      default -> {
        return 2; // the restart interval; one condition of arithmetic coding
      }
    }
  }
}
