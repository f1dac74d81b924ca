package org.banyan.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banyan.source.HashedName;

/// Gives each script a name with the hash of its bytes. The scripts that a script names stand in it
/// with such names themselves, so its hash covers all that it leads to.
///
/// Scripts that name each other in a circle cannot each carry the hash of its own bytes; their hash
/// is that of all that they lead to, as it was written.
final class HashedScripts {

  private final Map<String, String> written;
  private final SortedMap<String, String> names = new TreeMap<>();
  private final SortedMap<String, String> texts = new TreeMap<>();

  /// @param written by path
  HashedScripts(Map<String, String> written) {
    this.written = Map.copyOf(written);
    new TreeSet<>(written.keySet()).forEach(this::name);
  }

  /// From the path of each script to the path under which it is published.
  SortedMap<String, String> names() {
    return names;
  }

  /// The texts by the path under which they are published.
  SortedMap<String, String> texts() {
    return texts;
  }

  private String name(String path) {
    String known = names.get(path);
    if (known != null) {
      return known;
    }
    SortedSet<String> reached = reached(path);
    if (reached.contains(path)) {
      var all = new StringBuilder(path);
      reached.forEach(each -> all.append('\n').append(each).append('\n').append(written.get(each)));
      names.put(path, hashed(path, all.toString()));
    }
    String text = ScriptImports.renamed(path, written.get(path), written.keySet(), this::name);
    String name = names.computeIfAbsent(path, _ -> hashed(path, text));
    texts.put(name, text);
    return name;
  }

  private static String hashed(String path, String text) {
    return HashedName.of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// All that a script leads to; itself only if it stands in a circle.
  private SortedSet<String> reached(String path) {
    SortedSet<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(path);
    while (!open.isEmpty()) {
      String next = open.remove();
      for (String named : ScriptImports.of(next, written.get(next), written.keySet())) {
        if (reached.add(named)) {
          open.add(named);
        }
      }
    }
    return reached;
  }
}
