package org.banyan.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.catalog.Value;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// A value on one line, as an author would write it.
final class ShownValue {

  private ShownValue() {}

  static String of(List<Value> values) {
    return values.stream().map(ShownValue::of).collect(Collectors.joining(", "));
  }

  private static String of(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Markdown(var body, _) -> body.text().strip();
      case Value.Number(var number) -> number.toPlainString();
      case Value.Money(var amount, String currency) -> amount.toPlainString() + " " + currency;
      case Value.Date(String iso) -> iso;
      case Value.Period(var from, var to) -> from.iso() + "/" + to.map(Value.Date::iso).orElse("");
      case Value.Flag(boolean flag) -> String.valueOf(flag);
      case Value.Link(String url, _) -> url;
      case Value.File(var media) -> media.path();
      case Value.Image(var media, _, _) -> media.path();
      case Value.Term(_, String id) -> id;
      case Value.Reference reference -> reference.toString();
      case Value.Group(Map<String, List<Value>> fields) -> {
        List<String> inner = new ArrayList<>();
        fields.forEach((name, values) -> inner.add(name + ": " + of(values)));
        yield "{" + String.join(", ", inner) + "}";
      }
    };
  }

  /// What stands in a file, read as nothing yet.
  static String of(YamlNode node) {
    return switch (node) {
      case YamlText text -> text.text().strip();
      case YamlList(_, List<YamlNode> items) ->
          items.stream().map(ShownValue::of).collect(Collectors.joining(", "));
      case YamlMap map -> {
        List<String> inner = new ArrayList<>();
        map.entries().forEach((key, entry) -> inner.add(key + ": " + of(entry.value())));
        yield "{" + String.join(", ", inner) + "}";
      }
    };
  }
}
