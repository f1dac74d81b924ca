package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

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

  static void print(List<Command> commands, Console console) {
    PrintStream out = console.out();
    out.println(console.text("help.what") + "\n");
    out.println(console.text("help.usage", slot("usage", "banyan COMMAND [OPTIONS]")) + "\n");
    commands.forEach(
        command -> out.printf("  %-12s %s%n", command.name(), console.text(command.summary())));
    out.println("\n" + console.text("help.more"));
  }

  static void print(Command command, Options options, Console console) {
    PrintStream out = console.out();
    String usage = ("banyan " + command.name() + " [OPTIONS] " + command.arguments()).strip();
    out.println(console.text("help.usage", slot("usage", usage)));
    out.println();
    out.println(Wrapping.of(console.text(command.help())));
    if (!command.examples().isEmpty()) {
      out.println();
      out.println(console.text("help.examples"));
      command.examples().forEach(example -> out.println("  " + example));
    }
    out.println();
    out.println(console.text("help.options"));
    for (Option option : options.getOptions()) {
      String name =
          (option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ")
              + "--"
              + option.getLongOpt()
              + (option.hasArg() ? " " + option.getArgName() : "");
      out.printf("  %-24s %s%n", name, console.text(option.getDescription()));
    }
  }
}
