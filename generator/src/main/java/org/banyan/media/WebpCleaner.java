package org.banyan.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// WebP: keeps the chunks that are pixels, frames and the colour profile. No browser obeys the
/// orientation in its EXIF, so all of that goes, with XMP, unknown chunks and what follows the end.
final class WebpCleaner {

  private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH");
  private static final Set<String> OF_FRAME = Set.of("VP8 ", "VP8L", "ALPH");
  private static final int FRAME_HEAD = 16;
  private static final int PROFILE = 0x20;
  private static final int ALPHA_AND_ANIMATION = 0x12;

  private final PictureBytes in;
  private final CleanPicture.Maker kept;
  private int extended = -1;
  private boolean hasProfile;
  private boolean hasPixels;
  private int width;
  private int height;

  private WebpCleaner(PictureBytes in) {
    this.in = in;
    this.kept = new CleanPicture.Maker(PictureFormat.WEBP, in.bytes());
  }

  static CleanPicture clean(byte[] bytes) throws Refused {
    var whole = new PictureBytes(PictureFormat.WEBP, bytes);
    int end = whole.after(8, whole.u32le(4));
    return new WebpCleaner(new PictureBytes(PictureFormat.WEBP, bytes, end)).clean();
  }

  private CleanPicture clean() throws Refused {
    for (int at = 12; at < in.end(); ) {
      at = chunk(at);
    }
    if (!hasPixels) {
      throw in.wrong();
    }
    var all = new CleanPicture.Maker(PictureFormat.WEBP, in.bytes());
    byte[] head = extended < 0 ? new byte[0] : extendedHead();
    all.add(head("RIFF", 4 + head.length + kept.length()))
        .add("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    return all.add(head).addAll(kept).picture(width, height);
  }

  /// Says what follows, and no longer what went.
  private byte[] extendedHead() throws Refused {
    int flags = in.u8(extended + 8) & ALPHA_AND_ANIMATION | (hasProfile ? PROFILE : 0);
    ByteBuffer head = ByteBuffer.allocate(18).put(head("VP8X", 10));
    return head.put((byte) flags).put(new byte[3]).put(in.bytes(), extended + 12, 6).array();
  }

  private int chunk(int at) throws Refused {
    int end = in.after(at + 8, in.u32le(at + 4));
    int next = end + (end - at & 1);
    String name = in.name(at);
    if (name.equals("VP8X") && at == 12 && end - at >= 18) {
      extended = at;
      width = in.u24le(at + 12) + 1;
      height = in.u24le(at + 15) + 1;
    } else if (name.equals("ANMF") && extended >= 0) {
      frame(at, end);
    } else if (name.equals("ICCP") && !hasProfile) {
      byte[] profile = Arrays.copyOfRange(in.bytes(), at + 8, end);
      IccProfile.clean(profile).ifPresent(this::addProfile);
    } else if (name.equals("ANIM") && end - at == 14) {
      kept.copy(at, end);
    } else if (KEPT.contains(name)) {
      boolean isPixels = name.equals("VP8 ") || name.equals("VP8L");
      if (isPixels && extended < 0) {
        measure(at);
      }
      hasPixels |= isPixels;
      keep(kept, at, end);
    }
    return Math.min(next, in.end());
  }

  private void addProfile(byte[] profile) {
    hasProfile = true;
    kept.add(head("ICCP", profile.length)).add(profile).add(new byte[profile.length & 1]);
  }

  /// A frame holds chunks too.
  private void frame(int at, int end) throws Refused {
    var inner = new CleanPicture.Maker(PictureFormat.WEBP, in.bytes());
    int first = at + 8 + FRAME_HEAD;
    if (first > end) {
      throw in.wrong();
    }
    inner.copy(at + 8, first);
    for (int from = first; from < end; ) {
      int to = in.after(from + 8, in.u32le(from + 4));
      if (to > end) {
        throw in.wrong();
      }
      if (OF_FRAME.contains(in.name(from))) {
        keep(inner, from, to);
        hasPixels = true;
      }
      from = to + (to - from & 1);
    }
    kept.add(head("ANMF", inner.length())).addAll(inner);
  }

  /// With a byte behind it when its length is odd.
  private static void keep(CleanPicture.Maker maker, int at, int end) {
    maker.copy(at, end);
    if ((end - at & 1) == 1) {
      maker.add(new byte[1]);
    }
  }

  private void measure(int at) throws Refused {
    if (in.has(at, "VP8L")) {
      if (in.u8(at + 8) != 0x2f) {
        throw in.wrong();
      }
      long bits = in.u32le(at + 9);
      width = (int) (bits & 0x3fff) + 1;
      height = (int) (bits >> 14 & 0x3fff) + 1;
    } else {
      if (!in.has(at + 11, "\u009d\u0001\u002a")) {
        throw in.wrong();
      }
      width = in.u16le(at + 14) & 0x3fff;
      height = in.u16le(at + 16) & 0x3fff;
    }
  }

  private static byte[] head(String name, long length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.ISO_8859_1))
        .putInt((int) length)
        .array();
  }
}
