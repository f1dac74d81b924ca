package org.banyan.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a file that a request asks for, as the header `Range` names it: `bytes=100-199`.
///
/// @param to after the last byte; not above the length of the file
record ByteRange(int from, int to) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

  /// Nothing when there is no such header or one that need not be understood; then the answer is
  /// the whole file.
  ///
  /// @param header may be null
  static Optional<ByteRange> of(String header, int length) {
    Matcher range = ONE.matcher(header == null ? "" : header);
    if (!range.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(range.group(1));
    int to = range.group(2).isEmpty() ? length : Integer.parseInt(range.group(2)) + 1;
    return to <= from && !range.group(2).isEmpty()
        ? Optional.empty()
        : Optional.of(new ByteRange(from, Math.min(to, length)));
  }

  /// Whether the file has a byte of it.
  boolean isThere() {
    return from < to;
  }
}
