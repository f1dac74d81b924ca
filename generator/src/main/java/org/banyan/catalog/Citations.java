package org.banyan.catalog;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banyan.config.Config;
import org.banyan.config.Kind;

/// Finds who cites what: a citation is a relation too, written in the text.
final class Citations {

  private Citations() {}

  static SortedMap<EntryId, List<EntryId>> of(Config config, SortedMap<EntryId, Entry> entries) {
    SortedMap<EntryId, TreeSet<EntryId>> citing = new TreeMap<>();
    String kind = config.citableKind().map(Kind::name).orElse("");
    for (Entry entry : entries.values()) {
      entry.words().values().stream()
          .flatMap(words -> words.texts().stream())
          .flatMap(text -> text.body().citations().stream())
          .map(citation -> new EntryId(kind, citation.id()))
          .filter(entries::containsKey)
          .forEach(id -> citing.computeIfAbsent(id, _ -> new TreeSet<>()).add(entry.id()));
    }
    SortedMap<EntryId, List<EntryId>> lists = new TreeMap<>();
    citing.forEach((id, ids) -> lists.put(id, List.copyOf(ids)));
    return lists;
  }
}
