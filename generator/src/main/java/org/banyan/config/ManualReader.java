package org.banyan.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banyan.source.Message;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode.YamlEntry;

/// Reads `templates/manual/problems.yaml` and `templates/manual/markdown.<lang>.md`.
record ManualReader(SourceTree tree, LocalTexts texts, Problems problems) {

  private static final String FOLDER = "templates/manual/";
  private static final Set<String> KEYS = new LinkedHashSet<>(List.of("means", "cure"));

  Manual read() {
    Map<String, SourceFile> forms = new TreeMap<>();
    for (String language : texts.languages()) {
      tree.file(FOLDER + "markdown." + language + ".md")
          .ifPresent(file -> forms.put(language, file));
    }
    Optional<SourceFile> file = tree.file(FOLDER + "problems.yaml");
    return new Manual(file.map(this::problems).orElse(List.of()), forms);
  }

  private List<Manual.ProblemHelp> problems(SourceFile file) {
    Map<String, Manual.ProblemHelp> found = new TreeMap<>();
    Yaml.read(file, problems)
        .map(node -> MapReader.of(node, Message.verbatim(file.path()), problems))
        .ifPresent(map -> {
          for (YamlEntry entry : map.map().entries().values()) {
            String code = entry.key();
            MapReader help =
                MapReader.of(entry.value(), MapReader.named(code), problems).allow(KEYS);
            found.put(
                code,
                new Manual.ProblemHelp(
                    code, texts.required(help, "means"), texts.required(help, "cure")));
          }
        });
    return new ArrayList<>(found.values());
  }
}
