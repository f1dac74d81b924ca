package org.banyan.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// Bytes that are written in a text, in base64 or as an address writes them. Reading leaves the
/// text's [Escapes] behind them.
final class WrittenBytes {

  private final String text;
  private final Escapes in;

  WrittenBytes(String text, Escapes in) {
    this.text = text;
    this.in = in;
  }

  /// What is written in base64, with white space between, from a place on.
  ///
  /// @param most letters that are read
  byte[] base64(int from, int most) {
    var letters = new ByteArrayOutputStream();
    in.goTo(from);
    boolean hasEnd = false;
    int end = from;
    while (letters.size() < most) {
      int c = in.next();
      if (isBase64(c) && !hasEnd) {
        letters.write(c);
      } else if (c == '=') {
        hasEnd = true;
      } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'
          || c == ' ' && isDescriptor(in.at())) {
        break;
      } else {
        continue;
      }
      end = in.at();
    }
    in.goTo(end);
    int length = letters.size() % 4 == 1 ? letters.size() - 1 : letters.size();
    return Base64.getDecoder().decode(Arrays.copyOf(letters.toByteArray(), length));
  }

  /// Whether what follows a picture in `srcset` stands here: `2x`, `640w`.
  private boolean isDescriptor(int at) {
    int end = at;
    while (end < text.length() && end - at < 8 && (digit(end) || text.charAt(end) == '.')) {
      end++;
    }
    if (end == at || end == text.length() || "xw".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    end++;
    while (end < text.length() && end - at < 20 && text.charAt(end) <= ' ') {
      end++;
    }
    return end == text.length() || ",\"'>".indexOf(text.charAt(end)) >= 0;
  }

  private boolean digit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /// What is written as an address writes bytes, up to where the address ends.
  ///
  /// @param before what stands before the address: a quote or a bracket that ends it; 0 for nothing
  /// @param isEscaped whether that is escaped, and so is what ends it
  byte[] bytes(int from, int most, char before, boolean isEscaped) {
    var bytes = new ByteArrayOutputStream();
    in.goTo(from);
    while (bytes.size() < most) {
      int place = in.at();
      int c = in.next();
      if (c == Escapes.END || ends(c, in.at() - place > 1, before, isEscaped)) {
        in.goTo(place);
        break;
      }
      bytes.write(c);
    }
    return bytes.toByteArray();
  }

  private static boolean ends(int c, boolean isEscaped, char before, boolean beforeIsEscaped) {
    return switch (before) {
      case 0 -> false;
      case '"', '\'', '`' -> c == before && isEscaped == beforeIsEscaped;
      case '(' -> c == ')' && !isEscaped;
      default -> !isEscaped && " \n\t\"'`<>)".indexOf(c) >= 0;
    };
  }

  static String percents(byte[] bytes) {
    var escaped = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      if (isBase64(b & 0xff) && b != '+' || b == '-' || b == '.' || b == ':' || b == '=') {
        escaped.append((char) b);
      } else {
        escaped.append('%').append(HexFormat.of().toHexDigits(b));
      }
    }
    return escaped.toString();
  }

  static boolean isBase64(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }
}
