package org.banyan.cli;

import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.banyan.build.BuildResult;

/// `banyan check`: makes the site in memory and says what is wrong.
final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "say what is wrong, and write nothing";
  }

  @Override
  public String help() {
    return """
    Makes the whole site in memory and lists every problem with its file, line and cure. Writes
    nothing. The exit code is 0 when a build would publish, 1 when it would not.

    example:
      banyan check --project ../our-base\
    """;
  }

  @Override
  public Options options() {
    return new Options().addOption(Project.option()).addOption(Today.option());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    Project.Run run = Project.of(line, console).build(Today.of(line, console), console);
    BuildResult result = run.result();
    new ProblemPrinter(run.tree(), console.out()).print(result.problems());
    if (result.hasErrors()) {
      return PROBLEMS;
    }
    result.overrides().forEach(console.out()::println);
    console
        .out()
        .println(result.entries() + " entries, " + result.pages() + " pages: nothing is wrong");
    return FINE;
  }
}
