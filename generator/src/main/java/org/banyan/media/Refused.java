package org.banyan.media;

import java.util.List;
import org.banyan.source.Message.Slot;

/// Ends the reading of a picture that cannot be published; [Media] makes a problem of it.
final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Slot> slots;

  /// @param key of a message, see `Problem.error`
  Refused(String key, Slot... slots) {
    super(key, null, false, false);
    this.key = key;
    this.slots = List.of(slots);
  }

  String key() {
    return key;
  }

  List<Slot> slots() {
    return slots;
  }
}
