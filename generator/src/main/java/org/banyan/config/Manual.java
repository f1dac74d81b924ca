package org.banyan.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.source.SourceFile;

/// What authors are told besides what the kinds say of themselves, from `templates/manual/`. A site
/// whose templates have none of it has no such pages.
///
/// @param problems what each problem means, sorted by code
/// @param forms how texts are written, by language: `templates/manual/markdown.en.md`
public record Manual(List<ProblemHelp> problems, Map<String, SourceFile> forms) {

  public Manual {
    problems = List.copyOf(problems);
    forms = Collections.unmodifiableMap(new TreeMap<>(forms));
  }

  /// What a problem means and how it is mended.
  public record ProblemHelp(String code, LocalText means, LocalText cure) {}
}
