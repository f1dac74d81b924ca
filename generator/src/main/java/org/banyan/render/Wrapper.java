package org.banyan.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.banyan.page.BodyMark;
import org.banyan.page.Content;
import org.banyan.page.PageView;

/// Shows values to templates. A text cannot be taken for the mark of a body: it loses the character
/// that only marks have.
final class Wrapper extends DefaultObjectWrapper {

  Wrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    return switch (value) {
      case BodyMark mark -> new SimpleScalar(mark.text());
      case LinkedHtml.LinkMark mark -> new SimpleScalar(mark.text());
      case String text -> new SimpleScalar(text.replace(BodyMark.EDGE, '\uFFFD'));
      case PageView page -> ViewModel.of(page, this);
      case PageView.Frame _, PageView.Machines _, Content _ -> ViewModel.of(value, this);
      case null, default -> super.wrap(value);
    };
  }
}
