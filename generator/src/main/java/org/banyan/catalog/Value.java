package org.banyan.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.markdown.Body;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;

/// One valid value of a field.
public sealed interface Value {

  /// A line of text.
  record Text(String text) implements Value {}

  /// Text in Markdown.
  ///
  /// @param path the file it stands in; its links are relative to it
  record Markdown(Body body, String path) implements Value {}

  /// A number, with the digits the author wrote.
  record Number(BigDecimal number) implements Value {}

  /// An amount.
  ///
  /// @param currency ISO 4217
  record Money(BigDecimal amount, String currency) implements Value {}

  /// A year, a month or a day in ISO 8601: `2017`, `2017-03`, `2017-03-30`.
  record Date(String iso) implements Value {}

  /// From a date to another, or on when there is no other.
  record Period(Date from, Optional<Date> to) implements Value {

    /// Whether both ends are the same date.
    public boolean isOneDate() {
      return to.isPresent() && to.get().equals(from);
    }
  }

  /// Yes or no.
  record Flag(boolean flag) implements Value {}

  /// An address outside the site.
  record Link(String url, Location location) implements Value {}

  /// A file to download.
  record File(MediaFile media) implements Value {}

  /// A picture.
  ///
  /// @param credit who made it; may be empty
  record Image(MediaFile media, String alt, String credit) implements Value {}

  /// A term of a vocabulary.
  record Term(String vocabulary, String id) implements Value {}

  /// Another entry, or a section of it.
  record Reference(EntryId entry, Optional<String> section, Location location) implements Value {

    @Override
    public String toString() {
      return entry + section.map(id -> "#" + id).orElse("");
    }
  }

  /// Several fields under one name.
  record Group(Map<String, List<Value>> fields) implements Value {

    public Group {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The values of a field; none when the author wrote none.
    public List<Value> get(String field) {
      return fields.getOrDefault(field, List.of());
    }
  }
}
