package org.banyan.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.banyan.page.BodyMark;
import org.banyan.page.Content;
import org.banyan.page.PageView;
import org.banyan.page.PageView.Frame;
import org.banyan.page.PageView.Machines;

/// Shows values to templates. A text cannot be taken for the mark of a body: it loses the character
/// that only marks have.
final class Wrapper extends DefaultObjectWrapper {

  private final Theme theme;

  Wrapper(Theme theme) {
    super(Configuration.VERSION_2_3_34);
    this.theme = theme;
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    // no switch: choosing among types costs more there, and a page wraps thousands of values
    if (value instanceof String text) {
      return new SimpleScalar(text.replace(BodyMark.EDGE, '\uFFFD'));
    }
    if (value instanceof BodyMark mark) {
      return new SimpleScalar(mark.text());
    }
    if (value instanceof LinkedHtml.LinkMark mark) {
      return new SimpleScalar(mark.text());
    }
    if (value instanceof PageView page) {
      return ViewModel.of(page, theme, this);
    }
    boolean asked = value instanceof Frame || value instanceof Machines || value instanceof Content;
    return asked ? ViewModel.of(value, this) : super.wrap(value);
  }
}
