package org.banyan.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.config.Messages;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.PageView;
import org.banyan.page.SitePath;

/// `<@cardOf entry />`: the card of an entry, as `kinds/<kind>/card.ftl` prints it. That template
/// sees `card`, `words`, `t`, and of `page` the language and the links from it; so a card is the
/// same on all pages of a folder, and is written once for many of them.
final class CardDirective implements TemplateDirectiveModel {

  /// How many are held: what pages cite often, and what stands on neighbouring listings.
  private static final int HELD = 4096;

  private final Messages messages;
  private final Map<Key, String> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
          return size() > HELD;
        }
      };

  /// A run has one card of each entry in each language.
  private record Key(String folder, String language, String kind, String id) {}

  /// What a card sees of the page that it stands on.
  public record CardPage(SitePath path, String language) {

    public String href(String target) {
      return path.to(target);
    }
  }

  CardDirective(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(
      Environment environment,
      @SuppressWarnings("rawtypes") Map parameters,
      TemplateModel[] loopVariables,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    var page = (PageView) unwrapped(environment.getDataModel().get("page"));
    if (parameters.size() != 1
        || !(unwrapped((TemplateModel) parameters.values().iterator().next())
            instanceof Card card)) {
      throw new TemplateModelException("cardOf takes an entry: <@cardOf card=entry />");
    }
    environment.getOut().write(card(environment, page, card));
  }

  private static Object unwrapped(TemplateModel model) throws TemplateModelException {
    return DeepUnwrap.permissiveUnwrap(model);
  }

  private String card(Environment environment, PageView page, Card card)
      throws TemplateException, IOException {
    String path = page.path().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    var key = new Key(folder, page.language(), card.kind(), card.id());
    Optional<String> known = held(key);
    if (known.isPresent()) {
      return known.get();
    }
    Map<String, String> words = messages.in(page.language());
    var out = new StringWriter();
    environment
        .getConfiguration()
        .getTemplate("kinds/" + card.kind() + "/card.ftl")
        .process(
            Map.of(
                "card",
                card,
                "page",
                new CardPage(new SitePath(folder + "-"), page.language()),
                "words",
                words,
                "t",
                new WordMethod(words)),
            out);
    synchronized (held) {
      held.put(key, out.toString());
    }
    return out.toString();
  }

  private Optional<String> held(Key key) {
    synchronized (held) {
      return Optional.ofNullable(held.get(key));
    }
  }
}
