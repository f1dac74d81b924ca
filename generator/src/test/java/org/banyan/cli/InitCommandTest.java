package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  @TempDir private Path temp;

  @Test
  void newProjectBuildsWithoutAProblem() throws IOException {
    var terminal = new Terminal(temp);
    Terminal.Run init = terminal.run("init", "a/new base");
    assertEquals(0, init.exit(), init.err());
    assertTrue(init.out().contains("banyan serve --project \"a/new base\""), init.out());

    Terminal.Run check = terminal.run("check", "--project", "a/new base");
    assertEquals("", check.err());
    assertEquals(0, check.exit(), check.out());
    assertTrue(check.out().endsWith("nothing is wrong\n"), check.out());

    Terminal.Run build = terminal.run("build", "--project", "a/new base");
    assertEquals(0, build.exit(), build.err());
    Path project = temp.resolve("a/new base");
    assertTrue(Files.exists(project.resolve("site/public/en/cases/sample.html")));
    assertEquals("/site/public/\n", Files.readString(project.resolve(".gitignore")));
    assertTrue(Files.exists(project.resolve("templates/README.md")));
    assertTrue(Files.exists(project.resolve("site/vocabularies/topics.yaml")));
  }

  @Test
  void emptyFolderIsTaken() throws IOException {
    Files.createDirectories(temp.resolve("empty"));
    assertEquals(0, new Terminal(temp.resolve("empty")).run("init", ".").exit());
  }

  @Test
  void folderWithAnythingInItIsLeftAlone() throws IOException {
    Files.createDirectories(temp.resolve("full"));
    Files.writeString(temp.resolve("full/.hidden"), "mine");
    Terminal.Run run = new Terminal(temp).run("init", "full");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("is not empty"), run.err());
    assertFalse(Files.exists(temp.resolve("full/site")));
  }

  @Test
  void fileAndMissingArgumentAreRefused() throws IOException {
    Files.writeString(temp.resolve("file"), "mine");
    assertEquals(2, new Terminal(temp).run("init", "file").exit());
    assertEquals(2, new Terminal(temp).run("init").exit());
    assertEquals(2, new Terminal(temp).run("init", "a", "b").exit());
  }
}
