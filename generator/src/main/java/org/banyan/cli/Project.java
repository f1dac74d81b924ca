package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.Stage;
import org.banyan.config.Occasion;
import org.banyan.source.Problems;
import org.banyan.source.ProjectReader;
import org.banyan.source.SourceTree;

/// The folder that a command works on.
record Project(Path folder) {

  static Option option() {
    return Option.builder("p")
        .longOpt("project")
        .hasArg()
        .argName("DIR")
        .desc("option.project")
        .get();
  }

  /// @throws WrongUse if there is no project in the folder
  static Project of(CommandLine line, Console console) throws WrongUse {
    Path folder = console.here().resolve(line.getOptionValue("project", "")).normalize();
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("use.no-folder", slot("folder", folder.toString()));
    }
    if (!Files.isDirectory(folder.resolve("content"))
        && !Files.exists(folder.resolve("site/site.yaml"))) {
      throw new WrongUse("use.no-project", slot("folder", folder.toString()));
    }
    return new Project(folder);
  }

  /// What was read, and what came of it.
  record Run(SourceTree tree, BuildResult result) {}

  Run build(Occasion occasion, Console console) throws IOException {
    try (var progress = new TerminalProgress(console)) {
      progress.stage(Stage.SOURCE);
      var problems = new Problems();
      SourceTree tree = ProjectReader.read(folder, problems);
      return new Run(tree, Build.once().run(tree, problems.sorted(), occasion, progress));
    }
  }
}
