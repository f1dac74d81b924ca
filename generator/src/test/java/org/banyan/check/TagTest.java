package org.banyan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Tags are cut out of a page where a browser cuts them.
class TagTest {

  private static String tags(String html) {
    List<String> tags = new ArrayList<>();
    Tag.each(
        html,
        tag ->
            tags.add(
                tag.name()
                    + tag.attributes().stream()
                        .map(each -> " " + each.name() + "=" + each.value())
                        .collect(Collectors.joining())));
    return String.join(" | ", tags);
  }

  @Test
  void attributesAreReadHoweverTheyAreWritten() {
    assertEquals("a href=x id=y hidden=", tags("<a href=\"x\" id='y' hidden>"));
    assertEquals("a href=x> id=y", tags("<A HREF = 'x>'\n id=y>"));
    assertEquals("img src=a alt=", tags("<img src=a alt/>"));
    assertEquals("a href=x/", tags("<a href=x/>"));
    assertEquals("a href=1", tags("<a href=1 HREF=2>"));
    assertEquals("a x\"y=", tags("<a x\"y>"));
    assertEquals("a =b=c", tags("<a =b=c>"));
  }

  @Test
  void referencesInValuesAreWhatTheyStandFor() {
    assertEquals("a href=a&b\"é", tags("<a href=\"a&amp;b&quot;&eacute;\">"));
  }

  @Test
  void whatLooksLikeATagInTextIsNone() {
    assertEquals("p | b", tags("<p>1 < 2 <3 </ b <!-- <a> --><b>"));
    assertEquals("p", tags("<!doctype html><!----!><?php <p>><p>"));
    assertEquals("b", tags("<!--><b>"));
    assertEquals("b", tags("<!-- --!><b>"));
    assertEquals("script | p", tags("<script>a = '<b id=1>' </scriptx></script ><p>"));
    assertEquals("title | p", tags("<title>a <b> &lt;</TITLE><p>"));
    assertEquals("", tags("<!-- <a>"));
    assertEquals("", tags("<a href=\"x>"));
    assertEquals("style", tags("<style><a>"));
  }

  @Test
  void closingTagsAreNone() {
    assertEquals("a | b", tags("<a></a id=1><b></b title=\"<p>\">"));
  }
}
