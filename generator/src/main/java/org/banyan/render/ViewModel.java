package org.banyan.render;

import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.banyan.page.PageView;

/// A page as templates see it. Its `href`, which every page calls some hundred times, is called
/// without looking for a method of that name first.
final class PageModel implements MethodCallAwareTemplateHashModel, AdapterTemplateModel {

  private final PageView page;
  private final GenericObjectModel model;
  private final TemplateMethodModelEx href;

  PageModel(PageView page, Wrapper wrapper) {
    this.page = page;
    this.model = new GenericObjectModel(page, wrapper);
    this.href = arguments -> new SimpleScalar(page.href(path(arguments)));
  }

  private static String path(@SuppressWarnings("rawtypes") List arguments)
      throws TemplateModelException {
    if (arguments.size() == 1 && arguments.getFirst() instanceof TemplateScalarModel path) {
      return path.getAsString();
    }
    throw new TemplateModelException("href takes a path of the site: page.href(card.path)");
  }

  @Override
  public TemplateModel get(String key) throws TemplateModelException {
    return key.equals("href") ? href : model.get(key);
  }

  @Override
  public TemplateModel getBeforeMethodCall(String key)
      throws TemplateModelException, ShouldNotBeGetAsMethodException {
    return key.equals("href") ? href : model.getBeforeMethodCall(key);
  }

  @Override
  public boolean isEmpty() throws TemplateModelException {
    return model.isEmpty();
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return page;
  }
}
