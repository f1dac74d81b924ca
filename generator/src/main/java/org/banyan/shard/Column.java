package org.banyan.shard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.banyan.search.Passage;

/// The values of a field for every passage.
///
/// @param values all there are, ascending
/// @param rows places in `values`, for each passage
record Column(List<String> values, List<List<Integer>> rows) {

  static Column of(String field, List<Passage> passages) {
    return of(passages, passage -> passage.values(field));
  }

  static Column of(List<Passage> passages, Function<Passage, List<String>> read) {
    SortedSet<String> known = new TreeSet<>();
    passages.forEach(passage -> known.addAll(read.apply(passage)));
    List<String> values = List.copyOf(known);
    List<List<Integer>> rows = new ArrayList<>(passages.size());
    for (Passage passage : passages) {
      List<Integer> row = new ArrayList<>();
      read.apply(passage).forEach(value -> row.add(Collections.binarySearch(values, value)));
      rows.add(!rows.isEmpty() && rows.getLast().equals(row) ? rows.getLast() : row);
    }
    return new Column(values, rows);
  }

  /// The first value of a passage.
  int of(int passage) {
    return rows.get(passage).getFirst();
  }

  /// The values there are, then runs of neighbours that have the same ones.
  void write(ShardBytes bytes) {
    bytes.number(values.size());
    values.forEach(bytes::text);
    for (int from = 0, to; from < rows.size(); from = to) {
      List<Integer> here = rows.get(from);
      to = from + 1;
      while (to < rows.size() && rows.get(to).equals(here)) {
        to++;
      }
      bytes.number(to - from).number(here.size());
      here.forEach(bytes::number);
    }
  }
}
