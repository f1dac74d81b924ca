package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.banyan.build.KeptFiles;
import org.banyan.build.OutputFile;
import org.banyan.build.OutputTree;
import org.banyan.build.Publisher;

/// What a build keeps of the style, scripts and index files of earlier ones.
///
/// @param days how long
/// @param previous where the site is published now, if that is said
record Keeping(int days, Optional<String> previous, Path here) {

  private static final String DAY = "data/day.txt";
  private static final int MOST_DAYS = 366;

  static Option option() {
    return Option.builder().longOpt("keep").hasArg().argName("DAYS").desc("option.keep").get();
  }

  /// @throws WrongUse if it is not a number of days
  static Keeping of(CommandLine line, Console console) throws WrongUse {
    String days = line.getOptionValue("keep", String.valueOf(KeptFiles.DAYS));
    if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) > MOST_DAYS) {
      throw new WrongUse("use.keep", slot("most", MOST_DAYS), slot("value", days));
    }
    return new Keeping(
        Integer.parseInt(days),
        Optional.ofNullable(line.getOptionValue("previous")),
        console.here());
  }

  /// Asks the site as it is published now whether it answers.
  void checkPrevious() throws IOException, WrongUse {
    if (previous.isPresent() && days > 0) {
      try (var site = PreviousSite.of(previous.get(), here)) {
        site.check();
      }
    }
  }

  /// The site with what is kept, which is judged by the site's own day. From here on the folder is
  /// held, so that what stands in it is what this build replaces.
  OutputTree with(OutputTree made, Publisher publisher, Console console)
      throws IOException, WrongUse {
    OutputFile written = made.file(DAY).orElseThrow();
    LocalDate day = LocalDate.parse(new String(written.bytes(), StandardCharsets.UTF_8).strip());
    Map<String, KeptFiles.Kept> brought = Map.of();
    if (previous.isPresent() && days > 0) {
      try (var site = PreviousSite.of(previous.get(), here)) {
        brought = site.files(made, day, days, console);
      }
    }
    return KeptFiles.with(made, publisher.held(), day, days, brought);
  }
}
