package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.banyan.build.KeptFiles;
import org.banyan.build.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real command, more than once at a time over one folder.
class TwoBuildsTest {

  private static final int ROUNDS = RealCommand.ALL ? 10 : 1;

  @TempDir Path temporary;

  @Test
  void aBuildWaitsForTheOneThatHoldsTheFolderAndCheckDoesNot() throws Exception {
    var command = new RealCommand(temporary);
    Path project = command.project("banyan");
    Path output = Files.createDirectory(project.resolve("site/public"));
    RealCommand.Started waiting;
    try (Publisher _ = Publisher.open(output, "the test", _ -> {})) {
      waiting = command.build("", project, output);
      String who = "process " + ProcessHandle.current().pid() + " on ";
      while (!waiting.said().contains("waiting for it …")) {
        assertTrue(waiting.process().isAlive(), waiting.said());
        Thread.sleep(20);
      }
      assertTrue(waiting.said().contains(who), waiting.said());
      RealCommand.Run check = command.run("check", "--project", project.toString());
      assertEquals(0, check.exit(), check.said());
      assertTrue(waiting.process().isAlive());
    }
    RealCommand.Run done = waiting.end();
    assertEquals(0, done.exit(), done.said());
    assertEquals(command.clean(project), RealCommand.site(output));
  }

  @Test
  void ofBuildsAtOnceTheSiteIsThatOfOne() throws Exception {
    var one = new RealCommand(Files.createDirectory(temporary.resolve("one")));
    var other = new RealCommand(Files.createDirectory(temporary.resolve("other")));
    Path banyan = one.project("banyan");
    Path ficus = other.project("ficus");
    List<SortedMap<String, String>> clean = List.of(one.clean(banyan), other.clean(ficus));
    for (int round = 0; round < ROUNDS; round++) {
      Path output = temporary.resolve("public" + round);
      List<RealCommand.Started> builds = new ArrayList<>();
      for (Path project : List.of(banyan, ficus, banyan)) {
        builds.add(one.build("", project, output));
      }
      for (RealCommand.Started build : builds) {
        RealCommand.Run run = build.end();
        assertEquals(0, run.exit(), run.said());
      }
      SortedMap<String, String> there = RealCommand.site(output);
      boolean isBanyan = there.get("en/index.html").equals(clean.get(0).get("en/index.html"));
      SortedMap<String, String> expected = clean.get(isBanyan ? 0 : 1);
      SortedMap<String, String> before = clean.get(isBanyan ? 1 : 0);
      for (String path : before.keySet()) {
        assertTrue(!KeptFiles.mayBeKept(path) || there.containsKey(path), path + " is kept");
      }
      there
          .keySet()
          .removeIf(path ->
              !expected.containsKey(path)
                  && path.matches("(assets|search)/.*")
                  && before.containsKey(path));
      there.remove("generations.txt");
      expected.remove("generations.txt");
      assertEquals(expected, there);
    }
  }
}
