package org.banyan.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The fields that every entry has, whatever its kind.
final class CommonFields {

  static final Set<String> NAMES = Set.of("title", "summary", "updated");

  private CommonFields() {}

  static List<Field> of(List<String> languages) {
    return List.of(
        field("title", new FieldType.Text(true), "标题", "Title", Field.Required.ALWAYS, languages),
        field(
            "summary", new FieldType.Text(true), "摘要", "Summary", Field.Required.ALWAYS, languages),
        field(
            "updated",
            new FieldType.Date(),
            "核对日期",
            "Last checked",
            Field.Required.NEVER,
            languages));
  }

  private static Field field(
      String name,
      FieldType type,
      String zh,
      String en,
      Field.Required required,
      List<String> languages) {
    Map<String, String> label = new TreeMap<>();
    languages.forEach(language -> label.put(language, language.startsWith("zh") ? zh : en));
    return new Field(
        name,
        type,
        new LocalText(label),
        Optional.empty(),
        required,
        false,
        false,
        true,
        Field.Widens.NOT,
        Optional.empty(),
        true);
  }
}
