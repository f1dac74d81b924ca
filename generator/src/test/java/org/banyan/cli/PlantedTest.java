package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.OutputFile;
import org.banyan.build.Progress;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.source.Characters;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Characters that no file of a site may hold, planted in every text of the samples of all kinds,
/// in vocabularies, a data list and the settings.
class PlantedTest {

  /// U+0085, a line end, may stand in a text.
  private static final List<Integer> FORBIDDEN =
      List.of(0x00, 0x0B, 0x7F, 0x80, 0x9B, 0x202D, 0x202E, 0xFDD0, 0xFFFE, 0xFFFF);

  private static final String OPENINGS = "\u202A\u202B\u2066\u2067\u2068";
  private static final String ENDS = "\u202C\u2069";

  /// A text of one language in `{zh: …, en: …}`.
  private static final Pattern WORDS =
      Pattern.compile("(?<=\\b(?:zh|en): )()()([^\"'{}\\[\\],\\n]+)(?=[,}\\n])");

  private SortedMap<String, String> files;
  private Pattern fields;
  private int planted;

  @BeforeEach
  void readSamples() throws IOException {
    files = Samples.files();
    files.put(
        "content/organisations.yaml",
        "- id: listed\n  title: {zh: 一家组织, en: An organisation}\n"
            + "  summary: {zh: 只在列表里。, en: In the list only.}\n  type: residents\n");
    Config config = Config.read(SourceTree.of(files), new Problems());
    Set<String> names =
        config.kinds().values().stream()
            .flatMap(kind -> kind.fields().stream())
            .flatMap(PlantedTest::texts)
            .map(Field::name)
            .collect(Collectors.toCollection(TreeSet::new));
    names.addAll(List.of("title", "summary"));
    fields =
        Pattern.compile(
            "(?m)^( *(?:- )?)(" + String.join("|", names) + "): ([^\\s\"'|>{}\\[&*!#][^\"#\\n]*)$");
  }

  private static Stream<Field> texts(Field field) {
    if (field.type() instanceof FieldType.Group group) {
      return group.fields().stream().flatMap(PlantedTest::texts);
    }
    boolean isText =
        field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Markdown;
    return isText ? Stream.of(field) : Stream.empty();
  }

  private void plant(Pattern pattern, String below, String character) {
    planted = 0;
    files.replaceAll(
        (path, text) -> path.startsWith(below) ? planted(pattern, text, character) : text);
  }

  private String planted(Pattern pattern, String text, String character) {
    int end = text.startsWith("---\n") ? text.indexOf("\n---\n") : text.length();
    String head =
        pattern
            .matcher(text.substring(0, end))
            .replaceAll(found -> {
              planted++;
              return Matcher.quoteReplacement(with(found, character));
            });
    return head + text.substring(end);
  }

  private static String with(MatchResult found, String character) {
    String key = found.group(2).isEmpty() ? "" : found.group(1) + found.group(2) + ": ";
    return key + '"' + found.group(3).strip() + character + '"';
  }

  private static String escape(int c) {
    return String.format(Locale.ROOT, "\\u%04X", c);
  }

  private BuildResult build() {
    return Build.once().run(SourceTree.of(files), List.of(), Projects.OCCASION, Progress.NONE);
  }

  private static String joined(List<Integer> characters, boolean escaped) {
    return characters.stream()
        .map(c -> escaped ? escape(c) : Character.toString(c))
        .collect(Collectors.joining("x"));
  }

  @Test
  void whatIsForbiddenIsAnErrorAndNotInWhatIsMadeOfTheRest() throws IOException {
    plant(fields, "content/", joined(FORBIDDEN, true));
    int escaped = planted;
    assertTrue(escaped > 150, "planted " + escaped);
    BuildResult result = build();
    Map<String, Long> byFile =
        result.problems().stream()
            .collect(
                Collectors.groupingBy(found -> found.location().path(), Collectors.counting()));
    long planted =
        files.entrySet().stream()
            .filter(file -> file.getKey().startsWith("content/"))
            .filter(file -> file.getValue().contains("\\uFFFF"))
            .count();
    assertEquals(planted, byFile.size(), byFile::toString);
    assertEquals(List.of(), unclean(result));
  }

  @Test
  void vocabulariesAndSettingsAreRefusedWithThem() throws IOException {
    int refused = 0;
    SortedMap<String, String> samples = new TreeMap<>(files);
    for (int c : FORBIDDEN) {
      files.clear();
      files.putAll(samples);
      plant(
          WORDS,
          c == 0 ? "site/site.yaml" : "site/vocabularies/",
          c % 2 == 0 ? escape(c) : Character.toString(c));
      var problems = new Problems();
      Config.read(SourceTree.of(files), problems);
      for (String path : files.keySet()) {
        boolean isPlanted = !files.get(path).equals(samples.get(path));
        boolean isTold =
            problems.sorted().stream().anyMatch(found -> found.location().path().equals(path));
        assertEquals(isPlanted, isTold, path + " " + Characters.name(c));
        refused += isTold ? 1 : 0;
      }
    }
    assertTrue(refused > 200, "refused " + refused);
  }

  /// What may not be in a file, with its place; a table begins with the mark of byte order.
  private static List<String> unclean(BuildResult result) throws IOException {
    List<String> unclean = new ArrayList<>();
    int files = 0;
    for (Map.Entry<String, OutputFile> file : result.output().files().entrySet()) {
      if (!file.getKey().matches(".*\\.(html|json|csv|xml|js|css|svg|ris|bib|txt)")) {
        continue;
      }
      files++;
      String text = new String(file.getValue().bytes(), StandardCharsets.UTF_8);
      text = file.getKey().endsWith(".csv") ? text.substring(1) : text;
      int at = Characters.firstForbidden(text, 0);
      at = at < 0 ? text.indexOf('\uFEFF') : at;
      if (at >= 0 && !file.getKey().endsWith(".js")) {
        unclean.add(file.getKey() + " has " + Characters.name(text.codePointAt(at)));
      }
      int open = 0;
      for (int c : text.codePoints().toArray()) {
        open += OPENINGS.indexOf(c) >= 0 ? 1 : ENDS.indexOf(c) >= 0 ? -1 : 0;
        if (open < 0) {
          break;
        }
      }
      if (open != 0 && !file.getKey().endsWith(".js")) {
        unclean.add(file.getKey() + " leaves the direction turned: " + open);
      }
    }
    assertTrue(files > 700, "looked at " + files);
    return unclean;
  }
}
