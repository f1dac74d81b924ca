package org.banyan.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;

/// `t("search.count", 3)`: an interface word with its slots filled.
record WordMethod(Map<String, String> words) implements TemplateMethodModelEx {

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    String key = String.valueOf(arguments.getFirst());
    String word = words.get(key);
    if (word == null) {
      throw new TemplateModelException(
          "There is no interface word \"" + key + "\" in templates/messages.");
    }
    for (int slot = 1; slot < arguments.size(); slot++) {
      word = word.replace("{" + (slot - 1) + "}", String.valueOf(arguments.get(slot)));
    }
    return word;
  }
}
