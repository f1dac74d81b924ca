package org.banyan.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.markdown.Body;

/// An entry in one language: its facts and, in that language, its words.
///
/// @param path the file the words come from
/// @param values by field
/// @param translated the day on which a translation was last brought in line with the main file
/// @param clauses the numbers and provisions of the body, if the kind's body is made of clauses
public record Words(
    String language,
    String path,
    Value.Group values,
    Optional<Value.Date> translated,
    Body body,
    Optional<Clauses> clauses) {

  public List<Value> get(String field) {
    return values.get(field);
  }

  /// The text of a field that holds one text; empty when there is none.
  public String text(String field) {
    return get(field).isEmpty() || !(get(field).getFirst() instanceof Value.Text text)
        ? ""
        : text.text();
  }

  /// Every text in Markdown: those of the fields in their order, then the body.
  public List<Value.Markdown> texts() {
    List<Value.Markdown> texts = new ArrayList<>();
    collect(values, texts);
    texts.add(new Value.Markdown(body, path));
    return texts;
  }

  private static void collect(Value.Group group, List<Value.Markdown> texts) {
    for (List<Value> values : group.fields().values()) {
      for (Value value : values) {
        switch (value) {
          case Value.Markdown markdown -> texts.add(markdown);
          case Value.Group inner -> collect(inner, texts);
          default -> {}
        }
      }
    }
  }
}
