package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.util.List;
import org.banyan.serve.Server;
import org.banyan.serve.Server.Rebuild;
import org.banyan.source.Message;
import org.banyan.source.Reason;

/// Says on the terminal what the server does: one line for each build, and the problems as `check`
/// prints them.
record ServeReporter(Console console, Server server, TerminalProgress progress)
    implements Server.Listener {

  @Override
  public void started(Rebuild first) {
    progress.close();
    problems(first);
    console.say(
        "serve.started",
        slot("entries", first.result().entries()),
        slot("pages", first.result().pages()),
        slot("millis", first.millis()));
    console.say("serve.open", slot("address", server.address().toString()));
  }

  @Override
  public void rebuilt(Rebuild rebuild) {
    problems(rebuild);
    console.say(
        rebuild.result().hasErrors() ? "serve.unchanged" : "serve.rebuilt",
        slot("changed", changed(rebuild)),
        slot("rendered", rebuild.result().rendered()),
        slot("pages", rebuild.result().pages()),
        slot("millis", rebuild.millis()));
  }

  @Override
  public void failed(Exception reason) {
    if (reason instanceof IOException unreadable) {
      console.warn("serve.unreadable", slot("reason", Reason.of(unreadable)));
    } else {
      Cli.report(reason, console);
    }
  }

  private void problems(Rebuild rebuild) {
    new ProblemPrinter(rebuild.tree(), console.messages(), console.out())
        .print(rebuild.result().problems());
  }

  private static Message changed(Rebuild rebuild) {
    List<String> paths = rebuild.changed();
    return switch (paths.size()) {
      case 0 -> Message.of(rebuild.newDay() ? "serve.new-day" : "serve.changed");
      case 1 -> Message.verbatim(paths.getFirst());
      default ->
          Message.of(
              "serve.changed-more", slot("file", paths.getFirst()), slot("more", paths.size() - 1));
    };
  }
}
