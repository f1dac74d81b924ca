package org.banyan.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Map;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.PageView;

/// `<@cardOf card=entry />`: the card of an entry, as `kinds/<kind>/card.ftl` prints it from
/// `card`, written once.
record CardDirective(WrittenOnce once) implements TemplateDirectiveModel {

  @Override
  public void execute(
      Environment environment,
      @SuppressWarnings("rawtypes") Map parameters,
      TemplateModel[] loopVariables,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (parameters.size() != 1
        || !(PartDirective.value(parameters.values().iterator().next()) instanceof Card card)) {
      throw new TemplateModelException("cardOf takes an entry: <@cardOf card=entry />");
    }
    PageView page = PartDirective.page(environment);
    once.html(
            environment.getConfiguration(),
            "kinds/" + card.kind() + "/card.ftl",
            page.language(),
            card.id(),
            Map.of("card", card))
        .print(page, environment.getOut());
  }
}
