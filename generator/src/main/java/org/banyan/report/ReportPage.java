package org.banyan.report;

import org.banyan.source.Lines;
import org.banyan.source.Problem;

/// The problems as one page that needs nothing else: no script, no other file.
final class ReportPage {

  private static final String STYLE =
      """
      body { margin: 0 auto; max-width: 50rem; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif;
        color: #1b1b1b; background: #fff; overflow-wrap: anywhere; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
      ol { padding: 0; list-style: none; }
      li { border-inline-start: .3rem solid #8a5a00; padding-inline-start: .8rem; margin: 1rem 0; }
      li.error { border-color: #b00020; }
      p { margin: .3rem 0; } small, .place { color: #555; }
      pre { overflow-x: auto; background: #f3f3f3; padding: .5rem; margin: .3rem 0; }
      mark { background: #ffd54a; color: inherit; }
      @media (prefers-color-scheme: dark) {
        body { color: #eee; background: #161616; } pre { background: #262626; }
        small, .place { color: #aaa; } li.error { border-color: #ff7b7b; }
        mark { background: #7a5c00; } }
      """;

  private ReportPage() {}

  static String of(Report report) {
    String count = report.messages().text(Problem.count(report.problems()));
    var page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"")
        .append(report.messages().language())
        .append(
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
        .append(text(report.messages().text("panel.label")))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(text(report.messages().text("panel.label")))
        .append("</h1>\n<p>")
        .append(text(count))
        .append("</p>\n");
    append(report, page);
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void append(Report report, StringBuilder page) {
    Report.Excerpts excerpts = report.excerpts();
    String path = null;
    for (Problem problem : report.listed()) {
      if (!problem.location().path().equals(path)) {
        page.append(path == null ? "" : "</ol>\n");
        path = problem.location().path();
        page.append("<h2>").append(text(path)).append("</h2>\n<ol>\n");
      }
      item(problem, report, excerpts, page);
    }
    page.append(path == null ? "" : "</ol>\n");
  }

  private static void item(
      Problem problem, Report report, Report.Excerpts excerpts, StringBuilder page) {
    String severity = problem.isError() ? "error" : "warning";
    page.append("<li class=\"").append(severity).append("\">\n<p><b>");
    page.append(text(report.messages().text(problem.isError() ? "panel.error" : "panel.warning")));
    page.append("</b>");
    if (problem.location().line() > 0) {
      page.append(" <span class=\"place\">")
          .append(problem.location().line())
          .append(':')
          .append(problem.location().column())
          .append("</span>");
    }
    page.append("<br>").append(text(report.text(problem.message())));
    page.append(" <small>[").append(text(problem.code())).append("]</small></p>\n");
    excerpts.of(problem.location()).ifPresent(excerpt -> page.append(line(excerpt)));
    String cure = report.text(problem.hint());
    page.append(cure.isEmpty() ? "" : "<p>" + text(cure) + "</p>\n").append("</li>\n");
  }

  private static String line(Lines.Excerpt excerpt) {
    String line = excerpt.text();
    int at = line.offsetByCodePoints(0, excerpt.column());
    at = at == line.length() ? line.offsetByCodePoints(at, -1) : at;
    int end = line.offsetByCodePoints(at, 1);
    return "<pre>"
        + (excerpt.cutBefore() ? "…" : "")
        + text(line.substring(0, at))
        + "<mark>"
        + text(line.substring(at, end))
        + "</mark>"
        + text(line.substring(end))
        + (excerpt.cutAfter() ? "…" : "")
        + "</pre>\n";
  }

  private static String text(String text) {
    return Report.plain(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
