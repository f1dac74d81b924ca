package org.banyan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.source.Problem;
import tools.jackson.databind.json.JsonMapper;

/// The problems as JSON of our own form: all that `check` prints.
final class ReportJson {

  private static final int VERSION = 1;

  private ReportJson() {}

  static String of(Report report) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", "banyan-problems");
    all.put("version", VERSION);
    all.put("language", report.messages().language());
    all.put("errors", report.errors());
    all.put("warnings", report.warnings());
    all.put("complete", report.isComplete());
    all.put("problems", problems(report));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  static List<Map<String, Object>> problems(Report report) {
    List<Map<String, Object>> problems = new ArrayList<>();
    Report.Excerpts excerpts = report.excerpts();
    report.listed().forEach(problem -> problems.add(problem(problem, report, excerpts)));
    return problems;
  }

  private static Map<String, Object> problem(
      Problem problem, Report report, Report.Excerpts excerpts) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("severity", problem.isError() ? "error" : "warning");
    one.put("code", problem.code());
    one.put("message", report.text(problem.message()));
    one.put("cure", report.text(problem.hint()));
    one.put("path", Report.plain(problem.location().path()));
    if (problem.location().line() > 0) {
      one.put("line", problem.location().line());
      one.put("column", problem.location().column());
    }
    excerpts
        .of(problem.location())
        .ifPresent(excerpt -> {
          one.put("excerpt", Report.plain(excerpt.text()));
          one.put("excerptColumn", excerpt.column() + 1);
        });
    return one;
  }
}
