package org.banyan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.banyan.source.Nearest;

/// Finds the command that was called and runs it.
public final class Cli {

  private static final List<Command> COMMANDS =
      List.of(
          new InitCommand(),
          new NewCommand(),
          new ServeCommand(),
          new CheckCommand(),
          new CheckLinksCommand(),
          new BuildCommand(),
          new SearchCommand(),
          new IndexCommand());

  private Cli() {}

  /// @return the exit code
  static int run(String[] args, Console console) {
    if (args.length == 0 || List.of("help", "--help", "-h").contains(args[0])) {
      Help.print(COMMANDS, console.out());
      return Command.FINE;
    }
    if (args[0].equals("--version")) {
      console.out().println("banyan " + Help.version());
      return Command.FINE;
    }
    List<String> names = COMMANDS.stream().map(Command::name).toList();
    Optional<Command> command =
        COMMANDS.stream().filter(each -> each.name().equals(args[0])).findFirst();
    if (command.isEmpty()) {
      console
          .err()
          .println(
              "banyan: there is no command \""
                  + args[0]
                  + "\"; "
                  + org.banyan.source.MessageCatalog.of("en").text(Nearest.question(args[0], names))
                  + "commands: "
                  + String.join(", ", names));
      return Command.WRONG_USE;
    }
    return run(command.get(), Arrays.copyOfRange(args, 1, args.length), console);
  }

  private static int run(Command command, String[] args, Console console) {
    Options options = command.options();
    options.addOption(Option.builder("h").longOpt("help").desc("show this help").get());
    try {
      CommandLine line = new DefaultParser(false).parse(options, args);
      if (line.hasOption("help")) {
        Help.print(command, options, console.out());
        return Command.FINE;
      }
      return command.run(line, console);
    } catch (ParseException | WrongUse e) {
      console
          .err()
          .println(
              "banyan "
                  + command.name()
                  + ": "
                  + e.getMessage()
                  + "; see \"banyan "
                  + command.name()
                  + " --help\"");
      return Command.WRONG_USE;
    } catch (IOException e) {
      console.err().println("banyan " + command.name() + ": " + reason(e));
      return Command.OUR_FAULT;
    } catch (UncheckedIOException e) {
      console.err().println("banyan " + command.name() + ": " + reason(e.getCause()));
      return Command.OUR_FAULT;
    } catch (OutOfMemoryError e) {
      console
          .err()
          .println(
              "banyan "
                  + command.name()
                  + ": this site needs more memory than Java has ("
                  + (Runtime.getRuntime().maxMemory() >> 20)
                  + " MB); start it with a larger -Xmx");
      return Command.OUR_FAULT;
    } catch (RuntimeException | StackOverflowError e) {
      report(e, console);
      return Command.OUR_FAULT;
    }
  }

  static void report(Throwable fault, Console console) {
    console.err().println("This is a fault of banyan. Please report it with the lines below:");
    fault.printStackTrace(console.err());
  }

  static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException denied -> "no permission for " + denied.getFile();
      case java.nio.file.NoSuchFileException missing -> "there is no " + missing.getFile();
      case java.nio.file.FileAlreadyExistsException there ->
          there.getFile() + " is there already, and is something else";
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
