package org.banyan.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.markdown.Link;
import org.banyan.markdown.Picture;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Which media an entry shows or links to, and which no entry does.
public final class MediaUse {

  /// What lies beside the content for those who work on it.
  private static final Pattern KNOWN =
      Pattern.compile("(?:LICEN[CS]E|NOTICE|README)(?:[-._].*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME =
      Pattern.compile("[^\\s/()\\[\\]（）［］【】<>\"“”]{1,200}\\.[A-Za-z0-9]{2,5}(?![A-Za-z0-9])");

  private MediaUse() {}

  /// The media in the fields and texts of an entry, in each of its languages.
  ///
  /// @param target where a link leads that stands in the file at a path
  public static Stream<MediaFile> of(
      Entry entry, BiFunction<String, String, Optional<Target>> target) {
    return entry.words().values().stream()
        .flatMap(words -> Stream.concat(inFields(words.values()), inTexts(words, target)));
  }

  private static Stream<MediaFile> inTexts(
      Words words, BiFunction<String, String, Optional<Target>> target) {
    return words.texts().stream()
        .flatMap(text ->
            Stream.concat(
                    text.body().links().stream().map(Link::target),
                    text.body().pictures().stream().map(Picture::target))
                .flatMap(link -> target.apply(text.path(), link).stream()))
        .filter(Target.ToMedia.class::isInstance)
        .map(found -> ((Target.ToMedia) found).media());
  }

  private static Stream<MediaFile> inFields(Value.Group group) {
    return group.fields().values().stream()
        .flatMap(Collection::stream)
        .flatMap(value ->
            switch (value) {
              case Value.File(var file) -> Stream.of(file);
              case Value.Image(var file, _, _) -> Stream.of(file);
              case Value.Group inner -> inFields(inner);
              default -> Stream.empty();
            });
  }

  /// The names of files that stand in texts, if only their last word. Where such a name is no link,
  /// that is what is wrong.
  private static Set<String> mentioned(SourceTree tree) {
    Set<String> names = new HashSet<>();
    for (SourceFile file : tree.below("content")) {
      if (file.name().endsWith(".md")) {
        Matcher name = NAME.matcher(file.text());
        while (name.find()) {
          names.add(name.group());
        }
      }
    }
    return names;
  }

  /// Reports the media below `content/` that no entry uses, not even one that is not published.
  /// While there are errors nothing is said: what uses a file may be what is mistaken.
  static void reportUnused(
      SourceTree tree, Collection<Entry> entries, Links links, Problems problems) {
    if (problems.hasErrors()) {
      return;
    }
    Set<String> used = new HashSet<>();
    entries.forEach(entry -> of(entry, links::target).forEach(file -> used.add(file.path())));
    List<MediaFile> unused =
        tree.mediaBelow("content").stream()
            .filter(file -> !used.contains(file.path()) && !KNOWN.matcher(name(file)).matches())
            .toList();
    Set<String> mentioned = unused.isEmpty() ? Set.of() : mentioned(tree);
    for (MediaFile file : unused) {
      String name = name(file);
      if (!mentioned.contains(name.substring(name.lastIndexOf(' ') + 1))) {
        problems.add(Problem.warning("unused-file", Location.of(file.path())));
      }
    }
  }

  private static String name(MediaFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }
}
