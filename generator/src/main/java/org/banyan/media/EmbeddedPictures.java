package org.banyan.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.banyan.source.MediaFile;

/// Finds the pictures that stand in a text, and cleans them where they stand: behind a `data:` in
/// base64 or as an address writes bytes, and as bare base64, which is how JSON holds them. What is
/// escaped is read as in [Escapes].
///
/// A text is looked through once; what was found to be a picture is not looked through again.
final class EmbeddedPictures {

  /// What is shorter can be no picture.
  private static final int LEAST = 24;

  /// As many letters of base64 in a row may be a picture.
  private static final int RUN = 40;

  private static final int DEEPEST = 3;
  private static final long DATA = word("data:");
  private static final int MOST_HEAD = 4096;

  private final String text;
  private final int depth;
  private final Escapes in;
  private final WrittenBytes written;
  private final StringBuilder out = new StringBuilder();
  private int done;

  /// The last eight characters, without what an address may be broken by, and which of them were
  /// escaped.
  private long last;

  private int escapes;

  /// What stands between `data:` and the comma; null elsewhere.
  private StringBuilder head;

  /// What stands before `data:`; 0 when it is nothing.
  private char before;

  private boolean beforeIsEscaped;

  /// Up to here there is a drawing that no browser can read.
  private int unreadable;

  private EmbeddedPictures(String text, int depth) {
    this.text = text;
    this.depth = depth;
    this.in = new Escapes(text);
    this.written = new WrittenBytes(text, in);
  }

  /// The text with clean pictures, the same object when there is nothing to clean.
  ///
  /// @param depth how many drawings the text stands in
  static String clean(String text, int depth) throws Refused {
    if (text.length() < LEAST) {
      return text;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] clean = clean(utf8, depth);
    return clean == utf8 ? text : new String(clean, StandardCharsets.UTF_8);
  }

  /// The same for the bytes of a text.
  static byte[] clean(byte[] utf8, int depth) throws Refused {
    var pictures = new EmbeddedPictures(new String(utf8, StandardCharsets.ISO_8859_1), depth);
    pictures.run();
    return pictures.done == 0
        ? utf8
        : pictures
            .out
            .append(pictures.text, pictures.done, utf8.length)
            .toString()
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  /// How many characters are read of a text until it ends or is refused.
  static long steps(byte[] utf8) {
    var pictures = new EmbeddedPictures(new String(utf8, StandardCharsets.ISO_8859_1), 0);
    try {
      pictures.run();
    } catch (Refused _) {
      // Counted all the same.
    }
    return pictures.in.steps();
  }

  private void run() throws Refused {
    int run = 0;
    int start = 0;
    while (true) {
      int from = in.at();
      int c = in.next();
      if (c == Escapes.END) {
        return;
      }
      if (WrittenBytes.isBase64(c)) {
        start = run == 0 ? from : start;
        if (++run == RUN && bare(start)) {
          run = 0;
          continue;
        }
      } else {
        run = 0;
      }
      boolean isBreak = c == '\n' || c == '\r' || c == '\t'; // an address may be broken anywhere
      boolean isFirst = c == ' ' && "\0\"'`(".indexOf((char) (last & 0xff)) >= 0;
      if (!isBreak && !isFirst) {
        address(c, in.at() - from > 1);
      }
    }
  }

  private void address(int c, boolean isEscaped) throws Refused {
    if (head != null && c == ',') {
      String kind = head.toString().toLowerCase(Locale.ROOT).strip();
      head = null;
      picture(kind, in.at());
    } else if (head != null) {
      head.append((char) c);
      if (head.length() == MOST_HEAD) {
        head.delete(MOST_HEAD / 4, MOST_HEAD / 2);
      }
    }
    last = last << 8 | Character.toLowerCase(Math.min(c, 0xff));
    escapes = escapes << 1 | (isEscaped ? 1 : 0);
    if ((last & 0xff_ffff_ffffL) == DATA) {
      head = new StringBuilder();
      before = (char) (last >> 40 & 0xff);
      beforeIsEscaped = (escapes >> 5 & 1) == 1;
    }
  }

  /// What stands behind the comma of an address.
  private void picture(String kind, int from) throws Refused {
    int semicolon = kind.indexOf(';');
    String type = (semicolon < 0 ? kind : kind.substring(0, semicolon)).strip();
    Optional<PictureFormat> expected =
        Optional.ofNullable(
            switch (type) {
              case "image/svg+xml" -> PictureFormat.SVG;
              case "image/x-icon", "image/vnd.microsoft.icon" -> PictureFormat.ICO;
              default -> null;
            });
    if (kind.endsWith("base64")) {
      byte[] start = written.base64(from, MediaFile.HEAD * 2);
      Optional<PictureFormat> format =
          start.length < LEAST ? Optional.empty() : of(start, expected);
      if (format.isPresent()) {
        clean(format.get(), written.base64(from, Integer.MAX_VALUE), from, true);
        return;
      } else if (type.startsWith("image/") && start.length >= LEAST) {
        throw refused(from);
      }
    }
    byte[] start = written.bytes(from, MediaFile.HEAD, before, beforeIsEscaped);
    boolean isDrawing =
        new String(start, StandardCharsets.ISO_8859_1).stripLeading().startsWith("<");
    Optional<PictureFormat> format =
        of(start, expected.filter(each -> each != PictureFormat.SVG || isDrawing));
    if (start.length >= LEAST && format.isPresent() && from >= unreadable) {
      clean(
          format.get(),
          written.bytes(from, Integer.MAX_VALUE, before, beforeIsEscaped),
          from,
          false);
    } else {
      in.goTo(from);
    }
  }

  /// Whether a run of letters was a picture in base64; if not, reading goes on where it was.
  private boolean bare(int start) throws Refused {
    int at = in.at();
    Optional<PictureFormat> format = of(written.base64(start, RUN), Optional.empty());
    if (format.isEmpty() || !format.get().isCleanable()) {
      in.goTo(at);
      return false;
    }
    clean(format.get(), written.base64(start, Integer.MAX_VALUE), start, true);
    return true;
  }

  private static Optional<PictureFormat> of(byte[] start, Optional<PictureFormat> expected) {
    int length = Math.min(start.length, MediaFile.HEAD);
    return PictureFormat.of(new String(start, 0, length, StandardCharsets.ISO_8859_1), expected);
  }

  /// Puts a clean picture in the place of the one that was read from `from` on.
  private void clean(PictureFormat format, byte[] bytes, int from, boolean isBase64)
      throws Refused {
    byte[] clean;
    try {
      if (depth == DEEPEST) {
        throw refused(from);
      }
      clean =
          format == PictureFormat.SVG
              ? SvgCleaner.clean(bytes, depth + 1).bytes()
              : format.clean(bytes).bytes();
    } catch (Refused e) {
      if (format != PictureFormat.SVG || !e.key().equals("broken-picture.svg")) {
        throw refused(from);
      }
      unreadable = in.at(); // but there may be pictures in it
      in.goTo(from);
      return;
    }
    if (!Arrays.equals(clean, bytes)) {
      out.append(text, done, from)
          .append(
              isBase64 ? Base64.getEncoder().encodeToString(clean) : WrittenBytes.percents(clean));
      done = in.at();
    }
  }

  private Refused refused(int place) {
    long line = text.chars().limit(place).filter(c -> c == '\n').count() + 1;
    return new Refused("broken-picture.text").inLine((int) line);
  }

  private static long word(String letters) {
    long word = 0;
    for (char c : letters.toCharArray()) {
      word = word << 8 | c;
    }
    return word;
  }
}
