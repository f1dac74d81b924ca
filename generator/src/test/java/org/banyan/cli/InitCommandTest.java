package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.source.Projects;
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
    assertTrue(init.out().contains("  \"a/new base/site/site.yaml\"  "), init.out());

    Terminal.Run check = terminal.run("check", "--project", "a/new base");
    assertEquals("", check.err());
    assertEquals(0, check.exit(), check.out());
    assertTrue(check.out().endsWith("nothing is wrong\n"), check.out());

    Terminal.Run build = terminal.run("build", "--project", "a/new base");
    assertEquals(0, build.exit(), build.err());
    assertTrue(
        build.out().contains("in place of the program's own: assets/css/theme.css\n"), build.out());
    Path project = temp.resolve("a/new base");
    for (String page :
        List.of(
            "cases/wednesday-play-street.html",
            "standards/our-community.html",
            "training/play-street-stewards.html",
            "training/play-street-stewards/on-the-day.html",
            "contribute/case.html",
            "pages/about.html")) {
      for (String language : List.of("zh", "en")) {
        Path file = project.resolve("site/public/" + language + "/" + page);
        assertTrue(Files.exists(file), file.toString());
        assertFalse(Files.readString(file).contains("class=\"notice\""), file + " is translated");
      }
    }
    try (DirectoryStream<Path> styles =
        Files.newDirectoryStream(project.resolve("site/public/assets"), "site-*.css")) {
      assertTrue(Files.readString(styles.iterator().next()).contains("#1f5a8c"));
    }
    assertFalse(Files.exists(project.resolve("site/public/en/evaluations")), "kinds left out");
    assertFalse(Files.exists(project.resolve("site/vocabularies/designs.yaml")));
    assertTrue(Files.exists(project.resolve("site/vocabularies/topics.yaml")));
    assertEquals("/site/public/\n", Files.readString(project.resolve(".gitignore")));
    assertTrue(Files.exists(project.resolve("templates/README.md")));
  }

  @Test
  void aPictureOfANewProjectNeedsARecord() throws IOException {
    var terminal = new Terminal(temp);
    terminal.run("init", "base");
    Path content = temp.resolve("base/content");
    Files.write(content.resolve("cases/street.png"), Projects.picture("street.png"));
    Terminal.Run without = terminal.run("check", "--project", "base");
    assertEquals(1, without.exit());
    assertTrue(without.out().contains("[missing-consent]"), without.out());
    Files.writeString(
        content.resolve("pictures.yaml"),
        """
        - file: cases/street.png
          children: true
          consent: {type: own, date: 2020-05-30, until: 2999-05-30}
        """);
    Terminal.Run with = terminal.run("check", "--project", "base");
    assertEquals(0, with.exit(), with.out());
  }

  @Test
  void whatAProjectChangesIsToldAndWhatNothingUsesIsRefused() throws IOException {
    var terminal = new Terminal(temp);
    terminal.run("init", "base");
    Path templates = temp.resolve("base/templates");
    Files.createDirectories(templates.resolve("kinds/case"));
    Files.createDirectories(templates.resolve("parts"));
    Files.writeString(templates.resolve("kinds/case/card.ftl"), "<p>mine: ${card.title}</p>\n");
    Files.copy(Path.of("../templates/home.ftl"), templates.resolve("home.ftl"));
    Files.writeString(templates.resolve("parts/mine.ftl"), "<p>added</p>\n");
    Files.writeString(
        templates.resolve("all.ftl"),
        Files.readString(Path.of("../templates/all.ftl"))
            .replace("</@layout.shell>", "<#include \"parts/mine.ftl\"></@layout.shell>"));
    Files.write(templates.resolve("assets/leaf.png"), Projects.picture("leaf.png"));
    Files.writeString(
        templates.resolve("assets/css/leaf.css"), ".top { background-image: url(leaf.png) }\n");
    Terminal.Run build = terminal.run("build", "--project", "base");
    assertEquals(0, build.exit(), build.err());
    assertTrue(
        build
            .out()
            .contains(
                """
                templates, in place of the program's own: all.ftl, assets/css/theme.css, kinds/case/card.ftl
                templates, besides the program's own: assets/css/leaf.css, assets/leaf.png, parts/mine.ftl
                templates, the same as the program's own; delete: home.ftl
                """),
        build.out());
    Path output = temp.resolve("base/site/public");
    assertTrue(Files.readString(output.resolve("en/all.html")).contains("<p>added</p>"));
    assertTrue(Files.readString(output.resolve("en/cases/index.html")).contains("<p>mine: The"));
    assertTrue(Files.exists(output.resolve("assets/leaf.png")));

    Files.move(templates.resolve("kinds/case/card.ftl"), templates.resolve("kinds/case/crad.ftl"));
    Terminal.Run wrong = terminal.run("build", "--project", "base");
    assertEquals(1, wrong.exit());
    assertTrue(wrong.err().contains("did you mean \"card.ftl\"?"), wrong.err());
    assertTrue(wrong.err().contains("[unused-template]"), wrong.err());
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
