package org.banyan.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Gives FreeMarker the templates of a source tree, and nothing else.
record TreeLoader(SourceTree tree) implements TemplateLoader {

  @Override
  public Object findTemplateSource(String name) {
    return tree.file("templates/" + name).filter(file -> name.endsWith(".ftl")).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((SourceFile) source).text());
  }

  @Override
  public void closeTemplateSource(Object source) {
    // a text in memory has nothing to close
  }
}
