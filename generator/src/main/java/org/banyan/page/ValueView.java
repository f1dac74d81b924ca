package org.banyan.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A value as a template prints it: formatted in the page's language.
public sealed interface ValueView {

  /// The value in words, for one line of text.
  String text();

  record TextView(String text) implements ValueView {}

  /// @param body its HTML is `body.html`
  record MarkdownView(BodyView body) implements ValueView {

    @Override
    public String text() {
      return body.body().text();
    }
  }

  /// @param plain the digits alone, for machines
  /// @param unit may be empty
  record NumberView(String text, String plain, String unit) implements ValueView {}

  record MoneyView(String text, String amount, String currency) implements ValueView {}

  /// @param iso the date in ISO 8601
  record DateView(String text, String iso) implements ValueView {}

  /// @param to empty when it goes on
  record PeriodView(String text, String from, String to) implements ValueView {}

  record FlagView(String text, boolean flag) implements ValueView {}

  /// @param url outside the site
  record UrlView(String text, String url) implements ValueView {}

  /// @param text the file's name
  /// @param size in bytes
  record FileView(String text, String path, long size) implements ValueView {}

  /// @param text the alternative text
  /// @param width in pixels, as a reader sees it; 0 when it is not known
  record ImageView(String text, String path, int width, int height, String credit)
      implements ValueView {}

  /// @param text the term's label
  /// @param path the page of the term
  record TermView(String text, String id, String description, String path) implements ValueView {}

  /// @param text the title of the entry
  /// @param section the number and heading of the section that is meant; may be empty
  /// @param path the page, with the section
  /// @param language of the title
  record ReferenceView(
      String text, String kind, String kindLabel, String section, String path, String language)
      implements ValueView {}

  /// @param fields every field of the group by name
  record GroupView(Map<String, FieldView> fields) implements ValueView {

    public GroupView {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String text() {
      return fields.values().stream()
          .flatMap(field -> field.values().stream())
          .map(ValueView::text)
          .collect(Collectors.joining(" "));
    }
  }
}
