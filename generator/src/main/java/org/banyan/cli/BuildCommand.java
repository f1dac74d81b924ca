package org.banyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.build.BuildResult;
import org.banyan.build.Publisher;
import org.banyan.config.Occasion;

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
    return "make the site in site/public/";
  }

  @Override
  public String help() {
    return """
    Makes the site from content/, templates/ and site/, checks every link, and writes what has
    changed into the output folder. When something is wrong, all problems are listed and the
    folder stays as it is. While it runs, no other build writes into that folder: another one
    waits. What a build that was ended left half done, the next one finishes or takes back.

    examples:
      banyan build
      banyan build --project ../our-base --output /srv/www
      banyan build --previous https://example.org/\
    """;
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
                .desc("where the site goes (default: site/public in the project)")
                .get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    Project project = Project.of(line, console);
    Path output = Output.of(line, console, project);
    Occasion occasion = Today.of(line, console);
    try (Publisher publisher = Publisher.open(output, "banyan build", console.err()::println)) {
      return build(project, occasion, Keeping.of(line, console), publisher, output, console);
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
    new ProblemPrinter(run.tree(), console.err()).print(result.problems());
    if (result.hasErrors()) {
      console.err().println("nothing was published; " + output + " is as it was");
      return PROBLEMS;
    }
    long start = System.nanoTime();
    Publisher.Published published =
        publisher.publish(keeping.with(result.output(), publisher, console));
    long millis = (System.nanoTime() - start) / 1_000_000;
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d entries, %d pages, %d passages; %d files written, %d unchanged, %d removed%n",
            result.entries(),
            result.pages(),
            result.passages(),
            published.written(),
            published.unchanged(),
            published.removed());
    console
        .out()
        .println(
            result.timings().stream()
                    .map(timing -> timing.stage() + " " + timing.millis())
                    .collect(Collectors.joining(" · ", "milliseconds: ", ""))
                + " · publish "
                + millis);
    result.overrides().forEach(console.out()::println);
    console.out().println("open " + output.resolve("index.html"));
    return FINE;
  }
}
