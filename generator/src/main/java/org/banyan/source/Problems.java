package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banyan.source.Message.Slot;

/// Collects the problems of a run from every stage and every thread; gives them back sorted by
/// place, each once.
///
/// Of one file and of all together it keeps the first ([Limits]), errors before warnings, and
/// counts the others: a hostile file has a million. What is kept does not depend on the order in
/// which they came.
public final class Problems {

  private final Map<String, TreeSet<Problem>> keptOfFile = new HashMap<>();
  private final TreeSet<Problem> kept = new TreeSet<>(Problem.IMPORTANCE);

  /// What was left out, by file: hashes of places and codes.
  private final Map<String, Set<Integer>> left = new TreeMap<>();

  private boolean errors;

  public synchronized void add(Problem problem) {
    errors |= problem.isError();
    if (kept.contains(problem)) {
      return;
    }
    TreeSet<Problem> ofFile =
        keptOfFile.computeIfAbsent(
            problem.location().path(), _ -> new TreeSet<>(Problem.IMPORTANCE));
    kept.add(problem);
    ofFile.add(problem);
    if (ofFile.size() > Limits.PROBLEMS_OF_FILE) {
      leave(ofFile.last());
    } else if (kept.size() > Limits.PROBLEMS) {
      leave(kept.last());
    }
  }

  private void leave(Problem problem) {
    kept.remove(problem);
    keptOfFile.get(problem.location().path()).remove(problem);
    left.computeIfAbsent(problem.location().path(), _ -> new HashSet<>())
        .add(31 * problem.location().hashCode() + problem.code().hashCode());
  }

  /// Whether an error at this place would still be kept. What is dear to say, such as what an
  /// author may have meant, is worked out only then.
  public synchronized boolean wants(Location place) {
    TreeSet<Problem> ofFile = keptOfFile.get(place.path());
    return (ofFile == null || ofFile.size() < Limits.PROBLEMS_OF_FILE || isBefore(place, ofFile))
        && (kept.size() < Limits.PROBLEMS || isBefore(place, kept));
  }

  private static boolean isBefore(Location place, TreeSet<Problem> problems) {
    Problem last = problems.last();
    return !last.isError() || place.compareTo(last.location()) <= 0;
  }

  /// See [Problem#error(String, Location, Slot...)].
  public void error(String key, Location location, Slot... slots) {
    add(Problem.error(key, location, slots));
  }

  public void addAll(Iterable<Problem> problems) {
    problems.forEach(this::add);
  }

  /// Takes over what others found, and how many they left out.
  public void addAll(Problems others) {
    List<Problem> theirs;
    Map<String, Set<Integer>> theirLeft = new TreeMap<>();
    boolean theirErrors;
    synchronized (others) {
      theirs = List.copyOf(others.kept);
      others.left.forEach((path, hashes) -> theirLeft.put(path, Set.copyOf(hashes)));
      theirErrors = others.errors;
    }
    synchronized (this) {
      theirs.forEach(this::add);
      theirLeft.forEach(
          (path, hashes) -> left.computeIfAbsent(path, _ -> new HashSet<>()).addAll(hashes));
      errors |= theirErrors;
    }
  }

  /// In the order of files and places; what was left out of a file is told behind its others.
  public synchronized List<Problem> sorted() {
    Map<String, List<Problem>> byFile = new TreeMap<>();
    kept.forEach(problem ->
        byFile.computeIfAbsent(problem.location().path(), _ -> new ArrayList<>()).add(problem));
    List<Problem> sorted = new ArrayList<>();
    int elsewhere = 0;
    int files = 0;
    for (Map.Entry<String, Set<Integer>> each : left.entrySet()) {
      if (byFile.containsKey(each.getKey())) {
        byFile.get(each.getKey()).add(more(each.getKey(), each.getValue().size()));
      } else {
        elsewhere += each.getValue().size();
        files++;
      }
    }
    byFile.values().forEach(sorted::addAll);
    if (files > 0) {
      sorted.add(moreElsewhere(elsewhere, files));
    }
    sorted.sort(null);
    return List.copyOf(sorted);
  }

  public synchronized boolean hasErrors() {
    return errors;
  }

  private Problem more(String path, int count) {
    boolean error = kept.last().isError() || keptOfFile.get(path).last().isError();
    return more(error, Problem.MORE, Location.of(path), slot("count", count));
  }

  private Problem moreElsewhere(int count, int files) {
    return more(
        kept.last().isError(),
        Problem.MORE + ".elsewhere",
        Problem.ELSEWHERE,
        slot("count", count),
        slot("files", files));
  }

  private static Problem more(boolean error, String key, Location place, Slot... slots) {
    return error ? Problem.error(key, place, slots) : Problem.warning(key, place, slots);
  }
}
