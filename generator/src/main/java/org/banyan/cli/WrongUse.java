package org.banyan.cli;

import java.io.Serial;
import org.banyan.source.Message;
import org.banyan.source.Message.Slot;

/// The command line makes no sense; the message says why and what would.
final class WrongUse extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Message said;

  WrongUse(String key, Slot... slots) {
    super(key);
    this.said = Message.of(key, slots);
  }

  Message said() {
    return said;
  }
}
