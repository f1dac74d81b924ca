package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.build.BuildResult;
import org.banyan.report.Report;
import org.banyan.source.Problem;

/// `banyan check`: makes the site in memory and says what is wrong.
final class CheckCommand implements Command {

  private static final List<String> FORMATS = List.of("text", "json", "sarif", "html");

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
    return "command.check.summary";
  }

  @Override
  public String help() {
    return "command.check.help";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "banyan check --project ../our-base", "banyan check --format html > problems.html");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Project.option())
        .addOption(Today.option())
        .addOption(
            Option.builder("o")
                .longOpt("format")
                .hasArg()
                .argName("FORMAT")
                .desc("option.format")
                .get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    String format = line.getOptionValue("format", "text");
    if (!FORMATS.contains(format)) {
      throw new WrongUse("use.format", slot("formats", FORMATS), slot("value", format));
    }
    Project.Run run = Project.of(line, console).build(Today.of(line, console), console);
    BuildResult result = run.result();
    var report = new Report(run.tree(), result.problems(), console.messages(), Help.version());
    switch (format) {
      case "json" -> console.out().print(report.json());
      case "sarif" -> console.out().print(report.sarif());
      case "html" -> console.out().print(report.html());
      default -> print(run, console);
    }
    return result.hasErrors() ? PROBLEMS : FINE;
  }

  private static void print(Project.Run run, Console console) {
    BuildResult result = run.result();
    var printer = new ProblemPrinter(run.tree(), console.messages(), console.out());
    if (result.hasErrors()) {
      printer.print(result.problems());
      return;
    }
    printer.list(result.problems());
    result.overrides().forEach(console::say);
    console.say(
        result.problems().isEmpty() ? "check.fine" : "check.warned",
        slot("entries", result.entries()),
        slot("pages", result.pages()),
        slot("count", Problem.count(result.problems())));
  }
}
