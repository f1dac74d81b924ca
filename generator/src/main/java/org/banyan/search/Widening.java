package org.banyan.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.search.PassageTokenizer.Han;

/// Knows which runs of terms are names, and what else the named things are called.
///
/// A key is a name's terms, Chinese characters one by one, with a space between.
public final class Widening {

  private static final int LONGEST = 12;

  private final List<NameGroup> groups;
  private final SortedMap<String, Set<Integer>> groupsByKey = new TreeMap<>();

  Widening(List<NameGroup> groups) {
    this.groups = List.copyOf(groups);
    for (int group = 0; group < groups.size(); group++) {
      for (String key : keys(groups.get(group))) {
        groupsByKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(group);
      }
    }
  }

  /// A name in a query.
  ///
  /// @param from,to the first token and the one after the last
  record Found(int from, int to, NameGroup group, List<String> others) {}

  public List<NameGroup> groups() {
    return groups;
  }

  /// The numbers of the groups by the keys that stand for them.
  public SortedMap<String, List<Integer>> groupsByKey() {
    SortedMap<String, List<Integer>> byKey = new TreeMap<>();
    groupsByKey.forEach((key, found) -> byKey.put(key, List.copyOf(found)));
    return byKey;
  }

  /// The names in a run of terms, the longest first, none inside another.
  List<Found> in(List<String> terms) {
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < terms.size(); ) {
      int to = Math.min(terms.size(), from + LONGEST);
      while (to > from && !groupsByKey.containsKey(String.join(" ", terms.subList(from, to)))) {
        to--;
      }
      if (to > from) {
        String key = String.join(" ", terms.subList(from, to));
        for (int group : groupsByKey.get(key)) {
          found.add(new Found(from, to, groups.get(group), others(groups.get(group), key)));
        }
      }
      from = Math.max(to, from + 1);
    }
    return found;
  }

  private static List<String> others(NameGroup group, String typed) {
    Map<String, String> others = new LinkedHashMap<>();
    group.names().forEach(name -> others.putIfAbsent(key(name), name));
    others.remove(typed);
    others.keySet().removeIf(key -> !isName(key));
    return List.copyOf(others.values());
  }

  private static Set<String> keys(NameGroup group) {
    Set<String> keys = new LinkedHashSet<>();
    group.names().forEach(name -> keys.add(key(name)));
    group.sounds().forEach(sound -> Pinyin.spellings(sound).forEach(each -> keys.add(key(each))));
    keys.removeIf(key -> !isName(key));
    return keys;
  }

  private static String key(String name) {
    return String.join(" ", PassageAnalyzer.terms(name, Han.CHARACTERS));
  }

  /// A single Chinese character or a stop word names nothing.
  private static boolean isName(String key) {
    int terms = key.split(" ", -1).length;
    boolean tells = terms > 1 || key.length() > 1 && !PassageAnalyzer.isStop(key);
    return tells && terms <= LONGEST;
  }
}
