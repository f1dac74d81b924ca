package org.banyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// The site that the samples of all kinds make together.
public final class Samples {

  private static final String ID = "sample";
  private static final String SETTINGS =
      """
      title: {zh: 示例, en: Samples}
      description: {zh: 各类示例。, en: A sample of each kind.}
      languages: [zh, en]
      menu: [page/sample]
      """;

  private Samples() {}

  /// The names of all kinds.
  public static List<String> kinds() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("..", "templates", "kinds"))) {
      return found
          .filter(Files::isDirectory)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  public static SourceTree site() throws IOException {
    return SourceTree.of(files());
  }

  /// Texts by path.
  static SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("site/site.yaml", SETTINGS);
    try (Stream<Path> found = Files.list(Path.of("..", "site", "vocabularies"))) {
      for (Path file : found.toList()) {
        files.put("site/vocabularies/" + file.getFileName(), Files.readString(file));
      }
    }
    Config config = Config.read(SourceTree.of(files), new Problems());
    for (Kind kind : config.kinds().values()) {
      String main = EntryPath.of(config, kind, kind.parent().isPresent() ? ID + "/" + ID : ID);
      kind.samples()
          .forEach((name, text) ->
              files.put(main.replaceFirst("\\.md$", name.substring(ID.length())), text));
    }
    return files;
  }
}
