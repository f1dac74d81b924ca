package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.ProjectReader;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// `banyan new`: starts the file of an entry from what its kind declares.
final class NewCommand implements Command {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  @Override
  public String name() {
    return "new";
  }

  @Override
  public String arguments() {
    return "KIND ID";
  }

  @Override
  public String summary() {
    return "command.new.summary";
  }

  @Override
  public String help() {
    return "command.new.help";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "banyan new case oslo-traffic-agent",
        "banyan new case oslo-traffic-agent --lang en",
        "banyan new lesson play-course/loose-parts");
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
                .desc("option.new-lang")
                .get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    if (line.getArgs().length != 2) {
      throw new WrongUse("use.new");
    }
    Project project = Project.of(line, console);
    var problems = new Problems();
    SourceTree tree = ProjectReader.read(project.folder(), problems);
    Config config = Config.read(tree, problems);
    Optional<Kind> kind = config.kind(line.getArgs()[0]);
    if (config.kinds().isEmpty() || kind.isPresent() && problems.hasErrors()) {
      new ProblemPrinter(tree, console.messages(), console.err()).print(problems.sorted());
      return PROBLEMS;
    }
    String language = language(line, config);
    String id = line.getArgs()[1];
    if (kind.isEmpty()) {
      throw unknownKind(line.getArgs()[0], config);
    }
    checkId(kind.get(), id, config, tree);
    String path = EntryPath.of(config, kind.get(), id);
    Path file = project.folder().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, EntryDraft.of(config, kind.get(), id, language, tree), StandardOpenOption.CREATE_NEW);
    console.say("new.made", slot("file", path));
    console.say(next(config, kind.get(), id));
    return FINE;
  }

  private static String language(CommandLine line, Config config) throws WrongUse {
    String language = line.getOptionValue("lang", config.site().defaultLanguage());
    if (!config.site().languages().contains(language)) {
      throw new WrongUse(
          "use.no-language",
          slot("language", language),
          slot("languages", config.site().languages()));
    }
    return language;
  }

  static WrongUse unknownKind(String name, Config config) {
    return new WrongUse(
        "use.no-kind",
        slot("name", name),
        slot(
            "near",
            kindCalled(name, config)
                .map(Nearest::question)
                .orElse(Nearest.question(name, config.kinds().keySet()))),
        slot("kinds", config.kinds().keySet()));
  }

  /// The kind that readers know by this name, such as `training` by `course`.
  private static Optional<String> kindCalled(String name, Config config) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return config.kinds().values().stream()
        .filter(kind ->
            kind.folder().equals(wanted)
                || Stream.concat(
                        kind.label().byLanguage().values().stream(),
                        kind.plural().byLanguage().values().stream())
                    .map(label -> label.toLowerCase(Locale.ROOT))
                    .anyMatch(label -> label.contains(wanted)))
        .map(Kind::name)
        .findFirst();
  }

  private static void checkId(Kind kind, String id, Config config, SourceTree tree)
      throws WrongUse {
    List<String> names = List.of(id.split("/", -1));
    Optional<Kind> parent = kind.parent().flatMap(config::kind);
    if (names.size() != (parent.isPresent() ? 2 : 1)) {
      throw new WrongUse(
          parent.isPresent() ? "use.part" : "use.no-part",
          slot("kind", kind.name()),
          slot("parent", parent.map(Kind::name).orElse("")),
          slot("parentId", parent.map(Kind::name).orElse("").toUpperCase(Locale.ROOT)),
          slot("id", id));
    }
    for (String name : names) {
      if (!NAME.matcher(name).matches() || name.equals("index")) {
        throw new WrongUse("use.id", slot("name", name), slot("near", suggestion(name)));
      }
    }
    if (parent.isPresent()) {
      checkParent(parent.get(), names.getFirst(), tree);
    }
    String stem = EntryPath.of(config, kind, id).replaceFirst("(/index)?\\.md$", "");
    for (String path : List.of(stem + ".md", stem + "/index.md")) {
      if (tree.file(path).isPresent()) {
        throw new WrongUse("use.there", slot("file", path));
      }
    }
  }

  private static void checkParent(Kind parent, String id, SourceTree tree) throws WrongUse {
    String folder = "content/" + parent.folder();
    if (tree.file(folder + "/" + id + "/index.md").isPresent()) {
      return;
    }
    List<String> parents =
        tree.below(folder).stream()
            .filter(file -> file.name().equals("index.md"))
            .map(SourceFile::folder)
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();
    throw new WrongUse(
        "use.no-parent",
        slot("file", folder + "/" + id + "/index.md"),
        slot("near", Nearest.question(id, parents)),
        slot("parent", parent.name()),
        slot("id", id));
  }

  private static Message suggestion(String name) {
    String id = Nearest.id(name);
    return id.isEmpty() || id.equals("index") ? Message.NONE : Nearest.question(id);
  }

  private static Message next(Config config, Kind kind, String id) {
    return kind.parent()
        .flatMap(config::kind)
        .map(parent ->
            Message.of(
                "new.next-part", slot("file", EntryPath.of(config, parent, id.split("/")[0]))))
        .orElse(Message.of("new.next"));
  }
}
