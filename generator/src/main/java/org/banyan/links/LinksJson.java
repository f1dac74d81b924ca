package org.banyan.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.source.MessageCatalog;
import tools.jackson.databind.json.JsonMapper;

/// What a check of links found, as JSON of our own form.
final class LinksJson {

  private static final int VERSION = 1;

  private LinksJson() {}

  static String of(LinkCheck.Report report, LocalDate day, MessageCatalog messages) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", "banyan-links");
    all.put("version", VERSION);
    all.put("language", messages.language());
    all.put("day", day.toString());
    all.put("asked", report.asked());
    all.put("remembered", report.remembered());
    List<Map<String, Object>> findings = new ArrayList<>();
    report.findings().forEach(finding -> findings.add(finding(finding, messages)));
    all.put("findings", findings);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  private static Map<String, Object> finding(LinkCheck.Finding finding, MessageCatalog messages) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("is", finding.is());
    one.put("address", plain(finding.address()));
    if (!finding.moved().isEmpty()) {
      one.put("moved", plain(finding.moved()));
    }
    finding.archive().ifPresent(address -> one.put("archive", plain(address)));
    one.put("message", plain(messages.text(finding.message())));
    one.put("path", plain(finding.location().path()));
    if (finding.location().line() > 0) {
      one.put("line", finding.location().line());
      one.put("column", finding.location().column());
    }
    return one;
  }

  /// What other hosts answer is not trusted: what a terminal would obey becomes a visible mark.
  private static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .forEach(c ->
            plain.appendCodePoint(
                Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                    ? '\uFFFD'
                    : c));
    return plain.toString();
  }
}
