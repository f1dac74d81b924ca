package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.banyan.source.MessageCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever asks for Chinese is not answered in English: words that stand side by side are in the
/// Chinese catalogue, or on the list of those that have no language.
class SpokenWordsTest {

  private static final Pattern WORDS =
      Pattern.compile("(?<![\\w./\\\\-])[A-Za-z]{2,}(?:[,;:]? [a-z]{2,}(?![\\w./=-]))+");

  /// What has no language: lines to be typed, and how Lucene accounts for a score.
  private static final Pattern NO_LANGUAGE =
      Pattern.compile(
          "(?m)^(?:  banyan | {11,}).*$|(?s:<style>.*?</style>)|<[^>]*>"
              + "|banyan (?:new lesson|[a-z-]+)(?! [a-z])");

  @TempDir private Path here;

  private final List<String> said = new ArrayList<>();
  private int situations;

  @BeforeEach
  void makeProject() throws IOException {
    situation(Command.FINE, "init", "base");
  }

  private Terminal.Run situation(int exit, String... arguments) {
    situations++;
    Terminal.Run run = new Terminal(here, InstantSource.system(), Optional.of("zh")).run(arguments);
    said.add(run.out());
    said.add(run.err());
    assertEquals(exit, run.exit(), () -> String.join(" ", arguments) + "\n" + run);
    return run;
  }

  private void isChinese(int expected) {
    assertEquals(expected, situations);
    SortedSet<String> english = new TreeSet<>();
    Collection<String> catalogue = MessageCatalog.of("zh").texts().values();
    for (String text : said) {
      WORDS
          .matcher(NO_LANGUAGE.matcher(text.replace(here.toString(), "")).replaceAll(""))
          .results()
          .map(MatchResult::group)
          .filter(words -> catalogue.stream().noneMatch(known -> known.contains(words)))
          .forEach(english::add);
    }
    assertEquals(new TreeSet<String>(), english);
    assertTrue(said.stream().filter(text -> text.matches("(?s).*\\p{IsHan}.*")).count() > 0);
  }

  @Test
  void helpAndWrongUse() {
    List<String> commands =
        List.of("init", "new", "serve", "check", "check-links", "build", "search", "index");
    for (String command : commands) {
      situation(Command.FINE, command, "--help");
      situation(Command.WRONG_USE, command, "--nonsense");
    }
    situation(Command.FINE);
    situation(Command.WRONG_USE, "biuld");
    situation(Command.WRONG_USE, "check", "--language", "fr");
    situation(Command.WRONG_USE, "check", "--project");
    situation(Command.WRONG_USE, "check", "--project", "nowhere");
    situation(Command.WRONG_USE, "check", "--project", ".");
    situation(Command.WRONG_USE, "check", "--project", "base", "--format", "pdf");
    situation(Command.WRONG_USE, "check", "--project", "base", "--date", "today");
    situation(Command.WRONG_USE, "build", "--project", "base", "--keep", "many");
    situation(Command.WRONG_USE, "build", "--project", "base", "--output", "base/content");
    situation(Command.WRONG_USE, "build", "--project", "base", "--output", "base");
    situation(Command.WRONG_USE, "build", "--project", "base", "--previous", "http:///");
    situation(Command.WRONG_USE, "init");
    situation(Command.WRONG_USE, "init", "base");
    situation(Command.WRONG_USE, "new");
    situation(Command.WRONG_USE, "new", "--project", "base", "caes", "x");
    situation(Command.WRONG_USE, "new", "--project", "base", "case", "My Street");
    situation(Command.WRONG_USE, "new", "--project", "base", "lesson", "x");
    situation(Command.WRONG_USE, "new", "--project", "base", "case", "wednesday-play-street");
    situation(Command.WRONG_USE, "search", "--project", "base");
    situation(Command.WRONG_USE, "search", "--project", "base", "--limit", "no", "x");
    situation(Command.WRONG_USE, "search", "--project", "base", "--filter", "no", "x");
    situation(Command.WRONG_USE, "search", "--project", "base", "--format", "no", "x");
    situation(Command.WRONG_USE, "serve", "--project", "base", "--port", "x");
    situation(Command.WRONG_USE, "index");
    isChinese(1 + 16 + 25);
  }

  @Test
  void whatIsMadeAndFound() throws IOException {
    situation(Command.FINE, "new", "--project", "base", "case", "my-street");
    Files.delete(here.resolve("base/content/cases/my-street.md"));
    situation(Command.FINE, "check", "--project", "base");
    situation(Command.FINE, "build", "--project", "base");
    situation(Command.FINE, "build", "--project", "base");
    situation(Command.FINE, "build", "--project", "base", "--previous", "base/site/public");
    situation(Command.FINE, "build", "--project", "base", "--previous", "base/content");
    situation(Command.FINE, "search", "--project", "base", "--lang", "zh", "街道");
    situation(Command.FINE, "search", "--project", "base", "--lang", "zh", "qwertzuiop");
    situation(Command.FINE, "search", "--project", "base", "--lang", "zh", "--explain", "街道");
    situation(Command.FINE, "index", "base/site/public", "--output", "found");
    isChinese(1 + 10);
  }

  @Test
  void whatIsWrongInTheContent() throws IOException {
    Files.writeString(
        here.resolve("base/content/pages/wrong.md"),
        "---\ntitle: 甲: 乙\nsumary: x\n---\n\n[x](no.md) <br> ![y](z.png)\n\n:::nothing\n");
    situation(Command.PROBLEMS, "check", "--project", "base");
    situation(Command.PROBLEMS, "check", "--project", "base", "--format", "html");
    situation(Command.PROBLEMS, "build", "--project", "base");
    situation(Command.PROBLEMS, "check-links", "--project", "base");
    Path pages = Files.createDirectories(here.resolve("pages"));
    Files.writeString(pages.resolve("a.html"), "<p data-banyan-filter='A b'>x");
    situation(Command.PROBLEMS, "index", "pages", "--output", "found");
    isChinese(1 + 5);
  }

  @Test
  void whatStandsInTheWayOfPublishing() throws IOException {
    Path out = here.resolve("out");
    List<String> blocked =
        List.of("index.html", "zh", "zh/index.html/x", ".banyan-lock/x", ".banyan-journal/x");
    for (String name : blocked) {
      Path file = out.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "mine");
      situation(Command.OUR_FAULT, "build", "--project", "base", "--output", "out");
      for (Path at = file; !at.equals(out); at = at.getParent()) {
        Files.delete(at);
      }
      Files.deleteIfExists(out.resolve(".banyan-lock"));
    }
    Files.writeString(out.resolve(".banyan-journal"), "cut off");
    Files.writeString(out.resolve(".banyan-lock"), "4711\nhost\nbanyan build\n");
    Path left = Files.createDirectory(out.resolve(".banyan-new-1"));
    Files.writeString(left.resolve("1"), "x");
    situation(Command.FINE, "build", "--project", "base", "--output", "out");
    Files.createDirectory(left);
    Files.writeString(left.resolve("1"), "x");
    situation(Command.FINE, "build", "--project", "base", "--output", "out");
    isChinese(1 + blocked.size() + 2);
  }

  @Test
  void whatDoesNotAnswer() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String address = "http://127.0.0.1:" + port + "/";
    Path page = here.resolve("base/content/pages/about.md");
    Files.writeString(
        page, Files.readString(page) + "\n<" + address + ">\n<http://no.such.invalid/>\n");
    situation(Command.PROBLEMS, "build", "--project", "base", "--previous", address);
    situation(Command.FINE, "check-links", "--project", "base", "--cache", "links");
    situation(Command.FINE, "check-links", "--project", "base", "--cache", "more", "--private");
    situation(Command.FINE, "check-links", "--project", "base", "--cache", "more", "--private");
    isChinese(1 + 4);
  }
}
