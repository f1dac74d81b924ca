package org.banyan.build;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What [KeptFiles#RECORD] says, a line for each file and for each page:
///
///     assets/js/page-0123456789.js
///     assets/js/page-9876543210.js 2026-03-01
///     page zh/stories/street.html
///
/// @param files by path, with the day they were replaced if they are kept
/// @param pages those a reader may find by searching, to see which of them left the site
record Generations(SortedMap<String, Optional<LocalDate>> files, SortedSet<String> pages) {

  private static final String PAGE = "page ";
  private static final Pattern KEPT = Pattern.compile("(.+) ([0-9]{4}-[0-9]{2}-[0-9]{2})");

  /// A site that keeps nothing.
  static Generations of(Collection<String> paths, Collection<String> pages) {
    SortedMap<String, Optional<LocalDate>> files = new TreeMap<>();
    paths.stream()
        .filter(KeptFiles::isNamedByGeneration)
        .forEach(path -> files.put(path, Optional.empty()));
    return new Generations(files, new TreeSet<>(pages));
  }

  /// What an older version of the program published, which wrote no record.
  static Generations ofOlder(Collection<String> paths) {
    SortedMap<String, Optional<LocalDate>> files = new TreeMap<>();
    SortedSet<String> pages = new TreeSet<>();
    for (String path : paths) {
      if (KeptFiles.mayBeKept(path)) {
        files.put(path, Optional.empty());
      } else if (path.endsWith(".html")) {
        pages.add(path);
      }
    }
    return new Generations(files, pages);
  }

  /// Lines that no record has are passed over.
  static Generations read(String record) {
    SortedMap<String, Optional<LocalDate>> files = new TreeMap<>();
    SortedSet<String> pages = new TreeSet<>();
    for (String line : record.lines().toList()) {
      Matcher kept = KEPT.matcher(line);
      Optional<LocalDate> day = kept.matches() ? day(kept.group(2)) : Optional.empty();
      String path = day.isPresent() ? kept.group(1) : line;
      if (line.startsWith(PAGE)) {
        pages.add(line.substring(PAGE.length()));
      } else if (KeptFiles.mayBeKept(path)) {
        files.put(path, day);
      }
    }
    return new Generations(files, pages);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  OutputFile written() {
    var lines = new StringBuilder();
    files.forEach((path, day) ->
        lines.append(path).append(day.map(found -> " " + found).orElse("")).append('\n'));
    pages.forEach(page -> lines.append(PAGE).append(page).append('\n'));
    return new OutputFile.Plain(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// The files that may stay beside a newer site. An index holds the words of pages: when one of
  /// them left the site, no index from before may be read any longer.
  SortedMap<String, Optional<LocalDate>> beside(Generations newer) {
    SortedMap<String, Optional<LocalDate>> staying = new TreeMap<>(files);
    if (!newer.pages.containsAll(pages)) {
      staying.keySet().removeIf(KeptFiles::holdsWords);
    }
    return staying;
  }
}
