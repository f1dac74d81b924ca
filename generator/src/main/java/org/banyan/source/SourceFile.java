package org.banyan.source;

/// A text file as it was read.
///
/// @param path from the project's folder, with `/` between its parts: `content/cases/oslo.md`
/// @param text decoded from UTF-8, every line end a single `\n`, no byte order mark
/// @param digest of the bytes, see [Digest]
public record SourceFile(String path, String text, String digest) {

  public static SourceFile of(String path, String text) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    clean = clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n").replace('\r', '\n');
    return new SourceFile(
        path, clean, Digest.of(clean.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /// The text of one line, counted from 1, without its end; empty when there is no such line.
  public String line(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /// The file's name without its folder.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The folder the file stands in, without a closing `/`.
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
