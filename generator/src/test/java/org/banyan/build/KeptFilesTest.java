package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.source.HashedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir Path folder;

  @Test
  void whatWasReplacedStaysForThirtyDays() throws IOException {
    String one = publish(DAY, "one");
    String two = publish(DAY.plusDays(1), "two");
    assertEquals(two + "\n" + one + " 2026-03-02\n", sorted(two, one));
    for (int day = 2; day <= 31; day++) {
      publish(DAY.plusDays(day), "two");
      assertTrue(isThere(one), "after " + day + " days");
    }
    publish(DAY.plusDays(32), "two");
    assertFalse(isThere(one));
    assertEquals(two + "\n", record());
  }

  @Test
  void whatIsUsedAgainIsKeptNoLonger() throws IOException {
    String one = publish(DAY, "one");
    String two = publish(DAY.plusDays(1), "two");
    publish(DAY.plusDays(2), "one");
    assertEquals(one + "\n" + two + " 2026-03-03\n", sorted(one, two));
  }

  @Test
  void zeroDaysKeepNothing() throws IOException {
    String one = publish(DAY, "one");
    Publisher.publish(KeptFiles.with(tree("two"), folder, DAY, 0, Map.of()), folder);
    assertFalse(isThere(one));
  }

  @Test
  void manyGenerationsTakeAtMostThreeTimesTheirBytes() throws IOException {
    for (int day = 0; day < 9; day++) {
      publish(DAY.plusDays(day), "text" + day);
    }
    assertEquals(4, record().lines().count(), record());
    assertTrue(record().contains(" 2026-03-09"), record());
    assertFalse(record().contains(" 2026-03-04"), record());
  }

  @Test
  void manyGenerationsOfOneDayTakeNoMoreThanThoseOfMany() throws IOException {
    String last = "";
    for (int build = 0; build < 20; build++) {
      String now = publish(DAY, "text" + build % 10 + build / 10);
      assertTrue(last.isEmpty() || isThere(last), "what build " + build + " replaced");
      assertTrue(record().lines().count() <= 5, record());
      last = now;
    }
    publish(DAY.plusDays(1), "text19");
    assertTrue(record().lines().count() <= 4, record());
  }

  @Test
  void whatABuildReplacesStaysHoweverLargeItIs() throws IOException {
    String large = publish(DAY, "x".repeat(1000));
    publish(DAY, "small");
    assertTrue(isThere(large));
    publish(DAY, "tiny");
    assertFalse(isThere(large), "it is not what this build replaces");
  }

  @Test
  void pagesAndPicturesAreNotKept() throws IOException {
    Publisher.publish(tree(Map.of("zh/x.html", "x", "media/x-0123456789.png", "x")), folder);
    publish(DAY, "one");
    assertFalse(isThere("zh/x.html"));
    assertFalse(isThere("media/x-0123456789.png"));
  }

  @Test
  void whatOlderVersionsNamedWithoutAHashIsKeptToo() throws IOException {
    Publisher.publish(
        tree(
            Map.of(
                "assets/site.css",
                "a",
                "assets/js/search/box.js",
                "b",
                "search/manifest.json",
                "{}")),
        folder);
    publish(DAY, "one");
    assertTrue(isThere("assets/site.css"));
    assertTrue(isThere("assets/js/search/box.js"));
    assertTrue(isThere("search/manifest.json"));
  }

  @Test
  void aRecordIsNotBelieved() throws IOException {
    publish(DAY, "one");
    Path outside = Files.writeString(folder.resolve("secret-0123456789.js"), "theirs");
    Files.writeString(
        folder.resolve(KeptFiles.RECORD),
        "../x-0123456789.js\n.git/x-0123456789.js 2026-01-01\nsecret-0123456789.js 2026-02-30\n"
            + "search/a-0123456789.bin 2026-03-01\n/etc/x-0123456789.js\nx y z\n\n");
    String two = publish(DAY, "two");
    assertTrue(Files.exists(outside));
    assertEquals(two + "\n", record());
  }

  @Test
  void whatIsKeptGivesWayToAFolder() throws IOException {
    String one = publish(DAY, "one");
    SortedMap<String, String> files = new TreeMap<>(Map.of(one + "/x.html", "x"));
    Publisher.publish(KeptFiles.with(tree(files), folder, DAY, KeptFiles.DAYS, Map.of()), folder);
    assertTrue(isThere(one + "/x.html"));
  }

  /// What an author gives a name of his own goes when he takes it away.
  @Test
  void whatNoRecordNamesIsNotKept() throws IOException {
    Map<String, String> texts =
        Map.of("assets/js/own.js", "own", "own-0123456789.js", "own", "manifest.json", "{}");
    SortedMap<String, OutputFile> files = new TreeMap<>(tree(texts).files());
    files.put(KeptFiles.RECORD, KeptFiles.record(List.of(), List.of()));
    Publisher.publish(new OutputTree(files), folder);
    publish(DAY, "one");
    texts.keySet().forEach(path -> assertFalse(isThere(path), path));
  }

  @Test
  void whatANameWithBlanksReplacedGoesAfterThirtyDays() throws IOException {
    String old = "assets/js/my tool 2026-02-30-0123456789.js";
    Publisher.publish(tree(Map.of(old, "old")), folder);
    publish(DAY, "one");
    assertTrue(record().contains(old + " 2026-03-01\n"), record());
    publish(DAY.plusDays(30), "one");
    assertTrue(isThere(old));
    publish(DAY.plusDays(31), "one");
    assertFalse(isThere(old));
  }

  @Test
  void whenAPageLeftTheSiteNoIndexFromBeforeStays() throws IOException {
    String pages = "zh/a.html zh/b.html";
    publishIndex("one", pages);
    publishIndex("two", pages + " zh/c.html");
    assertTrue(isThere(index("one")), "a page came");
    publishIndex("three", "zh/a.html zh/c.html");
    assertFalse(isThere(index("one")));
    assertFalse(isThere(index("two")));
    assertFalse(isThere("search/manifest-2.json"));
    assertTrue(isThere(name("two")), "scripts hold no words");
    assertTrue(record().contains(name("two") + " 2026-03-01"), record());
  }

  private void publishIndex(String text, String pages) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(index(text), text);
    texts.put(name(text), text);
    if (text.equals("one")) {
      texts.put("search/manifest-2.json", "{}");
    }
    SortedMap<String, OutputFile> files = new TreeMap<>(tree(texts).files());
    files.put(KeptFiles.RECORD, KeptFiles.record(texts.keySet(), List.of(pages.split(" "))));
    var made = new OutputTree(files);
    Publisher.publish(KeptFiles.with(made, folder, DAY, KeptFiles.DAYS, Map.of()), folder);
  }

  private static String index(String text) {
    return HashedName.of("search/passages.bin", text.getBytes(StandardCharsets.UTF_8));
  }

  private String publish(LocalDate day, String script) throws IOException {
    OutputTree kept = KeptFiles.with(tree(script), folder, day, KeptFiles.DAYS, Map.of());
    Publisher.publish(kept, folder);
    return name(script);
  }

  private static OutputTree tree(String script) {
    return tree(Map.of(name(script), script, "index.html", script));
  }

  private static OutputTree tree(Map<String, String> texts) {
    SortedMap<String, OutputFile> files = new TreeMap<>();
    texts.forEach((path, text) ->
        files.put(path, new OutputFile.Plain(text.getBytes(StandardCharsets.UTF_8))));
    return new OutputTree(files);
  }

  private static String name(String script) {
    return HashedName.of("assets/js/a.js", script.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isThere(String path) {
    return Files.exists(folder.resolve(path));
  }

  /// The lines of files.
  private String record() throws IOException {
    return Files.readString(folder.resolve(KeptFiles.RECORD))
        .lines()
        .filter(line -> !line.startsWith("page "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /// The record with the line of one file before that of another.
  private String sorted(String first, String second) throws IOException {
    return first.compareTo(second) < 0
        ? record()
        : String.join("\n", record().lines().toList().reversed()) + "\n";
  }
}
