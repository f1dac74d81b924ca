package org.banyan.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a drawing wants to be.
final class SvgSize {

  private static final Pattern PIXELS =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,9})?)(?:px)?\\s*");
  private static final Pattern BOX =
      Pattern.compile(
          "\\s*[^\\s,]{1,20}[\\s,]+[^\\s,]{1,20}[\\s,]+(\\d{1,6}(?:\\.\\d{1,9})?)[\\s,]+"
              + "(\\d{1,6}(?:\\.\\d{1,9})?)\\s*");

  private SvgSize() {}

  /// By its attributes; where it has no width or no height, by its view box.
  static Optional<PictureSize> of(String viewBox, String width, String height) {
    Matcher wide = PIXELS.matcher(width);
    Matcher high = PIXELS.matcher(height);
    if (wide.matches() && high.matches()) {
      return size(wide.group(1), high.group(1));
    }
    Matcher box = BOX.matcher(viewBox);
    return box.matches() ? size(box.group(1), box.group(2)) : Optional.empty();
  }

  private static Optional<PictureSize> size(String width, String height) {
    long wide = Math.round(Double.parseDouble(width));
    long high = Math.round(Double.parseDouble(height));
    return wide > 0 && high > 0
        ? Optional.of(new PictureSize((int) wide, (int) high))
        : Optional.empty();
  }
}
