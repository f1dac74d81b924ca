package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.banyan.config.Occasion;

/// The day by which a command judges a site: the one that is named, or today. Nothing else in the
/// program asks what day it is.
final class Today {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /// A day outside of these is a slip of the keyboard: with it every consent would be ahead, or
  /// every page expired.
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private Today() {}

  static Option option() {
    return Option.builder("d").longOpt("date").hasArg().argName("DAY").desc("option.date").get();
  }

  /// @throws WrongUse if what is named is no day
  static Occasion of(CommandLine line, Console console) throws WrongUse {
    return new Occasion(named(line), console.clock().instant(), false);
  }

  /// The same, asked again for each build of a command that runs for days.
  static Supplier<Occasion> again(CommandLine line, boolean unpublished, Console console)
      throws WrongUse {
    Optional<LocalDate> named = named(line);
    return () -> new Occasion(named, console.clock().instant(), unpublished);
  }

  private static Optional<LocalDate> named(CommandLine line) throws WrongUse {
    String text = line.getOptionValue("date");
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (FORM.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
          throw new WrongUse(
              "use.date-range",
              slot("value", text),
              slot("first", FIRST.toString()),
              slot("last", LAST.toString()));
        }
        return Optional.of(day);
      }
    } catch (DateTimeParseException _) {
      // No month has so many days.
    }
    throw new WrongUse("use.date", slot("value", text));
  }
}
