package org.banyan.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Gives FreeMarker the templates of a source tree, and nothing else. A kind without a `page.ftl`
/// or `card.ftl` of its own takes the one in `templates/kinds/`.
record TreeLoader(SourceTree tree) implements TemplateLoader {

  private static final Pattern OF_A_KIND = Pattern.compile("kinds/[^/]+/((?:page|card)\\.ftl)");

  @Override
  public Object findTemplateSource(String name) {
    return template(name).or(() -> shared(name)).orElse(null);
  }

  private Optional<SourceFile> template(String name) {
    return tree.file("templates/" + name).filter(_ -> name.endsWith(".ftl"));
  }

  private Optional<SourceFile> shared(String name) {
    Matcher ofAKind = OF_A_KIND.matcher(name);
    return ofAKind.matches() ? template("kinds/" + ofAKind.group(1)) : Optional.empty();
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
