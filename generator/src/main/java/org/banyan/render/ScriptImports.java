package org.banyan.render;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The scripts that a script names: the addresses written out in it that lead to another script of
/// the theme, whether for `import`, for `export … from` or for a worker.
final class ScriptImports {

  private static final Pattern ADDRESS =
      Pattern.compile("([\"'`])(\\.{1,2}/(?:[\\w.-]+/)*)([\\w.-]+\\.m?js)\\1");

  private ScriptImports() {}

  /// @param path of the script that is read
  /// @param known the paths of all scripts
  static Set<String> of(String path, String text, Set<String> known) {
    Set<String> named = new TreeSet<>();
    ADDRESS
        .matcher(text)
        .results()
        .forEach(found -> target(path, found, known).ifPresent(named::add));
    return named;
  }

  /// The text with other file names in the addresses.
  ///
  /// @param names from the path of a script to its new path in the same folder
  static String renamed(String path, String text, Set<String> known, UnaryOperator<String> names) {
    return ADDRESS
        .matcher(text)
        .replaceAll(found -> {
          Optional<String> name =
              target(path, found, known)
                  .map(names)
                  .map(renamed -> renamed.substring(renamed.lastIndexOf('/') + 1));
          String quote = found.group(1);
          return quote + found.group(2) + name.orElse(found.group(3)) + quote;
        });
  }

  private static Optional<String> target(String path, MatchResult found, Set<String> known) {
    String address = found.group(2) + found.group(3);
    String target = URI.create("/" + path).resolve(address).getPath().substring(1);
    return Optional.of(target).filter(known::contains);
  }
}
