package org.banyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
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
    return "make the search for a site of another tool";
  }

  @Override
  public String help() {
    return """
    Reads every HTML page in the folder and writes the search for them into DIR/search/: the
    index, the scripts, and a page to search on for each language (DIR/search/en.html). No other
    file is touched. A page is searched section by section: what stands in <main>, each heading
    with an id as a place to land. Mark what to search with data-banyan-body, what to leave out
    with data-banyan-ignore; kinds and facets with data-banyan-kind and data-banyan-facet.
    generator/docs/index-any-site.md tells the rest, and how to put the field on every page.

    examples:
      banyan index public
      banyan index --lang en ../docs/_build/html\
    """;
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder("l")
                .longOpt("lang")
                .hasArg()
                .argName("LANG")
                .desc("the language of pages that do not say theirs")
                .get())
        .addOption(
            Option.builder("o")
                .longOpt("output")
                .hasArg()
                .argName("DIR")
                .desc("where the search goes (default: DIR/search)")
                .get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    if (line.getArgs().length != 1) {
      throw new WrongUse("say which folder: banyan index DIR");
    }
    Path folder = console.here().resolve(line.getArgs()[0]).normalize();
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("there is no folder " + folder);
    }
    String language = line.getOptionValue("lang", "en");
    if (!language.matches("[a-z]{2,3}")) {
      throw new WrongUse(
          "--lang takes two or three letters such as \"en\", not \"" + language + "\"");
    }
    Path output =
        line.hasOption("output")
            ? console.here().resolve(line.getOptionValue("output")).normalize()
            : folder.resolve("search");
    if (folder.startsWith(output)) {
      throw new WrongUse("the folder " + output + " holds the pages; the search needs its own");
    }
    if (Files.isRegularFile(output)) {
      throw new WrongUse(output + " is a file, not a folder");
    }
    try (Publisher publisher = Publisher.open(output, "banyan index", console.err()::println)) {
      return index(
          folder,
          Optional.ofNullable(line.getOptionValue("lang")),
          output,
          Today.of(line, console).day(ZoneOffset.UTC),
          publisher,
          console);
    }
  }

  private static int index(
      Path folder,
      Optional<String> language,
      Path output,
      LocalDate day,
      Publisher publisher,
      Console console)
      throws IOException {
    FolderSearch search =
        FolderSearch.of(
            HtmlFolder.of(folder, output),
            language,
            output.relativize(folder).toString().replace('\\', '/') + "/");
    new ProblemPrinter(search.tree(), console.err()).print(search.problems());
    if (search.hasErrors()) {
      console.err().println("nothing was written; " + output + " is as it was");
      return PROBLEMS;
    }
    Publisher.Published published =
        publisher.publish(
            KeptFiles.with(search.output(), publisher.held(), day, KeptFiles.DAYS, Map.of()));
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d pages, %d passages; %d files written, %d unchanged, %d removed%n",
            search.pages(),
            search.passages(),
            published.written(),
            published.unchanged(),
            published.removed());
    console.out().println("the pages to search on are in " + output);
    return FINE;
  }
}
