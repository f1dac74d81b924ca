package org.banyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file in `growth/`: something the model knows, in a size that can be asked for.
///
///     what it is
///     n 4000
///     problems: broken-anchor
///     === content/stories/a.md
///     ---
///     title: A
///     ---
///     ⟪[link](#a{i}) ⟫
///
/// Its second line says the smallest size, its third the codes of the problems to be found, if any.
/// What stands between `⟪` and `⟫` is repeated n times;
/// `{i}` is the number of the copy, from 0, `{i+1}` the next one's, `{n}` the size. A path with
/// `{i}` is n files. A path that begins with `pages/` is a page of another tool.
///
/// @param codes of the problems that are expected; none when the site is right
record GrowthCase(String name, int size, String codes, String text) {

  private static final Pattern FILE = Pattern.compile("(?m)^=== (.*)\\n");
  private static final Pattern REPEATED = Pattern.compile("(?s)⟪(.*?)⟫");

  static GrowthCase read(Path file) throws IOException {
    String[] parts = Files.readString(file).split("\n", 4);
    return new GrowthCase(
        file.getFileName().toString().replace(".txt", ""),
        Integer.parseInt(parts[1].substring("n ".length())),
        parts[2].substring("problems:".length()).strip(),
        parts[3]);
  }

  /// The texts by path.
  Map<String, String> files(int n) {
    Map<String, String> files = new TreeMap<>();
    Matcher head = FILE.matcher(text);
    int start = -1;
    String path = "";
    while (head.find()) {
      if (start >= 0) {
        add(path, text.substring(start, head.start()), n, files);
      }
      path = head.group(1).strip();
      start = head.end();
    }
    add(path, text.substring(start), n, files);
    return files;
  }

  private static void add(String path, String text, int n, Map<String, String> files) {
    if (!path.contains("{i")) {
      files.put(path, repeated(text, n));
      return;
    }
    for (int at = 0; at < n; at++) {
      files.put(filled(path, at, n), filled(text, at, n));
    }
  }

  private static String repeated(String text, int n) {
    var all = new StringBuilder();
    Matcher found = REPEATED.matcher(text);
    int end = 0;
    while (found.find()) {
      all.append(text, end, found.start());
      for (int at = 0; at < n; at++) {
        all.append(filled(found.group(1), at, n));
      }
      end = found.end();
    }
    return filled(all.append(text.substring(end)).toString(), 0, n);
  }

  private static String filled(String text, int at, int n) {
    return text.indexOf('{') < 0
        ? text
        : text.replace("{i}", String.valueOf(at))
            .replace("{i+1}", String.valueOf(at + 1))
            .replace("{n}", String.valueOf(n));
  }
}
