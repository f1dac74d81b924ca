package org.banyan.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Runs commands as a person would in a folder.
record Terminal(Path here, InstantSource clock, Optional<String> language) {

  Terminal(Path here) {
    this(here, InstantSource.system());
  }

  Terminal(Path here, InstantSource clock) {
    this(here, clock, Optional.of("en"));
  }

  /// What a command did.
  record Run(int exit, String out, String err) {}

  Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Cli.run(
            arguments,
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                here,
                clock,
                language));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
