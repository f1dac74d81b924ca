package org.banyan.cli;

import java.io.IOException;
import java.util.List;
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

  /// The key of one line for the list of commands.
  String summary();

  /// The key of a paragraph or two for `--help`.
  String help();

  /// Lines to type, for `--help`.
  List<String> examples();

  /// With the keys of what they mean.
  Options options();

  /// @return the exit code
  /// @throws WrongUse if the arguments make no sense
  int run(CommandLine line, Console console) throws IOException, WrongUse;
}
