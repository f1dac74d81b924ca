package org.banyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/// `banyan init`: lays out a new project that builds as it is.
final class InitCommand implements Command {

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String arguments() {
    return "DIR";
  }

  @Override
  public String summary() {
    return "lay out a new project";
  }

  @Override
  public String help() {
    return """
    Makes a project in a new or empty folder: settings, vocabularies, colours, and in both languages
    a made-up case, standard and course. It builds as it is; write your own entries beside them, then
    delete them. A folder that is not empty is left alone.

    examples:
      banyan init our-base
      banyan serve --project our-base\
    """;
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    if (line.getArgs().length != 1) {
      throw new WrongUse("say in which folder: banyan init DIR");
    }
    String name = line.getArgs()[0];
    Path folder = console.here().resolve(name).normalize();
    checkIsFree(folder);
    Map<String, String> files = NewProject.files();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    String project = name.contains(" ") ? "\"" + name + "\"" : name;
    console.out().println("made a project of " + files.size() + " files in " + folder);
    console
        .out()
        .print(
            """

            next:
              banyan serve --project %1$s                       look at it while you write
              banyan new case my-street --project %1$s          start an entry
              %1$s/site/site.yaml                               give the site its name
            """
                .formatted(project));
    return FINE;
  }

  private static void checkIsFree(Path folder) throws IOException, WrongUse {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new WrongUse(folder + " is a file, not a folder");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        if (found.findAny().isPresent()) {
          throw new WrongUse(
              "the folder " + folder + " is not empty; choose a new one, nothing was written");
        }
      }
    }
  }
}
