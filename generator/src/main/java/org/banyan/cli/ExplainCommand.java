package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.banyan.explain.Explanation;
import org.banyan.report.Report;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.SourceTree;

/// `banyan explain`: says what the program makes of one file, and where each of its values comes
/// from.
final class ExplainCommand implements Command {

  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String summary() {
    return "command.explain.summary";
  }

  @Override
  public String help() {
    return "command.explain.help";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "banyan explain content/cases/oslo-traffic-agent.md",
        "banyan explain content/cases/_defaults.yaml --format json");
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
                .get());
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    String format = line.getOptionValue("format", "text");
    if (!FORMATS.contains(format)) {
      throw new WrongUse("use.format", slot("formats", FORMATS), slot("value", format));
    }
    if (line.getArgList().size() != 1 || line.getArgList().getFirst().isBlank()) {
      throw new WrongUse("use.explain");
    }
    Project project = Project.of(line, console);
    String typed = line.getArgList().getFirst();
    Path file = file(typed, project, console);
    Project.Run run = project.build(Today.of(line, console), console);
    String path = path(project, file);
    Explanation explanation =
        Explanation.of(run.tree(), run.result(), path)
            .or(() -> Explanation.of(run.tree(), run.result(), path + "/index.md"))
            .or(() -> outside(path, file))
            .orElseThrow(() -> missing(typed, run.tree()));
    var report = new Report(run.tree(), explanation.problems(), console.messages(), Help.version());
    if (format.equals("json")) {
      console.out().print(explanation.json(report));
    } else {
      new ExplanationPrinter(run.tree(), console).print(explanation);
    }
    return explanation.hasErrors() ? PROBLEMS : FINE;
  }

  /// From here, or, as problems are printed, from the project's folder.
  private static Path file(String typed, Project project, Console console) throws WrongUse {
    try {
      Path here = console.here().resolve(typed).toAbsolutePath().normalize();
      Path folder = project.folder().toAbsolutePath().normalize();
      boolean isHere = here.startsWith(folder) && Files.exists(here);
      Path file = isHere ? here : folder.resolve(typed).normalize();
      if (file.startsWith(folder) && !file.equals(folder)) {
        return file;
      }
    } catch (InvalidPathException _) {
      // No file can be called so.
    }
    throw new WrongUse("use.explain-outside", slot("file", typed));
  }

  private static String path(Project project, Path file) {
    String path =
        project
            .folder()
            .toAbsolutePath()
            .normalize()
            .relativize(file)
            .toString()
            .replace('\\', '/');
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /// What is there, but is no part of what a site is made from.
  private static Optional<Explanation> outside(String path, Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String key =
        Files.isDirectory(file)
            ? "explain.folder"
            : path.startsWith("site/public/") ? "explain.built" : "explain.not-read";
    return Optional.of(
        new Explanation(path, "not-read", Message.of(key), List.of(), List.of(), List.of()));
  }

  private static WrongUse missing(String typed, SourceTree tree) {
    List<String> paths =
        Stream.concat(tree.files().keySet().stream(), tree.media().keySet().stream())
            .filter(path -> !path.startsWith("templates/"))
            .toList();
    return new WrongUse(
        "use.explain-missing", slot("file", typed), slot("near", Nearest.question(typed, paths)));
  }
}
