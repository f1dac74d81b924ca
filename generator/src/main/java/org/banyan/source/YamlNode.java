package org.banyan.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.source.Message.Slot;

/// A piece of YAML that knows where it stands.
public sealed interface YamlNode {

  Location location();

  /// What this is called in a message: `a text`, `a list`, `a map`.
  Message describe();

  /// Keys with their values, in the order of the file.
  ///
  /// @param broken whether it could not be read, which was reported; nobody misses what it lacks
  record YamlMap(Location location, Map<String, YamlEntry> entries, boolean broken)
      implements YamlNode {

    public YamlMap {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// Stands for a map that could not be read, which was reported.
    public static YamlMap empty(Location location) {
      return new YamlMap(location, Map.of(), true);
    }

    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(YamlEntry::value);
    }

    /// With each key that is none of some names, but is near to one that is missing, under that
    /// name: when it was reported as unknown, nothing must follow from it.
    public YamlMap respelled(Collection<String> names) {
      List<String> missing = new ArrayList<>(names);
      missing.removeAll(entries.keySet());
      Map<String, YamlEntry> respelled = new LinkedHashMap<>();
      entries.forEach((key, entry) -> {
        Optional<String> name = names.contains(key) ? Optional.empty() : Nearest.to(key, missing);
        name.ifPresent(missing::remove);
        respelled.put(name.orElse(key), entry);
      });
      return new YamlMap(location, respelled, broken);
    }

    @Override
    public Message describe() {
      return Message.of("yaml.map");
    }
  }

  /// One key of a map and its value.
  record YamlEntry(String key, Location keyLocation, YamlNode value) {}

  /// Values in the order of the file.
  record YamlList(Location location, List<YamlNode> items) implements YamlNode {

    public YamlList {
      items = List.copyOf(items);
    }

    @Override
    public Message describe() {
      return Message.of(items.isEmpty() ? "yaml.empty-list" : "yaml.list");
    }
  }

  /// A single value, always as the author wrote it: `1.50` stays `1.50`, `no` stays `no`.
  ///
  /// @param textLine the line on which the text itself begins: for a block (`|` or `>`) the one
  ///   after its mark
  /// @param comment where a comment begins behind the text on its last line, which its author may
  ///   have meant as a part of it
  record YamlText(
      Location location, String text, boolean quoted, int textLine, Optional<Location> comment)
      implements YamlNode {

    /// Nothing stands after the key.
    public boolean isBlank() {
      return text.isBlank() && !quoted;
    }

    @Override
    public Message describe() {
      return text.isBlank()
          ? Message.of("yaml.nothing")
          : Message.of("yaml.text", Slot.slot("text", shortened()));
    }

    private String shortened() {
      String line = text.strip().lines().findFirst().orElse("");
      return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }
  }
}
