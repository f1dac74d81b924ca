package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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
    return "command.init.summary";
  }

  @Override
  public String help() {
    return "command.init.help";
  }

  @Override
  public List<String> examples() {
    return List.of("banyan init our-base", "banyan serve --project our-base");
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line, Console console) throws IOException, WrongUse {
    if (line.getArgs().length != 1) {
      throw new WrongUse("use.init");
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
    String called = System.getProperty("banyan.command", "banyan");
    String serve = quoted(called) + " serve --project " + quoted(name);
    String start = quoted(called) + " new case my-street --project " + quoted(name);
    String settings = quoted(name + "/site/site.yaml");
    int width = Math.max(settings.length(), Math.max(serve.length(), start.length()));
    console.say("init.made", slot("files", files.size()), slot("folder", folder.toString()));
    console.out().println();
    console.say("init.next");
    next(console, serve, width, "init.look");
    next(console, start, width, "init.start");
    next(console, settings, width, "init.name");
    return FINE;
  }

  /// As a shell takes it for one word.
  private static String quoted(String path) {
    return path.contains(" ") ? "\"" + path + "\"" : path;
  }

  private static void next(Console console, String what, int width, String key) {
    String space = " ".repeat(width - what.length());
    console.out().printf("  %s%s  %s%n", what, space, console.text(key));
  }

  private static void checkIsFree(Path folder) throws IOException, WrongUse {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new WrongUse("use.file", slot("file", folder.toString()));
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        if (found.findAny().isPresent()) {
          throw new WrongUse("use.not-empty", slot("folder", folder.toString()));
        }
      }
    }
  }
}
