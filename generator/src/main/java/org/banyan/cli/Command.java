package org.banyan.cli;

import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/// One command of the program.
interface Command {

  int FINE = 0;
  int PROBLEMS = 1;
  int WRONG_USE = 2;
  int OUR_FAULT = 3;

  String name();

  /// What it takes after its options: `[DIR]`; may be empty.
  String arguments();

  /// One line for the list of commands.
  String summary();

  /// A paragraph or two for `--help`, with an example.
  String help();

  Options options();

  /// @return the exit code
  /// @throws WrongUse if the arguments make no sense
  int run(CommandLine line, Console console) throws IOException, WrongUse;
}
