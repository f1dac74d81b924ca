package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.banyan.source.FileNames;
import org.banyan.source.Location;
import org.banyan.source.Problems;

/// Judges whether every computer can hold the files of a site side by side: none stands where
/// another one is, or its folder, also where upper and lower case are the same. The program's own
/// files do, so what is wrong is a file of an author.
final class OutputNames {

  private final SortedMap<String, OutputFile> files;
  private final Problems problems;

  /// By the folded path of each file and folder: how it is spelled, and the first file in it.
  private final Map<String, Taken> taken = new HashMap<>();

  private record Taken(String path, boolean isFolder, String file) {}

  private OutputNames(SortedMap<String, OutputFile> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  static void check(SortedMap<String, OutputFile> files, Problems problems) {
    var names = new OutputNames(files, problems);
    for (String path : files.keySet()) {
      boolean free = true;
      for (String folder : SiteFolder.ancestors(path)) {
        free = free && names.take(new Taken(folder, true, path));
      }
      if (free) {
        names.take(new Taken(path, false, path));
      }
    }
  }

  private boolean take(Taken place) {
    Taken first = taken.putIfAbsent(FileNames.folded(place.path()), place);
    if (first == null
        || (first.path().equals(place.path()) && first.isFolder() && place.isFolder())) {
      return true;
    }
    boolean mine = files.get(place.file()) instanceof OutputFile.Media;
    if (files.get((mine ? place : first).file()) instanceof OutputFile.Media(var source)) {
      problems.error(
          "output-clash.other",
          Location.of(source.original().path()),
          slot("path", (mine ? place : first).path()),
          slot("other", (mine ? first : place).path()));
      return false;
    }
    return true;
  }
}
