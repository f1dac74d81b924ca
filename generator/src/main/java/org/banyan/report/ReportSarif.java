package org.banyan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.source.Addresses;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;
import tools.jackson.databind.json.JsonMapper;

/// The problems as SARIF 2.1.0, which code hosts and editors show beside the lines. A code is a
/// rule; what it means and its cure come from the manual.
final class ReportSarif {

  private static final String HELP = "templates/manual/problems.yaml";

  private ReportSarif() {}

  static String of(Report report) {
    List<String> codes = report.listed().stream().map(Problem::code).distinct().sorted().toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Banyan");
    driver.put("version", report.version());
    driver.put("rules", rules(codes, report));
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("language", report.messages().language());
    run.put("columnKind", "unicodeCodePoints");
    run.put(
        "results",
        report.listed().stream().map(problem -> result(problem, codes, report)).toList());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    all.put("version", "2.1.0");
    all.put("runs", List.of(run));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  private static List<Map<String, Object>> rules(List<String> codes, Report report) {
    Optional<YamlMap> help =
        report
            .tree()
            .file(HELP)
            .flatMap((SourceFile file) -> Yaml.read(file, new Problems()))
            .flatMap(ReportSarif::map);
    List<Map<String, Object>> rules = new ArrayList<>();
    for (String code : codes) {
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("id", code);
      Optional<YamlMap> entry = help.flatMap(all -> all.get(code)).flatMap(ReportSarif::map);
      text(entry, "means", report)
          .ifPresent(means -> rule.put("shortDescription", Map.of("text", means)));
      text(entry, "cure", report).ifPresent(cure -> rule.put("help", Map.of("text", cure)));
      rules.add(rule);
    }
    return rules;
  }

  private static Optional<YamlMap> map(YamlNode node) {
    return Optional.of(node).filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
  }

  private static Optional<String> text(Optional<YamlMap> entry, String key, Report report) {
    return entry
        .flatMap(help -> help.get(key))
        .flatMap(ReportSarif::map)
        .flatMap(texts -> texts.get(report.messages().language()))
        .filter(YamlText.class::isInstance)
        .map(text -> Report.plain(((YamlText) text).text().strip()));
  }

  private static Map<String, Object> result(Problem problem, List<String> codes, Report report) {
    String cure = report.text(problem.hint());
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", Map.of("uri", Addresses.ofPath(problem.location().path())));
    if (problem.location().line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", problem.location().line());
      region.put("startColumn", Math.max(1, problem.location().column()));
      place.put("region", region);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.code());
    result.put("ruleIndex", codes.indexOf(problem.code()));
    result.put("level", problem.isError() ? "error" : "warning");
    result.put(
        "message",
        Map.of("text", report.text(problem.message()) + (cure.isEmpty() ? "" : "\n" + cure)));
    result.put("locations", List.of(Map.of("physicalLocation", place)));
    return result;
  }
}
