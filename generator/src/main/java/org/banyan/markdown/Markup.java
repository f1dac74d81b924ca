package org.banyan.markdown;

/// HTML being written, with holes for what only a page knows. Text and attribute values are escaped
/// here and nowhere else, so a control character in the result is always a [Hole].
final class Markup {

  private final StringBuilder out = new StringBuilder();

  String all() {
    return out.toString();
  }

  /// Opens an element: `open("a", "href", address, "class", "")`. An attribute with an empty value
  /// is left out.
  Markup open(String element, String... attributes) {
    begin(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        attribute(attributes[i]).text(attributes[i + 1]).endAttribute(attributes[i]);
      }
    }
    return end();
  }

  /// Begins an opening tag; attributes and [#end] follow.
  Markup begin(String element) {
    out.append('<').append(element);
    return this;
  }

  /// Begins an attribute; its value and [#endAttribute] follow.
  Markup attribute(String name) {
    out.append(' ').append(name).append("=\"");
    switch (name) {
      case "id" -> hole(Hole.ID);
      case "href" -> hole(Hole.ADDRESS);
      case "src" -> hole(Hole.SOURCE);
      default -> {}
    }
    return this;
  }

  Markup endAttribute(String name) {
    switch (name) {
      case "id", "href", "src" -> hole(Hole.END_OF_VALUE);
      default -> {}
    }
    out.append('"');
    return this;
  }

  Markup end() {
    out.append('>');
    return this;
  }

  /// Opens a picture: `alt` is written even when it is empty.
  Markup openPicture(String alt, String... attributes) {
    open("img", attributes);
    out.setLength(out.length() - 1);
    return attribute("alt").text(alt).endAttribute("alt").end();
  }

  /// A box that shows a state and cannot be changed.
  Markup openCheckbox(boolean checked, String word) {
    begin("input").attribute("type").text("checkbox").endAttribute("type");
    attribute("aria-label").word(word).endAttribute("aria-label");
    out.append(checked ? " checked disabled>" : " disabled>");
    return this;
  }

  Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  Markup text(String text) {
    escape(text, out);
    return this;
  }

  /// A word of the interface.
  Markup word(String key) {
    return hole(Hole.WORD, key);
  }

  Markup hole(char hole, Object... arguments) {
    out.append(hole);
    for (Object argument : arguments) {
      escape(argument.toString(), out);
      out.append(Hole.END);
    }
    return this;
  }

  /// A new line, unless one begins here.
  Markup line() {
    char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    if (Hole.is(last)) {
      hole(Hole.LINE);
    } else if (last != '\n') {
      out.append('\n');
    }
    return this;
  }

  Markup newline() {
    out.append('\n');
    return this;
  }

  private static void escape(String text, StringBuilder out) {
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

  /// The text that was escaped.
  static String unescaped(String html) {
    return html.indexOf('&') < 0
        ? html
        : html.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
  }

  /// What may not stand in HTML: control characters and noncharacters.
  private static boolean isForbidden(char c) {
    return c < ' ' || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE;
  }
}
