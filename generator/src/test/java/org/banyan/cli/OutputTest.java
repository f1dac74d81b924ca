package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.banyan.source.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

  @TempDir Path project;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void copyBase() throws IOException {
    Projects.copy(Projects.BASE, project);
  }

  private int run(String... args) {
    var print = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Cli.run(
        args, new Console(print, print, false, project, InstantSource.system(), Optional.of("en")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "content/rules",
        "content/new/deeper",
        "templates",
        "site",
        "site/static/x",
        "site/vocabularies",
        ".",
        "..",
        "site/public/../../content",
        "content/rules/play-space.md",
      })
  void theSiteIsNotPublishedOverWhatItIsMadeFrom(String output) {
    assertEquals(2, run("build", "--output", output), printed::toString);
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("output"), printed::toString);
  }

  @Test
  void aLinkIntoTheContentIsNoWayRound() throws IOException {
    Files.createSymbolicLink(project.resolve("out"), project.resolve("content"));
    assertEquals(2, run("build", "--output", "out/site"), printed::toString);
  }

  @Test
  void whenSomethingIsWrongNothingIsWritten() throws IOException {
    Files.createDirectories(project.resolve("site/public"));
    Files.writeString(project.resolve("site/public/index.html"), "old");
    Files.writeString(project.resolve("content/rules/play-space.md"), "no front matter");
    assertEquals(1, run("build"), printed::toString);
    assertEquals("old", Files.readString(project.resolve("site/public/index.html")));
    assertFalse(Files.exists(project.resolve("site/public/404.html")));
  }
}
