package org.banyan.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.explain.Explanation.Part;
import org.banyan.explain.Explanation.Row;
import org.banyan.report.Report;
import tools.jackson.databind.json.JsonMapper;

/// An explanation as JSON of our own form: all that `explain` prints, nothing shortened.
final class ExplanationJson {

  private static final int VERSION = 1;

  private ExplanationJson() {}

  static String of(Explanation explanation, Report report) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", "banyan-explanation");
    all.put("version", VERSION);
    all.put("language", report.messages().language());
    all.put("path", Report.plain(explanation.path()));
    all.put("is", explanation.is());
    all.put("what", report.text(explanation.what()));
    all.put("facts", rows(explanation, Part.FACTS, report));
    all.put("fields", rows(explanation, Part.FIELDS, report));
    all.put("notGiven", explanation.notGiven());
    all.put("refersTo", rows(explanation, Part.REFERS_TO, report));
    all.put("referredToBy", rows(explanation, Part.REFERRED_TO_BY, report));
    all.put("errors", report.errors());
    all.put("warnings", report.warnings());
    all.put("problems", report.maps());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  private static List<Map<String, Object>> rows(Explanation explanation, Part part, Report report) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : explanation.rows(part)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", Report.plain(row.name()));
      one.put("value", report.text(row.value()));
      one.put("because", report.text(row.because()));
      row.place()
          .ifPresent(place -> {
            one.put("path", Report.plain(place.path()));
            if (place.line() > 0) {
              one.put("line", place.line());
              one.put("column", place.column());
            }
          });
      rows.add(one);
    }
    return rows;
  }
}
