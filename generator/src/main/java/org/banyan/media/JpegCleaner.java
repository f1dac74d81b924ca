package org.banyan.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// JPEG: keeps the segments a decoder needs, each of the length that its numbers give it, the
/// numbers of the colour profile, and what says how the colours are coded. EXIF becomes its
/// orientation alone; XMP, IPTC, the previews and sound of cameras, comments, and second pictures
/// or films behind the end go.
final class JpegCleaner {

  private static final String EXIF = "Exif\0\0";
  private static final String PROFILE = "ICC_PROFILE\0";
  private static final int MOST_OF_PART = 65_519;

  private final PictureBytes in;
  private final CleanPicture.Maker kept;
  private byte[] jfif = {};
  private boolean sawExif;
  private Orientation orientation = Orientation.UPRIGHT;
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private int profileParts;
  private boolean profileIsWhole;
  private int width;
  private int height;
  private boolean hasFrame;
  private boolean hasScan;

  private JpegCleaner(byte[] bytes) {
    this.in = new PictureBytes(PictureFormat.JPEG, bytes);
    this.kept = new CleanPicture.Maker(PictureFormat.JPEG, bytes);
  }

  static CleanPicture clean(byte[] bytes) throws Refused {
    return new JpegCleaner(bytes).clean();
  }

  private CleanPicture clean() throws Refused {
    for (int at = 2; at >= 0; ) {
      at = segment(at);
    }
    if (!hasFrame || !hasScan) {
      throw in.wrong();
    }
    var all = new CleanPicture.Maker(PictureFormat.JPEG, in.bytes()).copy(0, 2).add(jfif);
    if (!orientation.isUpright()) {
      all.add(exif(orientation.exif()));
    }
    profile(all);
    all.addAll(kept);
    return orientation.isSideways() ? all.picture(height, width) : all.picture(width, height);
  }

  /// Where the next one begins; -1 after the last.
  private int segment(int from) throws Refused {
    int at = from;
    while (in.u8(at) != 0xff || in.u8(at + 1) == 0xff || in.u8(at + 1) == 0) {
      at++; // padding
    }
    int marker = in.u8(at + 1);
    if (marker == 0xd9) {
      kept.copy(at, at + 2);
      return -1;
    }
    boolean isBare = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (isBare) {
      return at + 2;
    }
    int length = in.u16(at + 2);
    int end = in.after(at, 2L + length);
    if (length < 2) {
      throw in.wrong();
    }
    switch (marker) {
      case 0xc4, 0xcc, 0xdb, 0xdd -> {
        exact(JpegTables.end(in, marker, at + 4, end), end);
        kept.copy(at, end);
      }
      case 0xdc -> {
        exact(at + 6, end);
        kept.copy(at, end);
        height = height == 0 ? in.u16(at + 4) : height;
      }
      case 0xda -> {
        hasScan = true;
        exact(at + 8 + 2 * in.u8(at + 4), end);
        int scanEnd = scanEnd(end);
        kept.copy(at, scanEnd);
        return scanEnd;
      }
      case 0xe0 -> jfif(at, length);
      case 0xe1 -> exif(at, end);
      case 0xe2 -> profile(at, end);
      case 0xee -> adobe(at, length);
      default -> {
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc8) {
          frame(at, length);
          kept.copy(at, end);
        }
      }
    }
    return end;
  }

  private void frame(int at, int length) throws Refused {
    if (hasFrame || length < 8) {
      throw in.wrong();
    }
    hasFrame = true;
    exact(at + 10 + 3 * in.u8(at + 9), at + 2 + length);
    height = in.u16(at + 5);
    width = in.u16(at + 7);
  }

  /// A segment has nothing behind what it says it has; a decoder would refuse it too.
  private void exact(int expected, int end) throws Refused {
    if (expected != end) {
      throw in.wrong();
    }
  }

  /// The first marker behind coded pixels; in them FF is followed by 0 or a restart mark.
  private int scanEnd(int from) throws Refused {
    byte[] bytes = in.bytes();
    for (int at = from; at < bytes.length - 1; at++) {
      if (bytes[at] == (byte) 0xff) {
        int next = bytes[at + 1] & 0xff;
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
    }
    return in.after(bytes.length, 1);
  }

  /// Without its preview.
  private void jfif(int at, int length) throws Refused {
    if (jfif.length == 0 && length >= 16 && in.has(at + 4, "JFIF\0")) {
      jfif = new byte[18];
      System.arraycopy(in.bytes(), at, jfif, 0, 16);
      jfif[2] = 0;
      jfif[3] = 16;
    }
  }

  private void exif(int at, int end) {
    if (!sawExif && !hasScan && in.has(at + 4, EXIF)) {
      sawExif = true;
      orientation = Orientation.of(in.bytes(), at + 4 + EXIF.length(), end);
    }
  }

  /// A profile comes in numbered parts, in their order.
  private void profile(int at, int end) throws Refused {
    int parts = at + 4 + PROFILE.length();
    if (hasScan || end < parts + 2 || !in.has(at + 4, PROFILE)) {
      return;
    }
    int number = in.u8(parts);
    profileIsWhole = number == profileParts + 1 && number == in.u8(parts + 1);
    if (number == profileParts + 1) {
      profileParts = number;
      profile.write(in.bytes(), parts + 2, end - parts - 2);
    } else {
      profileParts = 256;
    }
  }

  private void profile(CleanPicture.Maker all) {
    Optional<byte[]> clean =
        profileIsWhole ? IccProfile.clean(profile.toByteArray()) : Optional.empty();
    if (clean.isEmpty()) {
      return;
    }
    ByteBuffer rest = ByteBuffer.wrap(clean.get());
    int count = (rest.remaining() + MOST_OF_PART - 1) / MOST_OF_PART;
    for (int number = 1; rest.hasRemaining() && count < 256; number++) {
      int length = Math.min(MOST_OF_PART, rest.remaining());
      byte[] part = new byte[18 + length];
      ByteBuffer.wrap(part)
          .putShort((short) 0xffe2)
          .putShort((short) (16 + length))
          .put(PROFILE.getBytes(StandardCharsets.ISO_8859_1))
          .put((byte) number)
          .put((byte) count);
      rest.get(part, 18, length);
      all.add(part);
    }
  }

  private void adobe(int at, int length) {
    if (!hasScan && length == 14 && in.has(at + 4, "Adobe")) {
      kept.copy(at, at + 16);
    }
  }

  private static byte[] exif(byte[] tiff) {
    byte[] segment = new byte[4 + EXIF.length() + tiff.length];
    segment[0] = (byte) 0xff;
    segment[1] = (byte) 0xe1;
    segment[3] = (byte) (segment.length - 2);
    for (int i = 0; i < EXIF.length(); i++) {
      segment[4 + i] = (byte) EXIF.charAt(i);
    }
    System.arraycopy(tiff, 0, segment, 4 + EXIF.length(), tiff.length);
    return segment;
  }
}
