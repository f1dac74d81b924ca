package org.banyan.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.banyan.page.BodyMark;
import org.banyan.page.PageView;

/// HTML that stands on many pages, the same but for where its links lead from each.
///
/// @param pieces what stands before the first link, between links and behind the last
/// @param targets the paths of the site that the links lead to
record LinkedHtml(List<String> pieces, List<String> targets) {

  LinkedHtml {
    pieces = List.copyOf(pieces);
    targets = List.copyOf(targets);
  }

  /// Stands where a link goes while a template writes the HTML.
  ///
  /// @param number its place among the links that were asked for
  public record LinkMark(int number) {

    String text() {
      return BodyMark.EDGE + String.valueOf(number) + BodyMark.EDGE;
    }
  }

  /// The links that a template asks for.
  static final class Links {

    private final List<String> asked = new ArrayList<>();

    LinkMark mark(String target) {
      asked.add(target);
      return new LinkMark(asked.size() - 1);
    }

    /// What the template wrote, cut at the marks.
    LinkedHtml in(String written) throws TemplateModelException {
      String[] parts = written.split(String.valueOf(BodyMark.EDGE), -1);
      List<String> pieces = new ArrayList<>();
      List<String> targets = new ArrayList<>();
      for (int i = 0; i < parts.length; i += 2) {
        pieces.add(parts[i]);
        if (i + 1 < parts.length) {
          targets.add(target(parts[i + 1]));
        }
      }
      return new LinkedHtml(pieces, targets);
    }

    private String target(String number) throws TemplateModelException {
      try {
        return asked.get(Integer.parseInt(number));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new TemplateModelException(
            "a card or part prints page.href(…) as it is, or not at all", e);
      }
    }
  }

  void print(PageView page, Writer out) throws IOException, TemplateModelException {
    out.write(pieces.getFirst());
    for (int i = 0; i < targets.size(); i++) {
      out.write(HTMLOutputFormat.INSTANCE.escapePlainText(page.href(targets.get(i))));
      out.write(pieces.get(i + 1));
    }
  }
}
