package org.banyan.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyan.source.HashedName;

/// Style, scripts and index files of earlier generations of a site: those whose names carry a hash.
/// They stay for [#DAYS] days after they were replaced, so that a page that is open in a browser,
/// or in a cache, goes on working. Which stay stands in [#RECORD], which no page reads; two builds
/// of the same content differ in these files and in that record alone.
///
/// What a build itself replaces stays in any case; what earlier ones replaced stays as long as all
/// together have at most three times the bytes of what is in use.
public final class KeptFiles {

  /// A line for each file: its path, and the day it was replaced if it is kept.
  public static final String RECORD = "generations.txt";

  public static final int DAYS = 30;

  private static final int MOST_TIMES = 3;

  /// The file that says which index is current, of any format, and what older versions of the
  /// program named without a hash.
  private static final Pattern FIXED =
      Pattern.compile(
          "(?:search/)?manifest(?:-\\d{1,9})?\\.json|assets/[\\w-]+\\.css|assets/js/(?:[\\w-]+/)*[\\w-]+\\.js");

  private static final Pattern ENDING = Pattern.compile(".*\\.(?:js|css|bin)");

  private KeptFiles() {}

  /// A file of an earlier generation.
  ///
  /// @param replaced the day; empty when it is this build that replaces it
  public record Kept(OutputFile file, Optional<LocalDate> replaced) {

    private LocalDate day(LocalDate today) {
      return replaced.orElse(today);
    }
  }

  /// Whether a file is kept when it is replaced.
  public static boolean mayBeKept(String path) {
    boolean isHashed = HashedName.isOne(path) && ENDING.matcher(path).matches();
    return OutputPath.isOurs(path) && (isHashed || FIXED.matcher(path).matches());
  }

  /// The record of a site that keeps nothing.
  static OutputFile record(Collection<String> paths) {
    SortedMap<String, Optional<LocalDate>> lines = new TreeMap<>();
    paths.stream()
        .filter(path -> HashedName.isOne(path) || isManifest(path))
        .filter(KeptFiles::mayBeKept)
        .forEach(path -> lines.put(path, Optional.empty()));
    return written(lines);
  }

  static boolean isManifest(String path) {
    return path.endsWith(".json") && FIXED.matcher(path).matches();
  }

  /// What a record says: the files by path, with the day they were replaced. Lines that no record
  /// has are passed over.
  public static SortedMap<String, Optional<LocalDate>> read(String record) {
    SortedMap<String, Optional<LocalDate>> files = new TreeMap<>();
    for (String line : record.lines().toList()) {
      String[] parts = line.split(" ", 2);
      if (mayBeKept(parts[0])) {
        files.put(parts[0], parts.length == 1 ? Optional.empty() : day(parts[1]));
      }
    }
    return files;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static OutputFile written(SortedMap<String, Optional<LocalDate>> files) {
    String lines =
        files.entrySet().stream()
            .map(file -> file.getKey() + file.getValue().map(day -> " " + day).orElse("") + "\n")
            .collect(Collectors.joining());
    return new OutputFile.Plain(lines.getBytes(StandardCharsets.UTF_8));
  }

  /// The site with what stays of its earlier generations.
  ///
  /// @param folder where the site was published before, held by this process
  /// @param day of the build
  /// @param days how long files stay; 0 for not at all
  /// @param brought files of a generation that was published elsewhere
  public static OutputTree with(
      OutputTree made, Path folder, LocalDate day, int days, Map<String, Kept> brought)
      throws IOException {
    if (days == 0) {
      return made;
    }
    SortedMap<String, Kept> candidates = new TreeMap<>(brought);
    candidates.putAll(left(folder, day));
    candidates.keySet().removeIf(path -> isTaken(made, path) || !mayBeKept(path));
    candidates.values().removeIf(kept -> kept.day(day).plusDays(days).isBefore(day));

    SortedMap<String, OutputFile> files = new TreeMap<>(made.files());
    SortedMap<String, Optional<LocalDate>> lines =
        read(new String(record(made.files().keySet()).bytes(), StandardCharsets.UTF_8));
    for (String path : withinMeasure(candidates, measure(made), day)) {
      files.put(path, candidates.get(path).file());
      lines.put(path, Optional.of(candidates.get(path).day(day)));
    }
    files.put(RECORD, written(lines));
    return new OutputTree(files);
  }

  /// What stands in the folder and was published.
  private static SortedMap<String, Kept> left(Path folder, LocalDate day) throws IOException {
    SortedMap<String, Kept> left = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return left;
    }
    var site = new SiteFolder(folder.toRealPath());
    Path record = site.place(RECORD);
    SortedMap<String, Optional<LocalDate>> dated =
        Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)
            ? read(new String(Files.readAllBytes(record), StandardCharsets.UTF_8))
            : new TreeMap<>();
    for (String path : site.recorded()) {
      Path file = site.place(path);
      if (mayBeKept(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Optional<LocalDate> replaced =
            dated
                .getOrDefault(path, Optional.empty())
                .map(other -> other.isAfter(day) ? day : other);
        left.put(path, new Kept(new OutputFile.There(file, Files.size(file)), replaced));
      }
    }
    return left;
  }

  private static boolean isTaken(OutputTree made, String path) {
    return made.files().containsKey(path)
        || !made.files().subMap(path + "/", path + "0").isEmpty()
        || SiteFolder.ancestors(path).stream().anyMatch(made.files()::containsKey);
  }

  private static long measure(OutputTree made) {
    return MOST_TIMES
        * made.files().entrySet().stream()
            .filter(file -> mayBeKept(file.getKey()))
            .mapToLong(file -> file.getValue().size())
            .sum();
  }

  /// What this build replaces, then the newest; of one day all or none, because they belong
  /// together.
  private static Set<String> withinMeasure(
      SortedMap<String, Kept> candidates, long measure, LocalDate day) {
    Set<String> within = new HashSet<>();
    Map<LocalDate, List<String>> byDay = new TreeMap<>(Comparator.reverseOrder());
    long sum = 0;
    for (Map.Entry<String, Kept> each : candidates.entrySet()) {
      if (each.getValue().replaced().isEmpty()) {
        within.add(each.getKey());
        sum += each.getValue().file().size();
      } else {
        byDay.computeIfAbsent(each.getValue().day(day), _ -> new ArrayList<>()).add(each.getKey());
      }
    }
    for (List<String> paths : byDay.values()) {
      sum += paths.stream().mapToLong(path -> candidates.get(path).file().size()).sum();
      if (sum > measure) {
        break;
      }
      within.addAll(paths);
    }
    return within;
  }
}
