package org.banyan.render;

import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.page.PageView;

/// A page, its frame or its content as templates see it. A page asks some of it a hundred times:
/// each part is looked up by reflection once, `page.href` never.
final class ViewModel implements MethodCallAwareTemplateHashModel, AdapterTemplateModel {

  private final Object view;
  private final GenericObjectModel model;
  private final Map<String, TemplateModel> methods;
  private final Map<String, TemplateModel> known = new HashMap<>();

  private ViewModel(Object view, Map<String, TemplateModel> methods, Wrapper wrapper) {
    this.view = view;
    this.methods = methods;
    this.model = new GenericObjectModel(view, wrapper);
    known.putAll(methods);
  }

  static ViewModel of(PageView page, Theme theme, Wrapper wrapper) {
    TemplateMethodModelEx href =
        arguments -> new SimpleScalar(page.href(theme.name(path("href", arguments))));
    return new ViewModel(page, Map.of("href", href), wrapper);
  }

  static ViewModel of(Object view, Wrapper wrapper) {
    return new ViewModel(view, Map.of(), wrapper);
  }

  /// The path that a method takes.
  static String path(String method, @SuppressWarnings("rawtypes") List arguments)
      throws TemplateModelException {
    if (arguments.size() == 1 && arguments.getFirst() instanceof TemplateScalarModel path) {
      return path.getAsString();
    }
    throw new TemplateModelException(method + " takes one path of the site");
  }

  @Override
  public TemplateModel get(String key) throws TemplateModelException {
    TemplateModel before = known.get(key);
    if (before != null) {
      return before;
    }
    TemplateModel found = model.get(key);
    known.put(key, found);
    return found;
  }

  @Override
  public TemplateModel getBeforeMethodCall(String key)
      throws TemplateModelException, ShouldNotBeGetAsMethodException {
    TemplateModel method = methods.get(key);
    return method == null ? model.getBeforeMethodCall(key) : method;
  }

  @Override
  public boolean isEmpty() throws TemplateModelException {
    return model.isEmpty();
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return view;
  }
}
