package org.banyan.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import freemarker.template.utility.StringUtil;
import freemarker.template.utility.StringUtil.JsStringEncCompatibility;
import freemarker.template.utility.StringUtil.JsStringEncQuotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banyan.page.BodyMark;

/// `json(value)`: a value as JSON, its maps in their order. What it prints holds no `</`, so it can
/// stand in a script element.
final class JsonMethod implements TemplateMethodModelEx {

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    var json = new StringBuilder();
    write(DeepUnwrap.unwrap((TemplateModel) arguments.getFirst()), json);
    return HTMLOutputFormat.INSTANCE.fromMarkup(json.toString());
  }

  private static void write(Object value, StringBuilder json) throws TemplateModelException {
    switch (value) {
      case Map<?, ?> map -> {
        String before = "{";
        for (Map.Entry<?, ?> each : map.entrySet()) {
          json.append(before).append(text(each.getKey().toString())).append(':');
          write(each.getValue(), json);
          before = ",";
        }
        json.append(map.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        String before = "[";
        for (Object each : list) {
          json.append(before);
          write(each, json);
          before = ",";
        }
        json.append(list.isEmpty() ? "[]" : "]");
      }
      case BigDecimal number -> json.append(number.stripTrailingZeros().toPlainString());
      case Integer number -> json.append(number);
      case Boolean flag -> json.append(flag);
      case String words -> json.append(text(words));
      default ->
          throw new TemplateModelException(
              "json prints maps, lists, words, numbers and flags, not " + value.getClass());
    }
  }

  private static String text(String words) {
    return StringUtil.jsStringEnc(
        words.replace(BodyMark.EDGE, '\uFFFD'),
        JsStringEncCompatibility.JAVA_SCRIPT_OR_JSON,
        JsStringEncQuotation.QUOTATION_MARK);
  }
}
