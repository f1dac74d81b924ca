package org.banyan.media;

/// How a picture must be turned to stand upright, 1 to 8, as EXIF counts: the one thing in EXIF
/// that a browser obeys.
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  /// Of EXIF, which is a TIFF file in small; upright when that is broken or does not say it.
  static Orientation of(byte[] bytes, int from, int to) {
    if (to - from < 8) {
      return UPRIGHT;
    }
    boolean little = bytes[from] == 'I' && bytes[from + 1] == 'I';
    boolean big = bytes[from] == 'M' && bytes[from + 1] == 'M';
    long first = number(bytes, from + 4, 4, little);
    if (!(little || big) || number(bytes, from + 2, 2, little) != 42 || first > to - from - 2) {
      return UPRIGHT;
    }
    int directory = from + (int) first;
    int entries = (int) number(bytes, directory, 2, little);
    for (int at = directory + 2; entries > 0 && at + 12 <= to; at += 12, entries--) {
      if (number(bytes, at, 2, little) == TAG && number(bytes, at + 2, 2, little) == SHORT) {
        int value = (int) number(bytes, at + 8, 2, little);
        return value > 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static long number(byte[] bytes, int at, int length, boolean little) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | bytes[little ? at + length - 1 - i : at + i] & 0xff;
    }
    return number;
  }

  boolean isUpright() {
    return value == 1;
  }

  /// Whether width and height change places.
  boolean isSideways() {
    return value >= 5;
  }

  /// EXIF that says this and nothing else.
  byte[] exif() {
    byte[] tiff = new byte[26];
    tiff[0] = 'M';
    tiff[1] = 'M';
    tiff[3] = 42;
    tiff[7] = 8; // where the directory begins
    tiff[9] = 1; // how many entries it has
    tiff[10] = TAG >> 8;
    tiff[11] = TAG & 0xff;
    tiff[13] = SHORT;
    tiff[17] = 1; // how many numbers
    tiff[19] = (byte) value;
    return tiff;
  }
}
