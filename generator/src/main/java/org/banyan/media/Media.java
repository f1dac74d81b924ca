package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;
import org.banyan.source.Megabytes;
import org.banyan.source.Message.Slot;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Judges the media of a project: which are pictures, how large they are, and what is published in
/// their place. One picture at a time is in memory.
///
/// What was found out about a picture may be remembered by its bytes and the ending of its name.
public final class Media {

  /// The largest picture in bytes.
  public static final long MAX_PICTURE = 20L << 20;

  /// What was found out about the bytes of a file.
  private sealed interface Judged {

    record Fine(Optional<PictureFormat> format, Optional<PictureSize> picture, long size)
        implements Judged {}

    record Wrong(String key, List<Slot> slots) implements Judged {}
  }

  private final boolean remembers;
  private Map<String, Judged> remembered = Map.of();

  public Media(boolean remembers) {
    this.remembers = remembers;
  }

  /// Everything that may be published, in its published form; what may not is reported.
  public PublishedMedia publish(SourceTree tree, Problems problems) {
    Map<String, Judged> judged = new TreeMap<>();
    Map<String, PublishedFile> files = new TreeMap<>();
    for (MediaFile file : tree.media().values()) {
      String key = file.digest() + "." + file.ending();
      Judged found = judged.get(key);
      if (found == null) {
        found = remembered.containsKey(key) ? remembered.get(key) : judge(file);
        judged.put(key, found);
      }
      switch (found) {
        case Judged.Fine(var format, var picture, long size) ->
            files.put(file.path(), new PublishedFile(file, format, picture, size));
        case Judged.Wrong(String message, var slots) ->
            problems.error(message, Location.of(file.path()), slots.toArray(Slot[]::new));
      }
    }
    remembered = remembers ? judged : Map.of();
    return new PublishedMedia(files, drawings(tree, problems));
  }

  /// The drawings of the project's own theme, which are texts. Those of the program are clean.
  private static Map<String, byte[]> drawings(SourceTree tree, Problems problems) {
    Map<String, byte[]> drawings = new TreeMap<>();
    for (SourceFile file : tree.below("templates/assets")) {
      if (file.path().endsWith(".svg") && tree.own().contains(file.path())) {
        try {
          byte[] utf8 = file.text().getBytes(StandardCharsets.UTF_8);
          drawings.put(file.path(), SvgCleaner.clean(utf8).bytes());
        } catch (Refused e) {
          problems.error(e.key(), Location.of(file.path()), e.slots().toArray(Slot[]::new));
        }
      }
    }
    return drawings;
  }

  private static Judged judge(MediaFile file) {
    try {
      return published(file);
    } catch (Refused e) {
      return new Judged.Wrong(e.key(), e.slots());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Judged published(MediaFile file) throws Refused, IOException {
    Optional<PictureFormat> named = PictureFormat.ofEnding(file.ending());
    Optional<PictureFormat> format = PictureFormat.of(file.head(), named);
    if (format.isEmpty() && named.isEmpty()) {
      return new Judged.Fine(format, Optional.empty(), file.size());
    }
    PictureFormat found =
        format
            .or(() -> named.filter(Predicate.not(PictureFormat::isCleanable)))
            .orElseThrow(
                () -> new Refused("broken-picture.content", slot("format", named.get().title())));
    if (found.isCleanable() && !named.equals(format)) {
      throw new Refused(
          "broken-picture.name",
          slot("format", found.title()),
          slot("ending", found.endings().getFirst()));
    } else if (file.size() > MAX_PICTURE) {
      throw new Refused(
          "huge-file.of-picture",
          slot("size", Megabytes.of(file.size())),
          slot("most", Megabytes.of(MAX_PICTURE)));
    }
    Optional<byte[]> bytes = file.bytes();
    if (bytes.isEmpty()) {
      return new Judged.Wrong("changed-file", List.of());
    }
    CleanPicture clean = found.clean(bytes.get());
    return new Judged.Fine(format, clean.size(), clean.length());
  }
}
