package org.banyan.render;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.config.Config;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// What a project changes of the program's templates. Paths are counted from `templates/`.
///
/// @param whole whether it has every one of them, and so a look of its own that replaces nothing
/// @param replaced what stands in place of one of the program's, and differs from it
/// @param added what the program does not have
/// @param needless what equals the program's own
public record Overrides(
    boolean whole, List<String> replaced, List<String> added, List<String> needless) {

  private static final String FOLDER = "templates/";

  /// The page and the card of a kind that has none of its own.
  private static final List<String> DEFAULTS = List.of("page.ftl", "card.ftl");

  private static final Pattern KIND_FILE =
      Pattern.compile("(kind\\.yaml|page\\.ftl|card\\.ftl|sample(\\..+)?\\.md)");

  private static final Pattern CLOCK = Pattern.compile("(?<![\\w.)\\]}\"'])\\.now\\b");

  public Overrides {
    replaced = List.copyOf(replaced);
    added = List.copyOf(added);
    needless = List.copyOf(needless);
  }

  /// Sorts the project's templates, and reports those that nothing uses.
  public static Overrides of(SourceTree tree, Config config, Problems problems) {
    List<String> replaced = new ArrayList<>();
    List<String> added = new ArrayList<>();
    List<String> needless = new ArrayList<>();
    Set<String> mentioned = mentioned(tree);
    for (String path : tree.own()) {
      String name = path.substring(FOLDER.length());
      SourceFile before = tree.builtIn().get(path);
      reportClock(path, tree, problems);
      if (before != null) {
        boolean same = tree.file(path).map(before::equals).orElse(false);
        (same ? needless : replaced).add(name);
      } else if (hasPlace(name, tree, config) || mentioned.contains(fileName(name))) {
        added.add(name);
      } else if (!fileName(name).equals("README.md")) {
        report(path, tree, problems);
      }
    }
    boolean whole = !tree.builtIn().isEmpty() && tree.own().containsAll(tree.builtIn().keySet());
    return new Overrides(whole, replaced, added, needless);
  }

  /// The same content of the same day gives the same bytes, so a template reads no clock.
  private static void reportClock(String path, SourceTree tree, Problems problems) {
    if (!path.endsWith(".ftl") || tree.file(path).isEmpty()) {
      return;
    }
    SourceFile file = tree.file(path).get();
    Matcher clock = CLOCK.matcher(file.text());
    if (clock.find()) {
      String before = file.text().substring(0, clock.start());
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = clock.start() - before.lastIndexOf('\n');
      problems.error("template-error.clock", new Location(path, line, column));
    }
  }

  /// Whether the program itself looks for a file of this name.
  private static boolean hasPlace(String name, SourceTree tree, Config config) {
    String[] parts = name.split("/");
    List<String> languages = config.site().languages();
    return switch (parts[0]) {
      case "kinds" ->
          parts.length == 2 && DEFAULTS.contains(parts[1])
              || parts.length == 3
                  && tree.file(FOLDER + "kinds/" + parts[1] + "/kind.yaml").isPresent()
                  && KIND_FILE.matcher(parts[2]).matches();
      case "messages" ->
          parts.length == 2 && languages.contains(parts[1].replaceFirst("\\.yaml$", ""));
      case "manual" ->
          parts.length == 2
              && (parts[1].equals("problems.yaml")
                  || languages.stream()
                      .anyMatch(lang -> parts[1].equals("markdown." + lang + ".md")));
      case "assets" -> name.endsWith(".css");
      default -> false;
    };
  }

  /// The names of files that stand in templates, style sheets and scripts.
  private static Set<String> mentioned(SourceTree tree) {
    Pattern names = Pattern.compile("[\\w.-]+\\.\\w+");
    return tree.below("templates").stream()
        .filter(file -> file.path().matches(".*\\.(ftl|css|js)"))
        .flatMap(file -> names.matcher(file.text()).results())
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void report(String path, SourceTree tree, Problems problems) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    List<String> near =
        tree.builtIn().keySet().stream()
            .filter(other -> other.startsWith(folder) && other.indexOf('/', folder.length()) < 0)
            .map(Overrides::fileName)
            .toList();
    List<String> elsewhere =
        tree.builtIn().keySet().stream()
            .filter(other -> fileName(other).equals(fileName(path)))
            .limit(3)
            .toList();
    problems.error(
        "unused-template",
        Location.of(path),
        slot(
            "near",
            elsewhere.isEmpty()
                ? Nearest.question(fileName(path), near)
                : Message.of("name.elsewhere", slot("near", Message.either(elsewhere)))));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// What the project changes, line by line; nothing for a project that changes nothing.
  public List<Message> changes() {
    if (whole) {
      return List.of(Message.of("templates.whole"));
    }
    return Stream.of(
            line("templates.replaced", replaced),
            line("templates.added", added),
            line("templates.needless", needless))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Message> line(String key, List<String> names) {
    return names.isEmpty() ? List.of() : List.of(Message.of(key, slot("names", names)));
  }
}
