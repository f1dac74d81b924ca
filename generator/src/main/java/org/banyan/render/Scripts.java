package org.banyan.render;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The scripts of a theme as a site serves them.
///
/// Four are always fetched with all that they import. Each of these is served as one file, in which
/// what it imports stands before it, so that a reader waits for one answer instead of two or three.
/// What only they import is no file of its own.
///
/// Put together are scripts of the folder or below that are imported, or exported again, by plain
/// names (`import { a, b } from "./other.js"`). Any other import stays as it is written, and so
/// does the whole script when two of its parts would declare the same name. Where one of them is
/// the project's own, nothing is put together: each is a module by itself, as its author wrote it.
final class Scripts {

  private static final List<String> WHOLE =
      List.of("page.js", "search/box.js", "search/main.js", "search/search.js");

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^(?:import|export) \\{[\\w$,\\s]*} from \"\\./((?:[\\w-]+/)*[\\w-]+\\.js)\";\\n");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?m)^(?:export )?(?:async )?(?:import|const|let|var|class|function)\\b[* ]*"
              + "([\\w$]+|[{\\[][^}\\]]*[}\\]])");
  private static final Pattern NAME = Pattern.compile("[\\w$]+");
  private static final Pattern OWN_LINES = Pattern.compile("(?m)^[ \\t]*(?://.*)?\\n|^[ \\t]+");

  private Scripts() {}

  /// @param written by path below the folder of the scripts
  /// @param own the paths of those that are the project's
  static Map<String, String> served(Map<String, String> written, Set<String> own) {
    Map<String, String> served = new TreeMap<>(written);
    Set<String> parts = new HashSet<>();
    for (String path : WHOLE) {
      Map<String, String> joined = new LinkedHashMap<>();
      if (served.containsKey(path)) {
        collect(path, written, joined);
      }
      if (Collections.disjoint(joined.keySet(), own) && declareDifferentNames(joined)) {
        served.replace(path, String.join("", joined.values()));
        parts.addAll(joined.keySet());
      }
    }
    parts.removeAll(WHOLE);
    served.keySet().retainAll(reached(served, parts));
    served.replaceAll((path, text) -> own.contains(path) ? text : slim(text));
    return served;
  }

  /// What is not only a part of others, and all that this names.
  private static Set<String> reached(Map<String, String> scripts, Set<String> parts) {
    Set<String> reached = new HashSet<>(scripts.keySet());
    reached.removeAll(parts);
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      String path = open.remove();
      for (String named : ScriptImports.of(path, scripts.get(path), scripts.keySet())) {
        if (reached.add(named)) {
          open.add(named);
        }
      }
    }
    return reached;
  }

  /// What a script imports, then the script without these imports.
  private static void collect(
      String path, Map<String, String> scripts, Map<String, String> joined) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String text = scripts.get(path);
    joined.put(path, "");
    for (MatchResult found : IMPORT.matcher(text).results().toList()) {
      String part = folder + found.group(1);
      if (scripts.containsKey(part) && !WHOLE.contains(part)) {
        if (!joined.containsKey(part)) {
          collect(part, scripts, joined);
        }
        text = text.replace(found.group(), "");
      }
    }
    joined.remove(path);
    joined.put(path, text);
  }

  private static boolean declareDifferentNames(Map<String, String> scripts) {
    Set<String> all = new HashSet<>();
    return scripts.values().stream()
        .flatMap(text -> DECLARATION.matcher(text).results())
        .flatMap(found -> NAME.matcher(found.group(1)).results())
        .allMatch(name -> all.add(name.group()));
  }

  /// Without indentation, empty lines and the comments that have lines of their own, unless a
  /// string goes over several lines, for there they may be text.
  private static String slim(String script) {
    boolean hasLongStrings =
        script
            .lines()
            .anyMatch(
                line -> line.endsWith("\\") || line.chars().filter(c -> c == '`').count() % 2 == 1);
    return hasLongStrings ? script : OWN_LINES.matcher(script).replaceAll("");
  }
}
