package org.banyan.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.markdown.Slice;

/// What a template prints where a slice of a body's HTML goes. So the HTML, which may be long and
/// stand on several pages, passes through no template.
///
/// @param idPrefix which of the page's bodies is meant
public record BodyMark(String idPrefix, Slice slice) {

  /// Finds marks in what a template has written; `escaped` is there when it escaped the mark.
  public static final Pattern PATTERN =
      Pattern.compile("(?:<|(?<escaped>&lt;))\uFFFF([^\uFFFF ]*) ([A-Z]+) (\\d+)\uFFFF");

  String text() {
    return "<\uFFFF" + idPrefix + " " + slice.kind() + " " + slice.section() + "\uFFFF";
  }

  public static BodyMark of(Matcher found) {
    var slice = new Slice(Slice.Kind.valueOf(found.group(3)), Integer.parseInt(found.group(4)));
    return new BodyMark(found.group(2), slice);
  }
}
