package org.banyan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
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
            out,
            err,
            terminal != null,
            Path.of("").toAbsolutePath(),
            InstantSource.system(),
            Language.ofTerminal(System.getenv(), system()));
    System.exit(Cli.run(args, console));
  }

  /// What the launcher says, where it had to replace the locale that the user named; on Windows,
  /// whose terminals say nothing about language, the system's.
  private static Optional<String> system() {
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    return Optional.ofNullable(System.getProperty("banyan.language"))
        .or(() -> isWindows ? Optional.of(System.getProperty("user.language")) : Optional.empty());
  }
}
