package org.banyan.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Target;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.markdown.Link;
import org.banyan.markdown.Picture;
import org.banyan.source.MediaFile;

/// Finds the media that entries show or link to; only these are published.
record ShownMedia(Catalog catalog) {

  /// Each once, sorted by path.
  List<MediaFile> all() {
    Map<String, MediaFile> found = new TreeMap<>();
    catalog.entries().values().stream()
        .flatMap(entry -> entry.words().values().stream())
        .flatMap(words -> Stream.concat(inTexts(words), inFields(words.values())))
        .forEach(file -> found.put(file.path(), file));
    return List.copyOf(found.values());
  }

  private Stream<MediaFile> inTexts(Words words) {
    return words.texts().stream()
        .flatMap(text ->
            Stream.concat(
                    text.body().links().stream().map(Link::target),
                    text.body().pictures().stream().map(Picture::target))
                .flatMap(target -> catalog.target(text.path(), target).stream())
                .filter(Target.ToMedia.class::isInstance)
                .map(target -> ((Target.ToMedia) target).media()));
  }

  private static Stream<MediaFile> inFields(Value.Group group) {
    return group.fields().values().stream()
        .flatMap(List::stream)
        .flatMap(value ->
            switch (value) {
              case Value.File(var file) -> Stream.of(file);
              case Value.Image(var file, _, _) -> Stream.of(file);
              case Value.Group inner -> inFields(inner);
              default -> Stream.empty();
            });
  }
}
