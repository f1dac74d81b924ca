package org.banyan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;

/// The opening tag of an element, as a browser cuts it out of a page: names in small letters, of
/// two attributes of the same name the first.
///
/// Building the tree of a page, as jsoup does, takes five times as long as reading its tags, and
/// nothing that is judged here needs the tree.
record Tag(String name, List<Attribute> attributes) {

  record Attribute(String name, String value) {}

  /// Elements in which no tag begins but their own end.
  private static final Set<String> TEXT =
      Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp");

  /// The value of an attribute; empty when it is not there.
  String value(String attribute) {
    for (Attribute each : attributes) {
      if (each.name().equals(attribute)) {
        return each.value();
      }
    }
    return "";
  }

  boolean has(String attribute) {
    return has(attributes, attribute);
  }

  /// A loop, because every attribute of every page comes here.
  private static boolean has(List<Attribute> attributes, String name) {
    for (Attribute each : attributes) {
      if (each.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /// All tags of a page, in their order.
  static void each(String html, Consumer<Tag> taker) {
    new Reader(html).read(taker);
  }

  private static final class Reader {

    private final String html;
    private int at;

    Reader(String html) {
      this.html = html;
    }

    void read(Consumer<Tag> taker) {
      for (at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at)) {
        at++;
        char c = html.charAt(at);
        if (isLetter(c)) {
          Tag tag = tag();
          if (at > html.length()) {
            return;
          }
          taker.accept(tag);
          if (TEXT.contains(tag.name())) {
            skipText(tag.name());
          }
        } else if (c == '/' && at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
          at++;
          tag();
        } else if (html.startsWith("!--", at)) {
          skipComment();
        } else if (c == '!' || c == '/' || c == '?') {
          skipTo(html.indexOf('>', at), 1);
        }
      }
    }

    /// Reads from the name on; stands behind `>` then, or behind the end when there is none.
    private Tag tag() {
      String name = name(false);
      if (at < html.length() && html.charAt(at) == '>') {
        at++;
        return new Tag(name, List.of());
      }
      List<Attribute> attributes = new ArrayList<>(4);
      while (true) {
        skipSpaceAndSlashes();
        if (at >= html.length()) {
          at = html.length() + 1;
          return new Tag(name, attributes);
        }
        if (html.charAt(at) == '>') {
          at++;
          return new Tag(name, attributes);
        }
        attribute(attributes);
      }
    }

    private void attribute(List<Attribute> attributes) {
      String name = name(true);
      skipSpace();
      String value = "";
      if (at < html.length() && html.charAt(at) == '=') {
        at++;
        skipSpace();
        value = value();
      }
      if (!has(attributes, name)) {
        attributes.add(new Attribute(name, value));
      }
    }

    private String value() {
      char quote = at < html.length() ? html.charAt(at) : '>';
      int start = at;
      if (quote == '"' || quote == '\'') {
        start++;
        skipTo(html.indexOf(quote, start), 0);
        String value = html.substring(start, Math.min(at, html.length()));
        at++;
        return decoded(value);
      }
      while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
        at++;
      }
      return decoded(html.substring(start, at));
    }

    private static String decoded(String value) {
      return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    /// What stands before space, `/`, `>` and, of an attribute, `=`; a first `=` belongs to a name.
    private String name(boolean ofAttribute) {
      int start = at;
      do {
        at++;
      } while (at < html.length() && !endsName(html.charAt(at), ofAttribute));
      return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean endsName(char c, boolean ofAttribute) {
      return c == '>' || c == '/' || c == '=' && ofAttribute || isSpace(c);
    }

    private void skipSpace() {
      while (at < html.length() && isSpace(html.charAt(at))) {
        at++;
      }
    }

    private void skipSpaceAndSlashes() {
      for (skipSpace(); at < html.length() && html.charAt(at) == '/'; skipSpace()) {
        at++;
      }
    }

    private void skipComment() {
      at += "!--".length();
      if (html.startsWith(">", at) || html.startsWith("->", at)) {
        at = html.indexOf('>', at) + 1;
        return;
      }
      int end = html.indexOf("-->", at);
      int odd = html.indexOf("--!>", at);
      skipTo(odd < 0 || end >= 0 && end < odd ? end : odd, 3);
    }

    private void skipText(String element) {
      String end = "</" + element;
      int length = end.length();
      for (int found = html.indexOf("</", at); found >= 0; found = html.indexOf("</", found + 1)) {
        if (html.regionMatches(true, found, end, 0, length)
            && found + length < html.length()
            && endsName(html.charAt(found + length), false)) {
          at = found;
          return;
        }
      }
      at = html.length();
    }

    /// To a place that was found, or to the end.
    private void skipTo(int found, int further) {
      at = found < 0 ? html.length() : found + further;
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
  }
}
