package org.banyan.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A slice of a body as a page shows it.
///
/// @param utf8 the HTML
/// @param ids of the elements in it
/// @param links the addresses it leads to
/// @param pictures the addresses of the pictures it shows
public record FilledHtml(byte[] utf8, List<String> ids, List<String> links, List<String> pictures) {

  public String text() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
