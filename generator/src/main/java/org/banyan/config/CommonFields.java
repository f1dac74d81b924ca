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
        field(
            "title",
            new FieldType.Text(true),
            words("标题", "Title", languages),
            words(
                "读者一看就懂的名称；不用口号，结尾不加标点。",
                "What a reader recognises at once: no slogan, no full stop.",
                languages),
            Field.Required.ALWAYS),
        field(
            "summary",
            new FieldType.Text(true),
            words("摘要", "Summary", languages),
            words(
                "一两句话写清要点；列表、搜索结果和分享的链接都用它。",
                "The substance in one or two sentences; listings, search results and shared links show it.",
                languages),
            Field.Required.ALWAYS),
        field(
            "updated",
            new FieldType.Date(),
            words("核对日期", "Last checked", languages),
            words(
                "最近一次对照资料核对内容的日期。",
                "The day on which the text was last checked against its sources.",
                languages),
            Field.Required.NEVER));
  }

  private static LocalText words(String zh, String en, List<String> languages) {
    Map<String, String> words = new TreeMap<>();
    languages.forEach(language -> words.put(language, language.startsWith("zh") ? zh : en));
    return new LocalText(words);
  }

  private static Field field(
      String name, FieldType type, LocalText label, LocalText help, Field.Required required) {
    return new Field(
        name,
        type,
        label,
        Optional.of(help),
        required,
        false,
        false,
        true,
        Field.Widens.NOT,
        Optional.empty(),
        true);
  }
}
