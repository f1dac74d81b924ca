package org.banyan.serve;

import org.banyan.source.MessageCatalog;

/// Adds to a page what it has only while it is served: the script that reloads it and, when there
/// is one, the panel of problems with its style sheet. All of it comes from the server's own
/// address, as the pages' Content-Security-Policy wants.
final class ServedHtml {

  private static final String NOTHING_YET =
      """
      <!doctype html>
      <html lang="{language}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{title}</title>
      </head>
      <body>
      </body>
      </html>
      """;

  private ServedHtml() {}

  static String of(String html, String panel, String version) {
    String head = "<script type=\"module\" src=\"/-/reload.js?" + version + "\"></script>\n";
    if (panel.isEmpty()) {
      return insert(html, html.indexOf("</head>"), head);
    }
    String styled = "<link rel=\"stylesheet\" href=\"/-/problems.css\">\n" + head;
    return insert(insert(html, afterBodyTag(html), "\n" + panel), html.indexOf("</head>"), styled);
  }

  /// The page of a site that never was without errors.
  static String nothingYet(MessageCatalog messages) {
    return NOTHING_YET
        .replace("{language}", messages.language())
        .replace("{title}", messages.text("served.not-yet"));
  }

  private static String insert(String html, int place, String added) {
    int at = place < 0 ? html.length() : place;
    return html.substring(0, at) + added + html.substring(at);
  }

  private static int afterBodyTag(String html) {
    int body = html.indexOf("<body");
    int end = body < 0 ? -1 : html.indexOf('>', body);
    return end < 0 ? -1 : end + 1;
  }
}
