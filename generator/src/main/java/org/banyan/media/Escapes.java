package org.banyan.media;

/// Reads a text a character at a time, as a browser does in the end: HTML's references, then what
/// stands behind a backslash in CSS, JavaScript and JSON, then what an address writes as `%2f`.
///
/// What only one of these languages knows is read in all of them, because a text does not say in
/// which it is written.
final class Escapes {

  static final int END = -1;

  private static final int LONGEST_NAME = 8;

  private final String text;
  private int at;
  private long steps;

  Escapes(String text) {
    this.text = text;
  }

  /// Where the next character begins.
  int at() {
    return at;
  }

  /// How many characters were read, those that were read twice counted twice.
  long steps() {
    return steps;
  }

  void goTo(int place) {
    at = place;
  }

  int next() {
    int c = slashed();
    if (c != '%') {
      return c;
    }
    int mark = at;
    int high = Character.digit(slashed(), 16);
    int low = high < 0 ? -1 : Character.digit(slashed(), 16);
    if (low < 0) {
      at = mark;
      return c;
    }
    return high << 4 | low;
  }

  private int slashed() {
    int c = referred();
    if (c != '\\') {
      return c;
    }
    int mark = at;
    c = referred();
    if (c == 'x' || c == 'u') {
      int number = hex(c == 'x' ? 2 : 4);
      return number < 0 ? c : number;
    } else if (Character.digit(c, 16) >= 0) {
      at = mark;
      return spaced(hex(6));
    }
    return switch (c) {
      case 'n', 'r', 't' -> '\n';
      case END -> '\\';
      default -> c; // a line that ends in a backslash goes on: its end is white space
    };
  }

  /// As many digits as there are; one space behind them belongs to them.
  private int spaced(int number) {
    int mark = at;
    int c = referred();
    if (c != ' ' && c != '\n' && c != '\t') {
      at = mark;
    }
    return number;
  }

  private int hex(int most) {
    int start = at;
    int number = 0;
    int digits = 0;
    boolean isBraced = most == 4 && peek() == '{';
    if (isBraced) {
      referred();
    }
    for (; digits < (isBraced ? 6 : most); digits++) {
      int mark = at;
      int digit = Character.digit(referred(), 16);
      if (digit < 0) {
        at = mark;
        break;
      }
      number = number << 4 | digit;
    }
    if (isBraced && referred() != '}' || most < 6 && !isBraced && digits < most) {
      at = start;
      return -1;
    }
    return number;
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private int referred() {
    if (at >= text.length()) {
      return END;
    }
    char c = text.charAt(at++);
    steps++;
    if (c != '&') {
      return c;
    }
    return peek() == '#' ? number() : name();
  }

  private int number() {
    int mark = at++;
    boolean isHex = peek() == 'x' || peek() == 'X';
    at += isHex ? 1 : 0;
    int first = at;
    int number = 0;
    for (; Character.digit(peek(), isHex ? 16 : 10) >= 0; at++, steps++) {
      number = Math.min(0xffff, number * (isHex ? 16 : 10) + Character.digit(peek(), 16));
    }
    if (at == first) {
      at = mark;
      return '&';
    }
    at += peek() == ';' ? 1 : 0;
    return number;
  }

  private int name() {
    int end = at;
    while (end < text.length() && end - at < LONGEST_NAME && isLetter(text.charAt(end))) {
      end++;
    }
    int c =
        switch (text.substring(at, end)) {
          case "amp" -> '&';
          case "apos" -> '\'';
          case "bsol" -> '\\';
          case "colon" -> ':';
          case "comma" -> ',';
          case "equals" -> '=';
          case "gt" -> '>';
          case "lt" -> '<';
          case "NewLine", "Tab" -> '\n';
          case "percnt" -> '%';
          case "plus" -> '+';
          case "quot" -> '"';
          case "semi" -> ';';
          case "sol" -> '/';
          default -> END;
        };
    if (c == END) {
      return '&';
    }
    at = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
    return c;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
