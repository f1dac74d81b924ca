package org.banyan.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where the program begins and ends.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    var console = new Console(out, err, System.console() != null, Path.of("").toAbsolutePath());
    System.exit(Cli.run(args, console));
  }
}
