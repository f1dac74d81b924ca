package org.banyan.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banyan.source.Characters;
import org.banyan.source.HashedName;

/// Style, scripts and index files of earlier generations of a site: those whose names carry a hash.
/// They stay for [#DAYS] days after they were replaced, so that a page that is open in a browser,
/// or in a cache, goes on working. Which stay stands in [#RECORD], which no page reads; two builds
/// of the same content differ in these files and in that record alone.
///
/// What a build itself replaces stays in any case; what earlier ones replaced stays as long as all
/// together have at most three times the bytes of what is in use. Of an index nothing stays when a
/// page left the site, for its words are taken back.
public final class KeptFiles {

  /// What it says: [Generations].
  public static final String RECORD = "generations.txt";

  public static final int DAYS = 30;

  private static final int MOST_TIMES = 3;

  /// The file that says which index is current, of any format, and what older versions of the
  /// program, which wrote no record, named without a hash.
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
    return OutputPath.isOurs(path)
        && Characters.firstForbidden(path, 0) < 0
        && (isHashed || FIXED.matcher(path).matches());
  }

  /// The record of a site that keeps nothing.
  ///
  /// @param paths of what the program itself made; what an author gives a name is not kept
  /// @param pages those a reader may find by searching
  static OutputFile record(Collection<String> paths, Collection<String> pages) {
    return Generations.of(paths, pages).written();
  }

  static boolean isNamedByGeneration(String path) {
    return (HashedName.isOne(path) || isManifest(path)) && mayBeKept(path);
  }

  static boolean isManifest(String path) {
    return path.endsWith(".json") && FIXED.matcher(path).matches();
  }

  /// Whether a file is part of an index.
  static boolean holdsWords(String path) {
    return path.endsWith(".bin") || isManifest(path);
  }

  /// The files that a record lists and that may stay beside a newer site, with the day they were
  /// replaced. Lines that no record has are passed over.
  public static SortedMap<String, Optional<LocalDate>> listed(String record, OutputTree made)
      throws IOException {
    return Generations.read(record).beside(generations(made));
  }

  private static Generations generations(OutputTree made) throws IOException {
    OutputFile record = made.files().get(RECORD);
    return record == null
        ? Generations.ofOlder(made.files().keySet())
        : Generations.read(new String(record.bytes(), StandardCharsets.UTF_8));
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
    candidates.putAll(left(folder, day, made));
    candidates.keySet().removeIf(path -> isTaken(made, path) || !mayBeKept(path));
    candidates.values().removeIf(kept -> kept.day(day).plusDays(days).isBefore(day));

    SortedMap<String, OutputFile> files = new TreeMap<>(made.files());
    Generations record = generations(made);
    for (String path : withinMeasure(candidates, measure(made), day)) {
      files.put(path, candidates.get(path).file());
      record.files().put(path, Optional.of(candidates.get(path).day(day)));
    }
    files.put(RECORD, record.written());
    return new OutputTree(files);
  }

  /// What stands in the folder and was published under a name of a generation.
  private static SortedMap<String, Kept> left(Path folder, LocalDate day, OutputTree made)
      throws IOException {
    SortedMap<String, Kept> left = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return left;
    }
    var site = new SiteFolder(folder.toRealPath());
    Path record = site.place(RECORD);
    SortedSet<String> recorded = site.recorded();
    Generations before =
        Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)
            ? Generations.read(new String(Files.readAllBytes(record), StandardCharsets.UTF_8))
            : Generations.ofOlder(recorded);
    SortedMap<String, Optional<LocalDate>> dated = before.beside(generations(made));
    for (String path : recorded) {
      Path file = site.place(path);
      if (dated.containsKey(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Optional<LocalDate> replaced =
            dated.get(path).map(other -> other.isAfter(day) ? day : other);
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
