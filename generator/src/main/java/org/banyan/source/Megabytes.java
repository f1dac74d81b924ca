package org.banyan.source;

/// How large a file is, as people read it: `20.1 MB`.
public final class Megabytes {

  private Megabytes() {}

  /// Rounded up, so that a file that is a little too large does not look as if it were not.
  public static String of(long bytes) {
    long rest = bytes & (1 << 20) - 1;
    long tenths = (bytes >> 20) * 10 + ((rest * 10 + (1 << 20) - 1) >> 20);
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
  }
}
