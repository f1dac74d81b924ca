package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.source.FileNames;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;
import org.banyan.source.Message;
import org.banyan.source.PictureEndings;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// Files that are there, but under a name with other capitals than the author wrote: `q.jpg` for
/// `Q.JPG`, which some computers take for the same and a web server does not. However many texts
/// and records write it so, it is one slip and is reported once, at the first of them.
final class CaseSlips {

  private record Use(String written, Location place) {}

  private final Map<String, MediaFile> byFolded = new HashMap<>();

  /// By the path of the file that is there.
  private final SortedMap<String, SortedMap<Location, Use>> uses = new TreeMap<>();

  CaseSlips(SourceTree tree) {
    tree.mediaBelow("content").forEach(file -> byFolded.put(FileNames.folded(file.path()), file));
  }

  /// The file that was meant by a path; its use is kept for the report.
  ///
  /// @param path from the project's folder
  /// @param written as it stands there
  synchronized Optional<MediaFile> meant(String path, String written, Location place) {
    Optional<MediaFile> file = Optional.ofNullable(byFolded.get(FileNames.folded(path)));
    file.ifPresent(found ->
        uses.computeIfAbsent(found.path(), _ -> new TreeMap<>())
            .put(place, new Use(written, place)));
    return file;
  }

  synchronized void report(Problems problems) {
    uses.forEach((path, places) -> {
      Use first = places.get(places.firstKey());
      String[] right = path.split("/");
      String[] written = first.written.split("/");
      String name = right[right.length - 1];
      String typed = written[written.length - 1];
      for (int i = 1; i <= Math.min(written.length, right.length); i++) {
        String part = written[written.length - i];
        written[written.length - i] = part.matches("\\.{1,2}") ? part : right[right.length - i];
      }
      boolean picture =
          PictureEndings.ALL.contains(
              name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
      problems.error(
          picture ? "missing-picture.case" : "missing-file.case",
          first.place,
          slot("written", first.written),
          slot("right", String.join("/", written)),
          slot(
              "others",
              places.size() == 1
                  ? Message.NONE
                  : Message.of("case.others", slot("count", places.size() - 1))),
          slot(
              "rename",
              typed.equals(name)
                  ? Message.NONE
                  : Message.of("case.rename", slot("name", name), slot("typed", typed))));
    });
  }
}
