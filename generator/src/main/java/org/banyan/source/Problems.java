package org.banyan.source;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.banyan.source.Message.Slot;

/// Collects the problems of a run from every stage and every thread; gives them back sorted by
/// place, each once.
public final class Problems {

  private final ConcurrentLinkedQueue<Problem> collected = new ConcurrentLinkedQueue<>();

  public void add(Problem problem) {
    collected.add(problem);
  }

  /// See [Problem#error(String, Location, Slot...)].
  public void error(String key, Location location, Slot... slots) {
    add(Problem.error(key, location, slots));
  }

  public void error(String code, Location location, String message, String hint) {
    add(Problem.error(code, location, message, hint));
  }

  public void addAll(Iterable<Problem> problems) {
    problems.forEach(this::add);
  }

  public List<Problem> sorted() {
    return collected.stream().distinct().sorted().toList();
  }

  public boolean hasErrors() {
    return collected.stream().anyMatch(Problem::isError);
  }
}
