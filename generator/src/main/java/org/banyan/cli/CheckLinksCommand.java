package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.build.BuildResult;
import org.banyan.config.Config;
import org.banyan.config.SiteConfig;
import org.banyan.links.LinkCheck;
import org.banyan.source.MessageCatalog;
import org.banyan.source.MessageException;
import org.banyan.source.Problems;

/// `banyan check-links`: asks the addresses outside of the site whether they still answer.
final class CheckLinksCommand implements Command {

  private static final List<String> FORMATS = List.of("text", "json");
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "check-links";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "command.check-links.summary";
  }

  @Override
  public String help() {
    return "command.check-links.help";
  }

  @Override
  public List<String> examples() {
    return List.of("banyan check-links --fail");
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
                .desc("option.explain-format")
                .get())
        .addOption(Option.builder().longOpt("fail").desc("option.fail").get())
        .addOption(Option.builder().longOpt("private").desc("option.private").get())
        .addOption(
            Option.builder().longOpt("cache").hasArg().argName("FILE").desc("option.cache").get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    String format = line.getOptionValue("format", "text");
    if (!FORMATS.contains(format)) {
      throw new WrongUse("use.format", slot("formats", FORMATS), slot("value", format));
    }
    var occasion = Today.of(line, console);
    Project.Run run = Project.of(line, console).build(occasion, console);
    BuildResult result = run.result();
    if (result.hasErrors()) {
      var out = format.equals("json") ? console.err() : console.out();
      new ProblemPrinter(run.tree(), console.messages(), out).print(result.problems());
      return PROBLEMS;
    }
    Path cache =
        Optional.ofNullable(line.getOptionValue("cache"))
            .map(console.here()::resolve)
            .orElse(Path.of(System.getProperty("user.home"), ".cache", "banyan", "links"));
    SiteConfig site = Config.read(run.tree(), new Problems()).site();
    var check = new LinkCheck(agent(site), PAUSE, PATIENCE, line.hasOption("private"), cache);
    try {
      LinkCheck.Report report = check.run(result.outside().get(), occasion.day(site.timeZone()));
      MessageCatalog messages = console.messages();
      if (format.equals("json")) {
        console.out().print(report.json(occasion.day(site.timeZone()), messages));
        return report.isBroken() && line.hasOption("fail") ? PROBLEMS : FINE;
      }
      report
          .findings()
          .forEach(finding ->
              console
                  .out()
                  .println(
                      ProblemPrinter.printable(
                          finding.location() + ": " + messages.text(finding.message()))));
      console.say(
          "links.summary",
          slot("findings", report.findings().size()),
          slot("asked", report.asked()),
          slot("remembered", report.remembered()));
      return report.isBroken() && line.hasOption("fail") ? PROBLEMS : FINE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new MessageException("io.interrupted");
    }
  }

  /// Hosts see who asks, and where to complain.
  private static String agent(SiteConfig site) {
    return "banyan/"
        + Help.version()
        + " (link check"
        + site.siteUrl().map(url -> "; +" + URI.create(url).toASCIIString()).orElse("")
        + ")";
  }
}
