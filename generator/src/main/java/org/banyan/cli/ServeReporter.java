package org.banyan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.banyan.serve.Server;
import org.banyan.serve.Server.Rebuild;

/// Says on the terminal what the server does: one line for each build, and the problems as `check`
/// prints them.
record ServeReporter(Console console, Server server, TerminalProgress progress)
    implements Server.Listener {

  @Override
  public void started(Rebuild first) {
    progress.close();
    problems(first);
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d entries, %d pages in %d ms%nopen %s (Ctrl-C ends it)%n",
            first.result().entries(),
            first.result().pages(),
            first.millis(),
            server.address());
  }

  @Override
  public void rebuilt(Rebuild rebuild) {
    problems(rebuild);
    console
        .out()
        .println(
            changed(rebuild.changed())
                + ": "
                + rebuild.result().rendered()
                + " of "
                + rebuild.result().pages()
                + " pages rendered, "
                + rebuild.millis()
                + " ms"
                + (rebuild.result().hasErrors() ? "; pages stay as they were" : ""));
  }

  @Override
  public void failed(Exception reason) {
    if (reason instanceof IOException unreadable) {
      console.err().println("the project cannot be read: " + Cli.reason(unreadable));
    } else {
      Cli.report(reason, console);
    }
  }

  private void problems(Rebuild rebuild) {
    new ProblemPrinter(rebuild.tree(), console.out()).print(rebuild.result().problems());
  }

  private static String changed(List<String> paths) {
    return switch (paths.size()) {
      case 0 -> "files changed";
      case 1 -> paths.getFirst();
      default -> paths.getFirst() + " and " + (paths.size() - 1) + " more";
    };
  }
}
