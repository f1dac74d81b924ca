package org.banyan.render;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.config.Messages;

/// What many pages show alike. Its template sees the values it is given, `words`, `t`, and of
/// `page` the language and the links from it; so it differs from page to page in its links alone,
/// and is written once for all pages in a language.
final class WrittenOnce {

  /// How many are held, of about 1 KB each: what pages cite often, and what stands on neighbouring
  /// listings.
  private static final int HELD = 4096;

  private final Messages messages;
  private final Theme theme;
  private final Map<Key, LinkedHtml> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, LinkedHtml> eldest) {
          return size() > HELD;
        }
      };

  /// @param seen tells apart what the template is given
  private record Key(String template, String language, Object seen) {}

  /// What it sees of the page that it stands on.
  public record AnyPage(String language, Theme theme, LinkedHtml.Links links) {

    public LinkedHtml.LinkMark href(String target) {
      return links.mark(theme.name(target));
    }
  }

  WrittenOnce(Messages messages, Theme theme) {
    this.messages = messages;
    this.theme = theme;
  }

  /// @param seen equal for equal values
  LinkedHtml html(
      Configuration templates,
      String template,
      String language,
      Object seen,
      Map<String, Object> values)
      throws TemplateException, IOException {
    var key = new Key(template, language, seen);
    Optional<LinkedHtml> known = held(key);
    if (known.isPresent()) {
      return known.get();
    }
    var links = new LinkedHtml.Links();
    Map<String, String> words = messages.in(language);
    Map<String, Object> model = new HashMap<>(values);
    model.put("page", new AnyPage(language, theme, links));
    model.put("words", words);
    model.put("t", new WordMethod(words));
    var out = new StringWriter();
    templates.getTemplate(template).process(model, out);
    LinkedHtml written = links.in(out.toString());
    synchronized (held) {
      held.put(key, written);
    }
    return written;
  }

  private Optional<LinkedHtml> held(Key key) {
    synchronized (held) {
      return Optional.ofNullable(held.get(key));
    }
  }
}
