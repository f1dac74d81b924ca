package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.build.BuildResult;
import org.banyan.build.BuildResult.Timing;
import org.banyan.build.Publisher;
import org.banyan.build.Stage;
import org.banyan.config.Occasion;
import org.banyan.source.MessageException;

/// `banyan build`: makes the site and publishes it into a folder.
final class BuildCommand implements Command {

  @Override
  public String name() {
    return "build";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "command.build.summary";
  }

  @Override
  public String help() {
    return "command.build.help";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "banyan build",
        "banyan build --project ../our-base --output /srv/www",
        "banyan build --previous https://example.org/");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Project.option())
        .addOption(Today.option())
        .addOption(PreviousSite.option())
        .addOption(Keeping.option())
        .addOption(
            Option.builder("o")
                .longOpt("output")
                .hasArg()
                .argName("DIR")
                .desc("option.output")
                .get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    Project project = Project.of(line, console);
    Path output = Output.of(line, console, project);
    Occasion occasion = Today.of(line, console);
    Keeping keeping = Keeping.of(line, console);
    try {
      keeping.checkPrevious();
    } catch (MessageException e) {
      // before anything is made: a first deployment has no site to ask
      console.warn("previous.none", slot("reason", e.said()));
      return PROBLEMS;
    }
    try (Publisher publisher = Publisher.open(output, "banyan build", console::warn)) {
      return build(project, occasion, keeping, publisher, output, console);
    }
  }

  private static int build(
      Project project,
      Occasion occasion,
      Keeping keeping,
      Publisher publisher,
      Path output,
      Console console)
      throws IOException, WrongUse {
    Project.Run run = project.build(occasion, console);
    BuildResult result = run.result();
    new ProblemPrinter(run.tree(), console.messages(), console.err()).print(result.problems());
    if (result.hasErrors()) {
      boolean isThere = Files.isDirectory(output);
      console.warn(
          isThere ? "build.nothing" : "build.nothing-yet", slot("folder", output.toString()));
      return PROBLEMS;
    }
    long start = System.nanoTime();
    Publisher.Published published =
        publisher.publish(keeping.with(result.output(), publisher, console));
    long millis = (System.nanoTime() - start) / 1_000_000;
    console.say(
        "build.summary",
        slot("entries", result.entries()),
        slot("pages", result.pages()),
        slot("passages", result.passages()),
        slot("written", published.written()),
        slot("unchanged", published.unchanged()),
        slot("removed", published.removed()));
    console.say(
        "build.times",
        slot(
            "times",
            Stream.concat(result.timings().stream(), Stream.of(new Timing(Stage.PUBLISH, millis)))
                .map(timing -> console.text(timing.stage().key()) + " " + timing.millis())
                .collect(Collectors.joining(" · "))));
    result.overrides().forEach(console::say);
    console.say("build.open", slot("page", output.resolve("index.html").toString()));
    return FINE;
  }
}
