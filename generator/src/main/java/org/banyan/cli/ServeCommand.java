package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.config.Occasion;
import org.banyan.serve.Server;

/// `banyan serve`: shows the site in the browser while it is written.
final class ServeCommand implements Command {

  private static final int MAX_PORT = 65_535;

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "command.serve.summary";
  }

  @Override
  public String help() {
    return "command.serve.help";
  }

  @Override
  public List<String> examples() {
    return List.of("banyan serve", "banyan serve --project ../our-base --port 8080");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Project.option())
        .addOption(Today.option())
        .addOption(Option.builder().longOpt("published").desc("option.published").get())
        .addOption(
            Option.builder("n").longOpt("port").hasArg().argName("N").desc("option.port").get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    int port = port(line);
    Project project = Project.of(line, console);
    Supplier<Occasion> occasion = Today.again(line, !line.hasOption("published"), console);
    try (var progress = new TerminalProgress(console);
        Server server = Server.open(project.folder(), port, occasion, console.messages())) {
      server.run(progress, new ServeReporter(console, server, progress));
    } catch (BindException e) {
      throw new WrongUse(
          "use.port-taken",
          slot("port", String.valueOf(port)),
          slot("reason", String.valueOf(e.getMessage())));
    } catch (InterruptedException _) {
      console.say("serve.stopped");
    }
    return FINE;
  }

  private static int port(CommandLine line) throws WrongUse {
    String port = line.getOptionValue("port", "4321");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MAX_PORT) {
      throw new WrongUse("use.port", slot("most", String.valueOf(MAX_PORT)), slot("value", port));
    }
    return Integer.parseInt(port);
  }
}
