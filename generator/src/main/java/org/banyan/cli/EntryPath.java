package org.banyan.cli;

import org.banyan.config.Config;
import org.banyan.config.Kind;

/// Where the file of an entry stands in a project.
final class EntryPath {

  private EntryPath() {}

  /// The main file: `content/cases/oslo.md`; `content/training/play/index.md` where parts stand
  /// beside it; `content/training/play/loose-parts.md` for a part.
  ///
  /// @param id for a part its entry's id, `/` and its own
  static String of(Config config, Kind kind, String id) {
    String folder = kind.parent().flatMap(config::kind).map(Kind::folder).orElse(kind.folder());
    return "content/" + folder + "/" + id + (config.partsOf(kind).isEmpty() ? ".md" : "/index.md");
  }

  /// The complete example of a kind.
  ///
  /// @param ending `.en` for its translation, empty for the main file
  static String sample(Kind kind, String ending) {
    return "templates/kinds/" + kind.name() + "/sample" + ending + ".md";
  }
}
