package org.banyan.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.source.MediaFile;

/// A text that is published beside the pages, such as a style sheet, a page of HTML or data: stays
/// as it is, but for the pictures in it, which are cleaned.
final class TextCleaner {

  private static final Set<String> ENDINGS =
      Set.of(
          "css",
          "csv",
          "geojson",
          "htm",
          "html",
          "ipynb",
          "js",
          "json",
          "jsonld",
          "map",
          "md",
          "mjs",
          "txt",
          "webmanifest",
          "xhtml",
          "xml",
          "yaml",
          "yml");

  private TextCleaner() {}

  /// Whether a file is a text, by its name or by its first bytes; PDF, which begins as one, is not.
  static boolean isText(MediaFile file) {
    String head = file.head();
    return ENDINGS.contains(file.ending())
        || wide(head).isPresent()
        || !head.startsWith("%PDF-") && head.chars().allMatch(TextCleaner::isWritten);
  }

  private static boolean isWritten(int c) {
    return c >= ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static Optional<Charset> wide(String head) {
    if (head.startsWith("\u00ff\u00fe")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return head.startsWith("\u00fe\u00ff")
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /// The same bytes where there is nothing to clean. All encodings but UTF-16 write the letters of
  /// an address as ASCII does.
  static byte[] cleaned(byte[] bytes) throws Refused {
    String head = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1);
    Optional<Charset> wide = wide(head);
    if (wide.isEmpty()) {
      return EmbeddedPictures.clean(bytes, 0);
    }
    String text = new String(bytes, wide.get());
    String clean = EmbeddedPictures.clean(text, 0);
    return clean.equals(text) ? bytes : clean.getBytes(wide.get());
  }

  static CleanPicture clean(byte[] bytes) throws Refused {
    byte[] clean = cleaned(bytes);
    return new CleanPicture(
        Optional.empty(), List.of(new CleanPicture.Part(clean, 0, clean.length)));
  }
}
