package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real command where the system refuses to write more: a limit on the size of files, which
/// every user may set, stands for a disk that is full.
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

  @TempDir Path temporary;

  private static void grow(Path file, long size) throws Exception {
    try (var made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(size);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsNamedAndTheSiteIsAsItWas() throws Exception {
    var command = new RealCommand(temporary);
    Path project = command.project("banyan");
    Path output = temporary.resolve("public");
    assertEquals(0, command.build("", project, output).end().exit());
    SortedMap<String, String> before = RealCommand.site(output);

    command.project("ficus");
    grow(project.resolve("site/static/film.mp4"), 40L << 20);
    RealCommand.Run full = command.build("ulimit -f 30000;", project, output).end();
    assertEquals(3, full.exit(), full.said());
    assertTrue(
        full.said().contains(output.toRealPath().resolve("film.mp4") + " cannot be written: "),
        full.said());
    assertFalse(full.said().contains("fault of banyan"), full.said());
    assertEquals(before, RealCommand.site(output));

    assertEquals(0, command.build("", project, output).end().exit());
    SortedMap<String, String> clean = command.clean(project);
    SortedMap<String, String> there = RealCommand.site(output);
    there.keySet().retainAll(clean.keySet());
    there.remove("generations.txt");
    clean.remove("generations.txt");
    assertEquals(clean, there);
  }

  @Test
  void aTemporaryFolderThatIsFullIsNamed() throws Exception {
    var command = new RealCommand(temporary);
    Path project = command.project("banyan");
    Path output = temporary.resolve("public");
    RealCommand.Run full = command.build("ulimit -f 20;", project, output).end();
    assertEquals(3, full.exit(), full.said());
    assertTrue(full.said().contains("the temporary file "), full.said());
    assertTrue(full.said().contains(" cannot be written: "), full.said());
    assertFalse(full.said().contains("fault of banyan"), full.said());
    assertFalse(Files.exists(output));
  }

  /// A real disk, which only an administrator can make: `./verify --all` as root.
  @Test
  void aSmallDiskIsToldBeforeAnythingIsWrittenAndOneWithoutFilesLeftWhenItHappens()
      throws Exception {
    assumeTrue(RealCommand.ALL && OS.LINUX.isCurrentOs());
    var command = new RealCommand(temporary);
    Path project = command.project("banyan");
    for (String size : List.of("size=1m", "size=100m,nr_inodes=300")) {
      Path disk = Files.createDirectory(temporary.resolve(size.replaceAll("\\W", "")));
      Process mount =
          new ProcessBuilder("mount", "-t", "tmpfs", "-o", size, "banyan-test", disk.toString())
              .start();
      assumeTrue(mount.waitFor() == 0, "no disk can be mounted here");
      try {
        Path output = Files.createDirectory(disk.resolve("public"));
        Files.writeString(output.resolve("CNAME"), "example.org");
        RealCommand.Run full = command.build("", project, output).end();
        assertEquals(3, full.exit(), full.said());
        String expected =
            size.contains("inodes") ? "cannot be written: " : output + " has no room for the site";
        assertTrue(full.said().contains(expected), full.said());
        assertTrue(full.said().contains(output.toString()), full.said());
        assertEquals(List.of("CNAME"), List.copyOf(RealCommand.site(output).keySet()));
      } finally {
        assertEquals(0, new ProcessBuilder("umount", disk.toString()).start().waitFor());
      }
    }
  }
}
