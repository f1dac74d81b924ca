package org.banyan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.search.Filter;
import org.banyan.search.Hit;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.banyan.source.Problem;

/// `banyan search`: asks Lucene what the site's own search asks its files.
final class SearchCommand implements Command {

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String arguments() {
    return "WORD…";
  }

  @Override
  public String summary() {
    return "ask the search index";
  }

  @Override
  public String help() {
    return """
    Prints what Lucene finds for the words, best first: score, entry, section. The search on the
    site gives the same passages in the same order with the same scores.

    examples:
      banyan search play street
      banyan search --lang zh --kind standard 游戏空间 --explain\
    """;
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Project.option())
        .addOption(
            Option.builder("l")
                .longOpt("lang")
                .hasArg()
                .argName("LANG")
                .desc("only this language")
                .get())
        .addOption(
            Option.builder("k")
                .longOpt("kind")
                .hasArg()
                .argName("KIND")
                .desc("only this kind")
                .get())
        .addOption(
            Option.builder("n")
                .longOpt("limit")
                .hasArg()
                .argName("N")
                .desc("how many passages (default: 10)")
                .get())
        .addOption(
            Option.builder("e").longOpt("explain").desc("show how each score comes about").get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    String words = String.join(" ", line.getArgs());
    if (words.isBlank()) {
      throw new WrongUse("say what to search for");
    }
    int limit = limit(line);
    Project.Run run = Project.of(line, console).build(console);
    List<Problem> errors = run.result().problems().stream().filter(Problem::isError).toList();
    if (run.result().passages().isEmpty() && !errors.isEmpty()) {
      new ProblemPrinter(run.tree(), console.err()).print(errors);
      return PROBLEMS;
    }
    var filter =
        new Filter(
            Optional.ofNullable(line.getOptionValue("lang")),
            line.hasOption("kind") ? List.of(line.getOptionValue("kind")) : List.of(),
            Map.of());
    try (SearchIndex index = SearchIndex.of(run.result().passages())) {
      List<Hit> hits = index.query(words, filter, limit);
      hits.forEach(hit -> print(hit, index, words, line.hasOption("explain"), console));
      if (hits.isEmpty()) {
        console.out().println("nothing found");
      }
    }
    return FINE;
  }

  private static int limit(CommandLine line) throws WrongUse {
    String limit = line.getOptionValue("limit", "10");
    if (!limit.matches("[1-9][0-9]{0,4}")) {
      throw new WrongUse("--limit takes a number from 1 to 99999, not \"" + limit + "\"");
    }
    return Integer.parseInt(limit);
  }

  private static void print(
      Hit hit, SearchIndex index, String words, boolean explain, Console console) {
    Passage passage = hit.passage();
    console
        .out()
        .println(
            String.format(
                    java.util.Locale.ROOT,
                    "%9.4f  %s  %s",
                    hit.score(),
                    passage.url(),
                    passage.title())
                + (passage.heading().isEmpty() ? "" : " › " + passage.heading()));
    if (explain) {
      console.out().println(index.explain(words, hit.number()).indent(11));
    }
  }
}
