package org.banyan.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/// Prints what the program and its commands do.
final class Help {

  private Help() {}

  static String version() {
    return Optional.ofNullable(Help.class.getPackage().getImplementationVersion())
        .orElse("(from its sources)");
  }

  static void print(List<Command> commands, PrintStream out) {
    out.println("banyan makes a website from a folder of Markdown.\n");
    out.println("usage: banyan COMMAND [OPTIONS]\n");
    commands.forEach(command -> out.printf("  %-8s %s%n", command.name(), command.summary()));
    out.println(
        "\n\"banyan COMMAND --help\" says more. \"banyan --version\" says which one this is.");
  }

  static void print(Command command, Options options, PrintStream out) {
    out.println(("usage: banyan " + command.name() + " [OPTIONS] " + command.arguments()).strip());
    out.println();
    out.println(command.help().strip());
    out.println();
    out.println("options:");
    for (Option option : options.getOptions()) {
      String name =
          (option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ")
              + "--"
              + option.getLongOpt()
              + (option.hasArg() ? " " + option.getArgName() : "");
      out.printf("  %-24s %s%n", name, option.getDescription());
    }
  }
}
