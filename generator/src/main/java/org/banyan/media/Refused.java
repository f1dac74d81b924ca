package org.banyan.media;

import java.util.List;
import org.banyan.source.Message.Slot;

/// Ends the reading of a picture that cannot be published; [Media] makes a problem of it.
final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Slot> slots;
  private int line;

  /// @param key of a message, see `Problem.error`
  Refused(String key, Slot... slots) {
    super(key, null, false, false);
    this.key = key;
    this.slots = List.of(slots);
  }

  /// Names the line of a text, counted from 1.
  Refused inLine(int number) {
    line = number;
    return this;
  }

  /// 0 where it is the file as a whole.
  int line() {
    return line;
  }

  String key() {
    return key;
  }

  List<Slot> slots() {
    return slots;
  }
}
