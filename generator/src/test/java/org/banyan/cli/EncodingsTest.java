package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program started by `java` itself, in locales of the machine. Elsewhere than on Linux, Java
/// reads names as Unicode whatever the locale is.
@EnabledOnOs(OS.LINUX)
class EncodingsTest {

  private record Run(int exit, String out, String err) {}

  @TempDir private Path temp;

  @Test
  void localeThatLosesNamesIsSaidInBothLanguages() throws Exception {
    for (var locale :
        List.of(
            Map.of("LC_ALL", "C"),
            Map.of("LANG", "POSIX"),
            Map.<String, String>of(),
            Map.of("LANG", "xx_XX.UTF-8"),
            Map.of("LC_CTYPE", "C.UTF-8", "LANG", "xx_XX.UTF-8"))) {
      Run run = run(locale, "check");
      assertEquals(Command.WRONG_USE, run.exit(), locale + run.err());
      assertEquals("", run.out());
      String[] lines = run.err().split("\n");
      assertEquals(2, lines.length, run.err());
      assertTrue(lines[0].startsWith("banyan: file names and arguments cannot be read"), lines[0]);
      assertTrue(lines[1].startsWith("banyan: 当前系统区域设置的编码是"), lines[1]);
      assertTrue(lines[1].contains("LC_ALL=C.UTF-8"), lines[1]);
    }
  }

  @Test
  void namesArgumentsAndOutputAreChineseInAUnicodeLocale() throws Exception {
    Files.createDirectories(temp.resolve("content"));
    Run run = run(Map.of("LC_ALL", "C.UTF-8"), "check", "--project", "步行");
    assertEquals(Command.WRONG_USE, run.exit());
    assertTrue(run.err().contains("步行"), run.err());
  }

  private Run run(Map<String, String> locale, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().putAll(locale);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Run(process.exitValue(), out, err);
  }
}
