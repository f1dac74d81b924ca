package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/// The folder a site is published into.
final class Output {

  private Output() {}

  /// @throws WrongUse if publishing there would touch what the site is made from, or files of
  ///   others
  static Path of(CommandLine line, Console console, Project project) throws IOException, WrongUse {
    Path output =
        line.hasOption("output")
            ? console.here().resolve(line.getOptionValue("output")).normalize()
            : project.folder().resolve("site/public");
    Path real = real(output);
    Path folder = project.folder().toRealPath();
    if (folder.startsWith(real)) {
      throw new WrongUse("use.output-around", slot("folder", output.toString()));
    }
    for (String source : List.of("content", "templates", "site/vocabularies", "site/static")) {
      if (real.startsWith(folder.resolve(source))) {
        throw new WrongUse(
            "use.output-inside", slot("folder", output.toString()), slot("source", source));
      }
    }
    if (real.equals(folder.resolve("site"))) {
      throw new WrongUse("use.output-settings", slot("folder", output.toString()));
    }
    if (Files.isRegularFile(output)) {
      throw new WrongUse("use.file", slot("file", output.toString()));
    }
    return output;
  }

  /// The path with its links followed as far as it exists.
  private static Path real(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path : real(parent).resolve(path.getFileName());
  }
}
