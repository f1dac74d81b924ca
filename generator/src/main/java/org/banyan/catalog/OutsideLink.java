package org.banyan.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.source.Location;

/// An address of the web that stands in the content.
///
/// @param archive where an archived copy can be read
public record OutsideLink(String address, Location location, Optional<String> archive) {

  /// Those in texts and in fields, of every entry in every language.
  public static List<OutsideLink> all(Catalog catalog) {
    List<OutsideLink> links = new ArrayList<>();
    for (Entry entry : catalog.entries().values()) {
      inFields(entry.kind().fields(), entry.original().values(), links);
      for (Words words : entry.words().values()) {
        words.texts().stream()
            .flatMap(text -> text.body().links().stream())
            .map(link -> new OutsideLink(link.target(), link.location(), Optional.empty()))
            .forEach(links::add);
      }
    }
    links.removeIf(link -> !isWeb(link.address()));
    return links;
  }

  private static void inFields(List<Field> fields, Value.Group values, List<OutsideLink> links) {
    for (Field field : fields) {
      for (Value value : values.get(field.name())) {
        switch (value) {
          case Value.Link(String url, Location location) ->
              links.add(new OutsideLink(url, location, archive(field, fields, values)));
          case Value.Group inner when field.type() instanceof FieldType.Group group ->
              inFields(group.fields(), inner, links);
          default -> {}
        }
      }
    }
  }

  private static Optional<String> archive(Field of, List<Field> fields, Value.Group values) {
    return fields.stream()
        .filter(field ->
            field.type() instanceof FieldType.Link link
                && link.archives().equals(Optional.of(of.name())))
        .flatMap(field -> values.get(field.name()).stream())
        .map(value -> ((Value.Link) value).url())
        .findFirst();
  }

  private static boolean isWeb(String address) {
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}
