package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Reason;

/// Finds the command that was called and runs it.
public final class Cli {

  private static final List<Command> COMMANDS =
      List.of(
          new InitCommand(),
          new NewCommand(),
          new ServeCommand(),
          new CheckCommand(),
          new CheckLinksCommand(),
          new ExplainCommand(),
          new BuildCommand(),
          new SearchCommand(),
          new IndexCommand());

  private Cli() {}

  /// @return the exit code
  static int run(String[] args, Console console) {
    try {
      return run(args, Language.named(args).map(console::in).orElse(console), COMMANDS);
    } catch (WrongUse e) {
      console.warn("use.banyan", slot("reason", e.said()));
      return Command.WRONG_USE;
    }
  }

  private static int run(String[] args, Console console, List<Command> commands) {
    if (args.length == 0
        || List.of("help", "--help", "-h").contains(args[0])
        || args[0].startsWith("--language")) {
      Help.print(commands, console);
      return Command.FINE;
    }
    if (args[0].equals("--version")) {
      console.out().println("banyan " + Help.version());
      return Command.FINE;
    }
    List<String> names = commands.stream().map(Command::name).toList();
    Optional<Command> command =
        commands.stream().filter(each -> each.name().equals(args[0])).findFirst();
    if (command.isEmpty()) {
      console.warn(
          "use.command",
          slot("name", args[0]),
          slot("near", Nearest.question(args[0], names)),
          slot("commands", names));
      return Command.WRONG_USE;
    }
    return run(command.get(), Arrays.copyOfRange(args, 1, args.length), console);
  }

  private static int run(Command command, String[] args, Console caller) {
    Options options = command.options();
    options.addOption(Language.option());
    options.addOption(Option.builder("h").longOpt("help").desc("option.help").get());
    Console console = caller;
    try {
      CommandLine line = new DefaultParser(false).parse(options, args);
      if (console.language().isEmpty() && options.hasLongOption("project")) {
        Path folder = console.here().resolve(line.getOptionValue("project", ""));
        console = Language.ofProject(folder).map(console::in).orElse(console);
      }
      if (line.hasOption("help")) {
        Help.print(command, options, console);
        return Command.FINE;
      }
      return command.run(line, console);
    } catch (ParseException e) {
      return wrongUse(command, reason(e), console);
    } catch (WrongUse e) {
      return wrongUse(command, e.said(), console);
    } catch (IOException e) {
      return failed(command, e, console);
    } catch (UncheckedIOException e) {
      return failed(command, e.getCause(), console);
    } catch (OutOfMemoryError e) {
      console.warn(
          "cli.memory",
          slot("command", command.name()),
          slot("megabytes", Runtime.getRuntime().maxMemory() >> 20));
      return Command.OUR_FAULT;
    } catch (RuntimeException | StackOverflowError e) {
      report(e, console);
      return Command.OUR_FAULT;
    }
  }

  private static int failed(Command command, IOException e, Console console) {
    console.warn("cli.failed", slot("command", command.name()), slot("reason", Reason.of(e)));
    return Command.OUR_FAULT;
  }

  private static int wrongUse(Command command, Message reason, Console console) {
    console.warn("use.wrong", slot("command", command.name()), slot("reason", reason));
    return Command.WRONG_USE;
  }

  private static Message reason(ParseException e) {
    return switch (e) {
      case UnrecognizedOptionException unknown ->
          Message.of("use.unknown-option", slot("option", unknown.getOption()));
      case MissingArgumentException missing ->
          Message.of("use.missing-value", slot("option", "--" + missing.getOption().getLongOpt()));
      default -> Message.verbatim(String.valueOf(e.getMessage()));
    };
  }

  static void report(Throwable fault, Console console) {
    console.warn("cli.fault");
    fault.printStackTrace(console.err());
  }
}
