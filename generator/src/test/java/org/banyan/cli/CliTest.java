package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands promise to scripts: exit codes, where they write, what they say of wrong use.
class CliTest {

  private static final List<String> COMMANDS =
      List.of(
          "init", "new", "serve", "check", "check-links", "explain", "build", "search", "index");

  @TempDir private static Path temp;
  private Terminal terminal;

  @BeforeAll
  static void makeProject() {
    assertEquals(0, new Terminal(temp).run("init", "base").exit());
  }

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(temp);
  }

  @Test
  void helpNamesEveryCommand() {
    for (List<String> arguments : List.of(List.<String>of(), List.of("help"), List.of("--help"))) {
      Terminal.Run run = terminal.run(arguments.toArray(String[]::new));
      assertEquals(0, run.exit());
      COMMANDS.forEach(name -> assertTrue(run.out().contains("\n  " + name + " "), name));
    }
  }

  @Test
  void everyCommandExplainsItselfWithAnExample() {
    for (String name : COMMANDS) {
      Terminal.Run run = terminal.run(name, "--help");
      assertEquals(0, run.exit());
      assertTrue(run.out().startsWith("usage: banyan " + name + " [OPTIONS]"), run.out());
      assertTrue(run.out().contains("example"), run.out());
      assertTrue(run.out().contains("\n  banyan " + name), run.out());
    }
  }

  @Test
  void wrongCommandIsRefusedWithTheNearestOne() {
    Terminal.Run run = terminal.run("biuld");
    assertEquals(2, run.exit());
    assertEquals(
        "banyan: there is no command \"biuld\"; did you mean \"build\"? commands: "
            + String.join(", ", COMMANDS)
            + "\n",
        run.err());
  }

  @Test
  void wrongOptionIsRefused() {
    Terminal.Run run = terminal.run("check", "--colour");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--colour"), run.err());
    assertTrue(run.err().contains("banyan check --help"), run.err());
  }

  @Test
  void folderWithoutProjectIsWrongUse() throws IOException {
    Files.createDirectories(temp.resolve("empty"));
    assertEquals(2, terminal.run("check", "--project", "empty").exit());
    Terminal.Run run = terminal.run("build", "--project", "nowhere");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("there is no folder"), run.err());
  }

  @Test
  void problemsInTheSiteAreExitCodeOneAndPublishNothing() throws IOException {
    terminal.run("init", "broken");
    Path page = temp.resolve("broken/content/pages/about.md");
    Files.writeString(page, Files.readString(page).replace("summary:", "sumary:"));
    Terminal.Run check = terminal.run("check", "--project", "broken");
    assertEquals(1, check.exit());
    assertTrue(check.out().contains("content/pages/about.md:3:1: error:"), check.out());
    assertTrue(check.out().contains("did you mean \"summary\"?"), check.out());
    Terminal.Run build = terminal.run("build", "--project", "broken");
    assertEquals(1, build.exit());
    assertFalse(Files.exists(temp.resolve("broken/site/public")));
  }

  @Test
  void outputAmongTheSourcesIsRefused() throws IOException {
    for (String output : List.of("base/content/out", "base/templates", "base/site", "base", ".")) {
      Terminal.Run run = terminal.run("build", "--project", "base", "--output", output);
      assertEquals(2, run.exit(), output);
      assertTrue(run.err().contains("the output folder"), run.err());
    }
    assertFalse(Files.exists(temp.resolve("base/content/out")));
    assertFalse(Files.exists(temp.resolve("base/index.html")));
  }

  @Test
  void outputBehindALinkIntoContentIsRefused() throws IOException {
    Files.createSymbolicLink(temp.resolve("link"), temp.resolve("base/content"));
    assertEquals(2, terminal.run("build", "--project", "base", "--output", "link/out").exit());
  }

  @Test
  void serverSaysThatItsPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Terminal.Run run = terminal.run("serve", "--project", "base", "--port", port);
      assertEquals(2, run.exit());
      assertTrue(run.err().contains("port " + port + " is not free"), run.err());
      assertTrue(run.err().contains("--port 0"), run.err());
    }
  }

  @Test
  void portMustBeOne() {
    for (String port : List.of("-1", "65536", "http")) {
      Terminal.Run run = terminal.run("serve", "--project", "base", "--port", port);
      assertEquals(2, run.exit());
      assertTrue(run.err().contains("from 0 to 65535"), run.err());
    }
  }
}
