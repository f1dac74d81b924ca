package org.banyan.cli;

import java.io.IOException;
import java.net.BindException;
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
    return "show the site while you write";
  }

  @Override
  public String help() {
    return """
    Makes the site in memory, shows it at http://localhost:4321/ and makes it again whenever a
    file in content/, templates/ or site/ changes; open pages reload by themselves. While
    something is wrong, the last good site stays, with the problems on top of each page. Drafts
    are shown too, and what is published later or no longer, each with a mark behind its title.
    Only this computer can reach it, and nothing is written. Ctrl-C ends it.

    examples:
      banyan serve
      banyan serve --project ../our-base --port 8080\
    """;
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Project.option())
        .addOption(Today.option())
        .addOption(
            Option.builder()
                .longOpt("published")
                .desc("show only what a build would publish, no drafts")
                .get())
        .addOption(
            Option.builder("n")
                .longOpt("port")
                .hasArg()
                .argName("N")
                .desc("where to listen (default: 4321; 0: any free port)")
                .get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    int port = port(line);
    Project project = Project.of(line, console);
    Supplier<Occasion> occasion = Today.again(line, !line.hasOption("published"), console);
    try (var progress = new TerminalProgress(console);
        Server server = Server.open(project.folder(), port, occasion)) {
      server.run(progress, new ServeReporter(console, server, progress));
    } catch (BindException e) {
      throw new WrongUse(
          "port "
              + port
              + " cannot be had ("
              + e.getMessage()
              + "); end the program that uses it, or take any free one with --port 0");
    } catch (InterruptedException _) {
      console.out().println("stopped");
    }
    return FINE;
  }

  private static int port(CommandLine line) throws WrongUse {
    String port = line.getOptionValue("port", "4321");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MAX_PORT) {
      throw new WrongUse("--port takes a number from 0 to " + MAX_PORT + ", not \"" + port + "\"");
    }
    return Integer.parseInt(port);
  }
}
