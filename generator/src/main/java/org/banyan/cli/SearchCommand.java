package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.config.Config;
import org.banyan.search.Answer;
import org.banyan.search.Filter;
import org.banyan.search.Hit;
import org.banyan.search.Passage;
import org.banyan.search.QueryMode;
import org.banyan.search.SearchIndex;
import org.banyan.shard.AnswerJson;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// `banyan search`: asks Lucene what the site's own search asks its files.
final class SearchCommand implements Command {

  private static final Pattern KIND = Pattern.compile("(?<!\\S)kind[:：]([^\\s\"“”]+)");

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
    return "command.search.summary";
  }

  @Override
  public String help() {
    return "command.search.help";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "banyan search play street",
        "banyan search --lang zh kind:standard 游戏空间 --explain",
        "banyan search --format json '\"play street\" -school'");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Project.option())
        .addOption(Today.option())
        .addOption(option("l", "lang", "LANG", "option.search-lang"))
        .addOption(option("k", "kind", "KIND", "option.kind"))
        .addOption(option("f", "filter", "FIELD=VALUE", "option.filter"))
        .addOption(option("n", "limit", "N", "option.limit"))
        .addOption(option("o", "format", "FORMAT", "option.search-format"))
        .addOption(Option.builder("p").longOpt("prefix").desc("option.prefix").get())
        .addOption(Option.builder("x").longOpt("exact").desc("option.exact").get())
        .addOption(Option.builder("e").longOpt("explain").desc("option.explain").get());
  }

  private static Option option(String name, String longName, String value, String meaning) {
    return Option.builder(name).longOpt(longName).hasArg().argName(value).desc(meaning).get();
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    String words = String.join(" ", line.getArgs());
    if (words.isBlank()) {
      throw new WrongUse("use.search");
    }
    int limit = limit(line);
    boolean json = isJson(line);
    Filter filter = filter(line);
    Project.Run run = Project.of(line, console).build(Today.of(line, console), console);
    List<Problem> errors = run.result().problems().stream().filter(Problem::isError).toList();
    if (run.result().passages() == 0 && !errors.isEmpty()) {
      new ProblemPrinter(run.tree(), console.messages(), console.err()).print(errors);
      return PROBLEMS;
    }
    checkKinds(words, filter.kinds(), run.tree());
    var mode = new QueryMode(line.hasOption("prefix"), line.hasOption("exact"));
    try (SearchIndex index = run.result().index().get()) {
      Answer answer = index.ask(words, filter, mode, limit);
      Map<Hit, String> explained = new LinkedHashMap<>();
      for (Hit hit : answer.hits()) {
        boolean explain = line.hasOption("explain");
        explained.put(hit, explain ? index.explain(words, filter, mode, hit.number()) : "");
      }
      if (json) {
        console.out().println(AnswerJson.of(words, answer, explained));
      } else {
        print(answer, explained, console);
      }
    }
    return FINE;
  }

  private static Filter filter(CommandLine line) throws WrongUse {
    Map<String, List<String>> facets = new TreeMap<>();
    for (String filter :
        Optional.ofNullable(line.getOptionValues("filter")).orElse(new String[0])) {
      int equals = filter.indexOf('=');
      if (equals < 1) {
        throw new WrongUse("use.filter", slot("value", filter));
      }
      facets
          .computeIfAbsent(filter.substring(0, equals), _ -> new ArrayList<>())
          .add(filter.substring(equals + 1));
    }
    List<String> kinds = line.hasOption("kind") ? List.of(line.getOptionValues("kind")) : List.of();
    return new Filter(Optional.ofNullable(line.getOptionValue("lang")), kinds, facets);
  }

  /// A kind that is not there finds nothing, which says nothing of the words.
  private static void checkKinds(String words, List<String> kinds, SourceTree tree)
      throws WrongUse {
    Config config = Config.read(tree, new Problems());
    List<String> named = new ArrayList<>(kinds);
    Matcher filter = KIND.matcher(words);
    while (filter.find()) {
      named.addAll(List.of(filter.group(1).split("[,，]")));
    }
    for (String name : named) {
      if (!name.isEmpty() && config.kind(name).isEmpty()) {
        throw NewCommand.unknownKind(name, config);
      }
    }
  }

  private static boolean isJson(CommandLine line) throws WrongUse {
    String format = line.getOptionValue("format", "text");
    if (!List.of("text", "json").contains(format)) {
      throw new WrongUse("use.search-format", slot("value", format));
    }
    return format.equals("json");
  }

  private static int limit(CommandLine line) throws WrongUse {
    String limit = line.getOptionValue("limit", "10");
    if (!limit.matches("[1-9][0-9]{0,4}")) {
      throw new WrongUse("use.limit", slot("value", limit));
    }
    return Integer.parseInt(limit);
  }

  private static void print(Answer answer, Map<Hit, String> explained, Console console) {
    answer
        .spelling()
        .forEach(each ->
            console.say("found.corrected", slot("typed", each.typed()), slot("used", each.used())));
    answer
        .widened()
        .forEach(each ->
            console.say(
                "found.widened",
                slot("typed", each.typed()),
                slot("name", each.name()),
                slot("entry", String.valueOf(each.entry()))));
    explained.forEach((hit, explanation) -> {
      Passage passage = hit.passage();
      String heading = passage.heading().isEmpty() ? "" : " › " + passage.heading();
      console
          .out()
          .println(
              String.format(
                      Locale.ROOT, "%9.4f  %s  %s", hit.score(), passage.url(), passage.title())
                  + heading);
      if (!explanation.isEmpty()) {
        console.out().println(explanation.indent(11));
      }
    });
    if (answer.hits().isEmpty()) {
      console.say("found.nothing");
    }
  }
}
