package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.build.FolderSearch;
import org.banyan.build.KeptFiles;
import org.banyan.build.Publisher;
import org.banyan.source.HtmlFolder;

/// `banyan index`: makes the search for a site that another tool made.
final class IndexCommand implements Command {

  @Override
  public String name() {
    return "index";
  }

  @Override
  public String arguments() {
    return "DIR";
  }

  @Override
  public String summary() {
    return "command.index.summary";
  }

  @Override
  public String help() {
    return "command.index.help";
  }

  @Override
  public List<String> examples() {
    return List.of("banyan index public", "banyan index --lang en ../docs/_build/html");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder("l")
                .longOpt("lang")
                .hasArg()
                .argName("LANG")
                .desc("option.index-lang")
                .get())
        .addOption(
            Option.builder("o")
                .longOpt("output")
                .hasArg()
                .argName("DIR")
                .desc("option.index-output")
                .get())
        .addOption(Keeping.option());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    if (line.getArgs().length != 1) {
      throw new WrongUse("use.index");
    }
    Path folder = console.here().resolve(line.getArgs()[0]).normalize();
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("use.no-folder", slot("folder", folder.toString()));
    }
    String language = line.getOptionValue("lang", "en");
    if (!language.matches("[a-z]{2,3}")) {
      throw new WrongUse("use.lang", slot("value", language));
    }
    Path output =
        line.hasOption("output")
            ? console.here().resolve(line.getOptionValue("output")).normalize()
            : folder.resolve("search");
    if (folder.startsWith(output)) {
      throw new WrongUse("use.index-output", slot("folder", output.toString()));
    }
    if (Files.isRegularFile(output)) {
      throw new WrongUse("use.file", slot("file", output.toString()));
    }
    Keeping keeping = Keeping.of(line, console);
    try (Publisher publisher = Publisher.open(output, "banyan index", console::warn)) {
      return index(
          folder,
          Optional.ofNullable(line.getOptionValue("lang")),
          output,
          Today.of(line, console).day(ZoneOffset.UTC),
          keeping.days(),
          publisher,
          console);
    }
  }

  private static int index(
      Path folder,
      Optional<String> language,
      Path output,
      LocalDate day,
      int days,
      Publisher publisher,
      Console console)
      throws IOException {
    FolderSearch search =
        FolderSearch.of(
            HtmlFolder.of(folder, output),
            language,
            output.relativize(folder).toString().replace('\\', '/') + "/");
    new ProblemPrinter(search.tree(), console.messages(), console.err()).print(search.problems());
    if (search.hasErrors()) {
      console.warn("index.nothing", slot("folder", output.toString()));
      return PROBLEMS;
    }
    Publisher.Published published =
        publisher.publish(KeptFiles.with(search.output(), publisher.held(), day, days, Map.of()));
    console.say(
        "index.summary",
        slot("pages", search.pages()),
        slot("passages", search.passages()),
        slot("written", published.written()),
        slot("unchanged", published.unchanged()),
        slot("removed", published.removed()));
    console.say("index.done", slot("folder", output.toString()));
    return FINE;
  }
}
