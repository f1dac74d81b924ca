package org.banyan.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.page.PageView;

/// `<@part name="parts/menu.ftl" menu=page.frame.menu />`: a template that sees only what it is
/// given by name, written once for all pages that give it the same.
record PartDirective(WrittenOnce once) implements TemplateDirectiveModel {

  @Override
  public void execute(
      Environment environment,
      @SuppressWarnings("rawtypes") Map parameters,
      TemplateModel[] loopVariables,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Object name : parameters.keySet()) {
      values.put((String) name, value(parameters.get(name)));
    }
    if (!(values.remove("name") instanceof String template)) {
      throw new TemplateModelException("part takes a template: <@part name=\"parts/menu.ftl\" />");
    }
    PageView page = page(environment);
    once.html(environment.getConfiguration(), template, page.language(), values, values)
        .print(page, environment.getOut());
  }

  /// What a template gave to a directive.
  static Object value(Object parameter) throws TemplateModelException {
    return DeepUnwrap.permissiveUnwrap((TemplateModel) parameter);
  }

  /// The page that a directive is written for.
  static PageView page(Environment environment) throws TemplateModelException {
    return (PageView) value(environment.getDataModel().get("page"));
  }
}
