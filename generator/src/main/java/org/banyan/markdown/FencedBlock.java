package org.banyan.markdown;

import org.commonmark.node.CustomBlock;

/// A block between two lines of colons, as it was written.
final class FencedBlock extends CustomBlock {

  private final int colons;
  private final String info;
  private boolean closed;
  private int shortClose = -1;
  private int fullWidthAt = -1;
  private String halfWidth = "";

  /// @param info what follows the colons on the opening line
  FencedBlock(int colons, String info) {
    this.colons = colons;
    this.info = info;
  }

  int colons() {
    return colons;
  }

  String info() {
    return info;
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  /// The offset of a line of colons in this block that is too short to close it; -1 without one.
  int shortClose() {
    return shortClose;
  }

  void tooShort(int offset) {
    shortClose = shortClose < 0 ? offset : shortClose;
  }

  /// The offset of the first of its lines whose colons are full-width; -1 without one.
  int fullWidthAt() {
    return fullWidthAt;
  }

  /// That line as it should be.
  String halfWidth() {
    return halfWidth;
  }

  void fullWidth(int offset, String right) {
    if (fullWidthAt < 0) {
      fullWidthAt = offset;
      halfWidth = right;
    }
  }
}
