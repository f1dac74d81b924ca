package org.banyan.explain;

import static org.banyan.source.Message.Slot.slot;

import java.util.List;
import java.util.Optional;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.YamlNode.YamlEntry;

/// What folders further up say that does not count, or says the same.
final class Overruled {

  private Overruled() {}

  static Message of(List<YamlEntry> others, Optional<YamlEntry> counts) {
    Optional<String> counted = counts.map(each -> ShownValue.of(each.value()));
    List<Message> said =
        others.stream()
            .map(other -> {
              String value = ShownValue.of(other.value());
              boolean same = counted.equals(Optional.of(value));
              Location at = other.keyLocation();
              return Message.of(
                  same ? "explain.same" : "explain.instead",
                  slot("value", value),
                  slot("place", at.path() + ":" + at.line()));
            })
            .toList();
    return said.isEmpty() ? Message.NONE : Message.of("explain.list", slot("all", said));
  }
}
