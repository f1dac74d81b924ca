package org.banyan.cli;

import java.io.Serial;

/// The command line makes no sense; the message says why and what would.
final class WrongUse extends Exception {

  @Serial private static final long serialVersionUID = 1;

  WrongUse(String message) {
    super(message);
  }
}
