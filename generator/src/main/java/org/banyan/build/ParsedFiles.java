package org.banyan.build;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.markdown.MarkdownFile;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Parses the Markdown files of a tree, and remembers each by its path and digest.
final class ParsedFiles {

  private record Parsed(MarkdownFile file, Problems problems) {}

  private final boolean remembers;
  private Map<String, Parsed> remembered = Map.of();

  ParsedFiles(boolean remembers) {
    this.remembers = remembers;
  }

  Map<String, MarkdownFile> parse(SourceTree tree, Problems problems) {
    List<SourceFile> files =
        tree.below("content").stream().filter(file -> file.name().endsWith(".md")).toList();
    Map<String, Parsed> parsed = new ConcurrentHashMap<>();
    files.parallelStream().forEach(file -> parsed.put(file.path(), parse(file)));
    remembered = remembers ? parsed : Map.of();

    Map<String, MarkdownFile> markdown = new TreeMap<>();
    parsed.forEach((path, each) -> {
      markdown.put(path, each.file());
      problems.addAll(each.problems());
    });
    return markdown;
  }

  private Parsed parse(SourceFile file) {
    Parsed before = remembered.get(file.path());
    if (before != null && before.file().source().digest().equals(file.digest())) {
      return before;
    }
    var problems = new Problems();
    MarkdownFile parsed = MarkdownFile.parse(file, problems);
    return new Parsed(parsed, problems);
  }
}
