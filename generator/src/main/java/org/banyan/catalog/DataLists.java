package org.banyan.catalog;

import java.util.List;
import java.util.Optional;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;

/// Finds the data lists of a kind and reads each into what a list in YAML would be, so that nobody
/// behind it knows in which form it was written.
public record DataLists(Config config, Problems problems) {

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".csv");

  static List<SourceFile> of(Kind kind, SourceTree tree) {
    return paths(kind).stream().flatMap(path -> tree.file(path).stream()).toList();
  }

  /// Where a list of the kind may stand.
  public static List<String> paths(Kind kind) {
    return ENDINGS.stream().map(ending -> "content/" + kind.folder() + ending).toList();
  }

  /// Whether a file below `content/` has the form of a list.
  static boolean isList(SourceFile file) {
    return ENDINGS.stream().anyMatch(file.name()::endsWith);
  }

  static boolean isTable(String path) {
    return path.endsWith(".csv");
  }

  /// Empty when the file is broken, which is reported.
  Optional<YamlNode> read(Kind kind, SourceFile file) {
    if (isTable(file.path())) {
      return new TableReader(kind, config.site().languages(), problems).read(file);
    }
    return file.name().endsWith(".json")
        ? Yaml.readJson(file, problems)
        : Yaml.read(file, problems);
  }
}
