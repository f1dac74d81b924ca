package org.banyan.markdown;

import java.util.List;
import java.util.regex.Pattern;

/// The opening line of a fenced block, taken apart: `name Title {#id}`.
///
/// @param wrong the words in braces that are no id
record FencedTitle(String name, String title, String id, List<String> wrong) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  static FencedTitle of(FencedBlock block) {
    var attributes = attributes(block);
    String[] words = attributes.before().split("\\s+", 2);
    String title = words.length == 2 ? words[1] : "";
    return new FencedTitle(words[0], title, attributes.id(), attributes.wrong());
  }

  static Attributes attributes(FencedBlock block) {
    return Attributes.endOf(block.info())
        .or(() -> Attributes.fullWidthEndOf(block.info()))
        .orElseGet(() -> Attributes.none(block.info()));
  }

  boolean isNamed() {
    return NAME.matcher(name).matches();
  }
}
