package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.source.Digest;
import org.banyan.source.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The day by which commands judge.
class TodayTest {

  private static final String LATE = "2026-05-30T23:30:00Z";
  private static final String NEXT = "2026-05-31T00:30:00Z";

  @TempDir Path folder;

  private Path project;

  @BeforeEach
  void makeProject() {
    project = folder.resolve("base");
    assertEquals(0, new Terminal(folder).run("init", "base").exit());
  }

  private Terminal.Run at(String instant, String... arguments) {
    return new Terminal(project, InstantSource.fixed(Instant.parse(instant))).run(arguments);
  }

  private SortedMap<String, String> built(String instant, String... more) throws IOException {
    Path output = Files.createTempDirectory(folder, "out").resolve("site");
    String[] arguments =
        Stream.concat(Stream.of("build", "--output", output.toString()), Stream.of(more))
            .toArray(String[]::new);
    Terminal.Run run = at(instant, arguments);
    assertEquals(0, run.exit(), run.err());
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> found = Files.walk(output)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        digests.put(output.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
      }
    }
    assertTrue(digests.size() > 20, digests::toString);
    return digests;
  }

  @Test
  void theNamedDayCountsAndNotTheClock() throws IOException {
    assertEquals(built(LATE, "--date", "2026-03-01"), built(NEXT, "--date", "2026-03-01"));
  }

  @Test
  void theDayIsWrittenDown() throws IOException {
    SortedMap<String, String> today = built(LATE);
    assertEquals(Digest.of("2026-05-30\n".getBytes()), today.get("data/day.txt"));
    assertEquals(today, built(LATE, "--date", "2026-05-30"));
    assertNotEquals(today, built(NEXT));
  }

  @Test
  void todayIsTodayWhereTheSiteIs() throws IOException {
    Path settings = project.resolve("site/site.yaml");
    Files.writeString(settings, Files.readString(settings) + "\ntimeZone: Asia/Shanghai\n");
    assertEquals(
        Digest.of("2026-05-31\n".getBytes()), built("2026-05-30T16:00:00Z").get("data/day.txt"));
    assertEquals(
        Digest.of("2026-05-30\n".getBytes()), built("2026-05-30T15:59:59Z").get("data/day.txt"));
  }

  @Test
  void aConsentHoldsThroughItsLastDay() throws IOException {
    Path settings = project.resolve("site/site.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replace("consent: consent-types", "consent: agreements"));
    Files.writeString(
        project.resolve("site/vocabularies/agreements.yaml"),
        "label: {zh: 同意, en: Consent}\nterms:\n  - {id: written, label: {zh: 书面, en: written}}\n");
    Files.write(project.resolve("content/street.png"), Projects.picture("street.png"));
    Files.writeString(
        project.resolve("content/pictures.yaml"),
        """
        - file: street.png
          children: true
          consent: {type: written, date: 2020-05-30, until: 2026-05-30}
        """);
    assertEquals(0, at(LATE, "check").exit(), at(LATE, "check").out());
    Terminal.Run over = at(NEXT, "check");
    assertEquals(1, over.exit());
    assertTrue(over.out().contains("[expired-consent]"), over.out());
    assertTrue(over.out().contains("2026-05-31"), over.out());
    assertEquals(0, at(NEXT, "check", "--date", "2026-05-30").exit());
    assertEquals(1, at(LATE, "check", "--date", "2026-05-31").exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "today",
        "2026-5-3",
        "2026-02-30",
        "2026",
        "+12026-01-01",
        "２０２６-01-01",
        "",
        "0000-01-01",
        "1989-12-31",
        "2200-01-01",
        "9999-12-31"
      })
  void whatIsNoDayIsRefused(String day) {
    for (String command : new String[] {"build", "check", "search", "serve"}) {
      Terminal.Run run = at(LATE, command, "--date", day, "word");
      assertEquals(2, run.exit(), run.out());
      assertTrue(run.err().contains("--date takes a day"), run.err());
    }
  }
}
