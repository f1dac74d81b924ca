package org.banyan.markdown;

/// HTML being written. Text and attribute values are escaped here and nowhere else.
final class Markup {

  private final StringBuilder out = new StringBuilder();

  int length() {
    return out.length();
  }

  String slice(int from, int to) {
    return out.substring(from, to);
  }

  String all() {
    return out.toString();
  }

  /// Opens an element: `open("a", "href", address, "class", "")`. An attribute with an empty value
  /// is left out.
  Markup open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        attribute(attributes[i], attributes[i + 1]);
      }
    }
    out.append('>');
    return this;
  }

  /// Opens a picture: `alt` is written even when it is empty.
  Markup openPicture(String alt, String... attributes) {
    open("img", attributes);
    out.setLength(out.length() - 1);
    attribute("alt", alt);
    out.append('>');
    return this;
  }

  /// A box that shows a state and cannot be changed.
  Markup openCheckbox(boolean checked, String label) {
    open("input", "type", "checkbox", "aria-label", label);
    out.setLength(out.length() - 1);
    out.append(checked ? " checked disabled>" : " disabled>");
    return this;
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /// A new line, unless one begins here.
  Markup line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return this;
  }

  Markup newline() {
    out.append('\n');
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n' -> out.append(c);
        default -> out.append(isForbidden(c) ? '\uFFFD' : c);
      }
    }
  }

  /// What may not stand in HTML: control characters and noncharacters.
  private static boolean isForbidden(char c) {
    return c < ' ' || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE;
  }
}
