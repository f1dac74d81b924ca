package org.banyan.source;

import java.nio.charset.StandardCharsets;

/// A text file as it was read. Two are equal when path and text are.
public final class SourceFile {

  private final String path;
  private final Packed text;
  private final String digest;

  private SourceFile(String path, byte[] text) {
    this.path = path;
    this.text = Packed.of(text);
    this.digest = Digest.of(text);
  }

  public static SourceFile of(String path, String text) {
    return new SourceFile(path, clean(text).getBytes(StandardCharsets.UTF_8));
  }

  /// The text without a byte order mark, every line end a single `\n`.
  static String clean(String text) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// From the project's folder, with `/` between its parts: `content/cases/oslo.md`.
  public String path() {
    return path;
  }

  /// Every line end a single `\n`, no byte order mark. Unpacked at every call.
  public String text() {
    return new String(text.bytes(), StandardCharsets.UTF_8);
  }

  /// Of the bytes, see [Digest].
  public String digest() {
    return digest;
  }

  /// The text with an index of its lines. Unpacked at every call: who asks for many lines keeps it.
  public Lines lines() {
    return new Lines(path, text(), 1);
  }

  /// The file's name without its folder.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The folder the file stands in, without a closing `/`.
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile that && path.equals(that.path) && digest.equals(that.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
