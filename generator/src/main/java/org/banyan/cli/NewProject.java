package org.banyan.cli;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banyan.config.Config;
import org.banyan.config.VocabularyUse;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// The files of a new project: settings, a few made-up entries, a theme, and of the vocabularies
/// those that its kinds use.
final class NewProject {

  private static final String VOCABULARIES = "site/vocabularies/";

  private NewProject() {}

  /// Texts by path.
  static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    for (SourceFile file : SourceTree.forNewProject().files().values()) {
      String path = file.path().substring("init/".length());
      // A name with a dot would not be packed with the program.
      files.put(path.equals("gitignore") ? ".gitignore" : path, file.text());
    }
    SortedSet<String> used = vocabularies(Config.read(SourceTree.of(files), new Problems()));
    files.keySet().removeIf(path -> path.startsWith(VOCABULARIES) && !used.contains(path));
    return files;
  }

  private static SortedSet<String> vocabularies(Config config) {
    return VocabularyUse.names(config).stream()
        .map(name -> VOCABULARIES + name + ".yaml")
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
