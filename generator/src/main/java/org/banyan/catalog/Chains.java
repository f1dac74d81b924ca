package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.banyan.source.Limits;
import org.banyan.source.Problems;

/// Judges references that must not lead in a circle: each circle is told once, and a chain that
/// nobody could follow too. It does not call itself: a chain may be as long as there are entries.
final class Chains {

  /// Of a circle, so many entries are named.
  private static final int NAMED = 10;

  private final String field;
  private final SortedMap<EntryId, List<Value.Reference>> graph;
  private final Problems problems;

  /// The entries from which everything was followed, and how many references lead on from each.
  private final Map<EntryId, Integer> length = new HashMap<>();

  /// The way from the start to where we are, with what is still to be followed.
  private final SequencedMap<EntryId, Iterator<Value.Reference>> way = new LinkedHashMap<>();

  private Chains(String field, SortedMap<EntryId, List<Value.Reference>> graph, Problems problems) {
    this.field = field;
    this.graph = graph;
    this.problems = problems;
  }

  static void check(
      String field, SortedMap<EntryId, List<Value.Reference>> graph, Problems problems) {
    var chains = new Chains(field, graph, problems);
    graph.keySet().forEach(chains::follow);
  }

  private void follow(EntryId start) {
    enter(start);
    while (!way.isEmpty()) {
      Iterator<Value.Reference> next = way.lastEntry().getValue();
      if (!next.hasNext()) {
        leave(way.pollLastEntry().getKey());
        continue;
      }
      Value.Reference reference = next.next();
      if (way.containsKey(reference.entry())) {
        reportCircle(reference);
      } else {
        enter(reference.entry());
      }
    }
  }

  private void enter(EntryId id) {
    if (!length.containsKey(id)) {
      way.putLast(id, graph.getOrDefault(id, List.of()).iterator());
    }
  }

  private void leave(EntryId id) {
    int longest = 0;
    for (Value.Reference reference : graph.getOrDefault(id, List.of())) {
      int behind = length.getOrDefault(reference.entry(), 0) + 1;
      if (behind == Limits.CHAIN + 1 && longest < behind) {
        problems.error(
            "long-chain", reference.location(), slot("field", field), slot("most", Limits.CHAIN));
      }
      longest = Math.max(longest, behind);
    }
    length.put(id, longest);
  }

  private void reportCircle(Value.Reference back) {
    List<EntryId> circle = new ArrayList<>();
    for (EntryId id : way.sequencedKeySet().reversed()) {
      circle.add(id);
      if (id.equals(back.entry()) || !problems.wants(back.location())) {
        break;
      }
    }
    Collections.reverse(circle);
    String named =
        circle.stream().limit(NAMED).map(EntryId::toString).collect(Collectors.joining(" → "));
    problems.error(
        "reference-cycle",
        back.location(),
        slot("field", field),
        slot("circle", named + (circle.size() > NAMED ? " → … → " : " → ") + back.entry()));
  }
}
