package org.banyan.media;

/// GIF: keeps the frames, their times, and how often they are repeated. Comments, texts, what other
/// programs left (XMP is among it), and what follows the end go.
final class GifCleaner {

  private final PictureBytes in;
  private final CleanPicture.Maker kept;

  /// Where the times of the next frame begin; -1 when they are not given.
  private int control = -1;

  private boolean hasFrame;

  private GifCleaner(byte[] bytes) {
    this.in = new PictureBytes(PictureFormat.GIF, bytes);
    this.kept = new CleanPicture.Maker(PictureFormat.GIF, bytes);
  }

  static CleanPicture clean(byte[] bytes) throws Refused {
    return new GifCleaner(bytes).clean();
  }

  private CleanPicture clean() throws Refused {
    int at = in.after(13, colours(in.u8(10)));
    kept.copy(0, at);
    while (in.u8(at) != 0x3b) {
      at =
          switch (in.u8(at)) {
            case 0x2c -> frame(at);
            case 0x21 -> extension(at);
            default -> throw in.wrong();
          };
    }
    if (!hasFrame) {
      throw in.wrong();
    }
    return kept.copy(at, at + 1).picture(in.u16le(6), in.u16le(8));
  }

  /// How long a table of colours is.
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private int frame(int at) throws Refused {
    int end = blocksEnd(in.after(at + 11, colours(in.u8(at + 9))));
    if (control >= 0) {
      kept.copy(control, control + 8);
      control = -1;
    }
    kept.copy(at, end);
    hasFrame = true;
    return end;
  }

  private int extension(int at) throws Refused {
    int end = blocksEnd(at + 2);
    switch (in.u8(at + 1)) {
      case 0xf9 -> control = end - at == 8 ? at : -1;
      case 0x01 -> control = -1; // a text, which no browser shows, and its times
      case 0xff -> {
        boolean loops = in.has(at + 2, "\u000bNETSCAPE2.0") || in.has(at + 2, "\u000bANIMEXTS1.0");
        if (loops && in.has(at + 14, "\u0003\u0001")) {
          kept.copy(at, at + 18).add(new byte[1]);
        }
      }
      default -> {}
    }
    return end;
  }

  /// A row of blocks, each with its length before it, ends with one that is empty.
  private int blocksEnd(int from) throws Refused {
    int at = from;
    while (in.u8(at) != 0) {
      at = in.after(at, 1L + in.u8(at));
    }
    return at + 1;
  }
}
