package org.banyan.cli;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// The files of a new project: its settings and vocabularies, and the sample of every kind as its
/// content. The samples are those that document the kinds, so there is no second set of examples.
final class NewProject {

  private static final String ID = "sample";

  private NewProject() {}

  /// Texts by path.
  static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    for (SourceFile file : SourceTree.forNewProject().files().values()) {
      String path = file.path().substring("init/".length());
      // A name with a dot would not be packed with the program.
      files.put(path.equals("gitignore") ? ".gitignore" : path, file.text());
    }
    SourceTree tree = SourceTree.of(files);
    Config config = Config.read(tree, new Problems());
    for (Kind kind : config.kinds().values()) {
      files.putAll(samples(tree, config, kind));
    }
    return files;
  }

  private static Map<String, String> samples(SourceTree tree, Config config, Kind kind) {
    Map<String, String> samples = new TreeMap<>();
    String main = EntryPath.of(config, kind, kind.parent().isPresent() ? ID + "/" + ID : ID);
    tree.file(EntryPath.sample(kind, "")).ifPresent(file -> samples.put(main, file.text()));
    for (String language : config.site().languages()) {
      tree.file(EntryPath.sample(kind, "." + language))
          .ifPresent(file -> samples.put(main.replaceFirst("md$", language + ".md"), file.text()));
    }
    return samples;
  }
}
