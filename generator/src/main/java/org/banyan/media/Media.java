package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
/// their place, and which pictures stand in its texts. One file at a time is in memory.
///
/// What was found out about a picture may be remembered by its bytes and the ending of its name.
public final class Media {

  /// The largest picture in bytes.
  public static final long MAX_PICTURE = 20L << 20;

  /// What was found out about the bytes of a file.
  private sealed interface Judged {

    record Fine(Optional<Cleaner> cleaner, Optional<PictureSize> picture, long size)
        implements Judged {}

    record Wrong(String key, int line, List<Slot> slots) implements Judged {}
  }

  private final boolean remembers;
  private Map<String, Judged> remembered = Map.of();

  /// The digests of the texts that need no cleaning, by path.
  private Map<String, String> fineTexts = Map.of();

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
        case Judged.Fine(var cleaner, var picture, long size) ->
            files.put(file.path(), new PublishedFile(file, cleaner, picture, size));
        case Judged.Wrong(String message, int line, var slots) ->
            report(problems, file.path(), message, line, slots);
      }
    }
    remembered = remembers ? judged : Map.of();
    return new PublishedMedia(files);
  }

  /// The texts of a project with clean pictures in them, and its drawings clean; those that the
  /// program brings are. What cannot be cleaned is reported. A cleaned text has the lines it had.
  public SourceTree clean(SourceTree tree, Problems problems) {
    Map<String, String> fine = new TreeMap<>();
    SortedMap<String, SourceFile> files = new TreeMap<>(tree.files());
    for (SourceFile file : tree.files().values()) {
      if (file.equals(tree.builtIn().get(file.path()))) {
        continue;
      }
      boolean isFine = file.digest().equals(fineTexts.get(file.path()));
      Optional<SourceFile> clean = isFine ? Optional.of(file) : clean(file, problems);
      clean.ifPresent(made -> {
        files.put(file.path(), made);
        if (made == file && remembers) {
          fine.put(file.path(), file.digest());
        }
      });
    }
    fineTexts = fine;
    return tree.with(files);
  }

  private static Optional<SourceFile> clean(SourceFile file, Problems problems) {
    String text = file.text();
    boolean isDrawing = file.path().startsWith("templates/assets/") && file.path().endsWith(".svg");
    try {
      String clean =
          isDrawing
              ? new String(
                  SvgCleaner.clean(text.getBytes(StandardCharsets.UTF_8)).bytes(),
                  StandardCharsets.UTF_8)
              : EmbeddedPictures.clean(text, 0);
      return Optional.of(clean.equals(text) ? file : SourceFile.of(file.path(), clean));
    } catch (Refused e) {
      report(problems, file.path(), e.key(), e.line(), e.slots());
      return Optional.empty();
    }
  }

  private static void report(
      Problems problems, String path, String key, int line, List<Slot> slots) {
    Location location = line == 0 ? Location.of(path) : new Location(path, line, 1);
    problems.error(key, location, slots.toArray(Slot[]::new));
  }

  private static Judged judge(MediaFile file) {
    try {
      return published(file);
    } catch (Refused e) {
      return new Judged.Wrong(e.key(), e.line(), e.slots());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Judged published(MediaFile file) throws Refused, IOException {
    Optional<PictureFormat> named = PictureFormat.ofEnding(file.ending());
    Optional<PictureFormat> format = PictureFormat.of(file.head(), named);
    if (format.isEmpty() && named.isEmpty()) {
      return TextCleaner.isText(file)
          ? text(file)
          : new Judged.Fine(Optional.empty(), Optional.empty(), file.size());
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
      return new Judged.Wrong("changed-file", 0, List.of());
    }
    CleanPicture clean = found.clean(bytes.get());
    return new Judged.Fine(Optional.of(found::clean), clean.size(), clean.length());
  }

  private static Judged text(MediaFile file) throws Refused, IOException {
    Optional<byte[]> bytes = file.bytes();
    if (bytes.isEmpty()) {
      return new Judged.Wrong("changed-file", 0, List.of());
    }
    byte[] clean = TextCleaner.cleaned(bytes.get());
    return new Judged.Fine(
        clean == bytes.get() ? Optional.empty() : Optional.of(TextCleaner::clean),
        Optional.empty(),
        clean.length);
  }
}
