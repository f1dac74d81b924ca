package org.banyan.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// Recognises citations among what stands in brackets. A link stays a link: `[@name](address)`.
final class CitationReader implements LinkProcessor {

  private static final Pattern GROUP = Pattern.compile("@[a-z0-9-]+(\\s*;\\s*@[a-z0-9-]+)*+\\s*");

  @Override
  public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    if (info.destination() != null || !GROUP.matcher(info.text()).matches()) {
      return LinkResult.none();
    }
    boolean reference = info.label() != null && !info.label().isEmpty();
    String label = reference ? info.label() : info.text();
    if (context.getDefinition(LinkReferenceDefinition.class, label) != null) {
      return LinkResult.none();
    }
    List<String> ids =
        Arrays.stream(info.text().split(";")).map(id -> id.strip().substring(1)).toList();
    return LinkResult.replaceWith(new CitationGroup(ids), info.afterTextBracket());
  }
}
