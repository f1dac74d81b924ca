package org.banyan.render;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The scripts that a script names: the addresses written out in it that lead to another script of
/// the theme, whether for `import`, for `export … from` or for a worker. An address may be written
/// as the file is called (`"./工具.js"`) or as a browser writes it (`"./my%20tool.js"`).
final class ScriptImports {

  private static final Pattern ADDRESS =
      Pattern.compile("([\"'`])(\\.{1,2}/[^\"'`\\r\\n]+)(\\.m?js)\\1");

  private ScriptImports() {}

  /// @param path of the script that is read
  /// @param known the paths of all scripts
  static Set<String> of(String path, String text, Set<String> known) {
    Set<String> named = new TreeSet<>();
    Matcher found = ADDRESS.matcher(text);
    while (found.find()) {
      target(path, found.group(2) + found.group(3), known).ifPresent(named::add);
    }
    return named;
  }

  /// The text with other file names in the addresses.
  ///
  /// @param names from the path of a script to the same with a hash before its ending
  static String renamed(String path, String text, Set<String> known, UnaryOperator<String> names) {
    return ADDRESS
        .matcher(text)
        .replaceAll(found -> {
          String ending = found.group(3);
          String hashed =
              target(path, found.group(2) + ending, known)
                  .map(target -> names.apply(target).substring(target.length() - ending.length()))
                  .orElse(ending);
          String quote = found.group(1);
          return Matcher.quoteReplacement(quote + found.group(2) + hashed + quote);
        });
  }

  private static Optional<String> target(String path, String address, Set<String> known) {
    return resolved(path, address)
        .filter(known::contains)
        .or(() -> decoded(address).flatMap(plain -> resolved(path, plain)).filter(known::contains));
  }

  private static Optional<String> decoded(String address) {
    try {
      String plain = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Optional.of(plain);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> resolved(String path, String address) {
    Deque<String> parts = new ArrayDeque<>(List.of(path.split("/")));
    parts.removeLast();
    for (String part : address.split("/")) {
      if (part.equals("..") && parts.isEmpty()) {
        return Optional.empty();
      }
      switch (part) {
        case "." -> {}
        case ".." -> parts.removeLast();
        default -> parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
