package org.banyan.shard;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.banyan.search.Passage;
import org.banyan.search.Widening;
import tools.jackson.databind.json.JsonMapper;

/// Writes the names that widen a query, and a filter that tells, nearly always, whether a run of
/// terms is one: a Bloom filter of eight bits and four hashes for each key.
final class NamesFile {

  private static final int BITS = 8;
  private static final int HASHES = 4;

  private NamesFile() {}

  /// What the manifest says about it.
  static SortedMap<String, String> write(
      Widening widening, List<Passage> passages, Consumer<ShardFile> receiver) {
    Map<String, List<Integer>> leads = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).isLead()) {
        leads.computeIfAbsent(passages.get(i).entry(), _ -> new ArrayList<>()).add(i);
      }
    }
    SortedMap<String, Object> content = new TreeMap<>();
    content.put("keys", widening.groupsByKey());
    content.put(
        "groups",
        widening.groups().stream()
            .map(group ->
                List.of(group.entry(), group.names(), leads.getOrDefault(group.entry(), List.of())))
            .toList());
    ShardFile file =
        new ShardBytes('G').bytes(JsonMapper.shared().writeValueAsBytes(content)).file('G');
    receiver.accept(file);
    SortedMap<String, String> manifest = new TreeMap<>();
    manifest.put("file", file.name().substring(Shards.FOLDER.length()));
    manifest.put("filter", filter(widening.groupsByKey()));
    return manifest;
  }

  private static String filter(Map<String, ?> keys) {
    var bytes = new byte[Math.max(1, (keys.size() * BITS + 7) / 8)];
    keys.keySet()
        .forEach(key ->
            places(key, bytes.length * 8)
                .forEach(place -> bytes[place / 8] |= (byte) (1 << place % 8)));
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// FNV-1a over the UTF-16 code units, then steps of its upper half.
  private static List<Integer> places(String key, int size) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x01000193;
    }
    int step = hash >>> 16 | 1;
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < HASHES; i++) {
      places.add(Integer.remainderUnsigned(hash + i * step, size));
    }
    return places;
  }
}
