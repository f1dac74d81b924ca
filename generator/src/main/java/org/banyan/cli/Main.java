package org.banyan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program begins and ends.
public final class Main {

  /// Lucene warns on every start that a module is not there which it does not need.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    var terminal = System.console();
    var encodings = Encodings.ofSystem(terminal);
    var out = new PrintStream(System.out, true, encodings.terminal());
    var err = new PrintStream(System.err, true, encodings.terminal());
    if (!encodings.keepNames()) {
      err.println(encodings.reason());
      System.exit(Command.WRONG_USE);
    }
    var console =
        new Console(
            out, err, terminal != null, Path.of("").toAbsolutePath(), InstantSource.system());
    System.exit(Cli.run(args, console));
  }
}
