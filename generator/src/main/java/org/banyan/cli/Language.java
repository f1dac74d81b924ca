package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.banyan.source.MessageCatalog;
import org.banyan.source.ProjectReader;

/// In which language the program speaks: the one that `--language` names, else the terminal's, else
/// the project's first, else English.
final class Language {

  static final String OTHERWISE = "en";

  private static final String NAME = "--language";

  private Language() {}

  static Option option() {
    return Option.builder()
        .longOpt("language")
        .hasArg()
        .argName("LANG")
        .desc("option.language")
        .get();
  }

  /// What `--language` says; looked for before the rest is understood, so that mistakes in it are
  /// said in this language too.
  ///
  /// @throws WrongUse if the program does not speak it
  static Optional<String> named(String[] args) throws WrongUse {
    for (int at = 0; at < args.length; at++) {
      String value =
          args[at].startsWith(NAME + "=")
              ? args[at].substring(NAME.length() + 1)
              : args[at].equals(NAME) && at + 1 < args.length ? args[at + 1] : null;
      if (value != null) {
        if (!MessageCatalog.LANGUAGES.contains(value)) {
          throw new WrongUse(
              "use.language", slot("languages", MessageCatalog.LANGUAGES), slot("value", value));
        }
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /// The terminal's, by the rules of POSIX: the first of the three that is set counts. `C` and
  /// `POSIX` say nothing about language.
  ///
  /// @param system what is known better than by the environment; else empty
  static Optional<String> ofTerminal(Map<String, String> environment, Optional<String> system) {
    return system
        .or(() ->
            Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst())
        .flatMap(Language::spoken);
  }

  /// The first language of a project, if the program speaks it.
  static Optional<String> ofProject(Path folder) {
    return ProjectReader.firstLanguage(folder).flatMap(Language::spoken);
  }

  /// `zh_CN.UTF-8` is Chinese.
  private static Optional<String> spoken(String locale) {
    String language = List.of(locale.split("[_.@-]")).getFirst().toLowerCase(Locale.ROOT);
    return Optional.of(language).filter(MessageCatalog.LANGUAGES::contains);
  }
}
