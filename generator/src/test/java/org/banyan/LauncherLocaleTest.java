package org.banyan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// In which locale the launcher starts Java. `xx_XX.UTF-8` is a name that no machine has installed.
@EnabledOnOs(OS.LINUX)
class LauncherLocaleTest extends LauncherMachine {

  private static final String UNIX_WITH_ONE_LOCALE =
      """
      #!/bin/sh
      case $1 in
        -a) printf 'C\\nPOSIX\\nde_DE.iso88591\\nde_DE.utf8\\n' ;;
        *) case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
          de_DE.utf8) echo UTF-8 ;;
          *) echo ANSI_X3.4-1968 ;;
        esac ;;
      esac
      """;

  @Test
  void systemIsAskedWhetherALocaleIsThere() throws Exception {
    program(
        "for flag in $flags; do case $flag in *language=*) echo \"$flag\" ;; esac; done; echo \"LC_ALL=${LC_ALL-}\"");
    String named = "-Duser.language=xx\n-Dbanyan.language=xx\n";
    String set = "LC_ALL=C.UTF-8\n";
    Map<Map<String, String>, String> cases = new LinkedHashMap<>();
    cases.put(Map.of(), set);
    cases.put(Map.of("LANG", ""), set);
    cases.put(Map.of("LC_ALL", "C"), set);
    cases.put(Map.of("LC_ALL", "POSIX"), set);
    cases.put(Map.of("LANG", "xx_XX.UTF-8"), named + set);
    cases.put(Map.of("LC_CTYPE", "xx_XX.UTF-8"), set);
    cases.put(Map.of("LC_ALL", "xx_XX.UTF-8"), named + set);
    cases.put(Map.of("LC_ALL", "xx_XX.UTF-8", "LANG", "C.UTF-8"), named + set);
    cases.put(Map.of("LC_ALL", "C", "LANG", "C.UTF-8"), set);
    cases.put(Map.of("LC_CTYPE", "C", "LANG", "C.UTF-8"), set);
    // Java takes no part of a locale of which another part is not there.
    cases.put(Map.of("LC_CTYPE", "C.UTF-8", "LANG", "xx_XX.UTF-8"), named + set);
    cases.put(Map.of("LANG", "C.UTF-8"), "LC_ALL=\n");
    cases.put(Map.of("LC_CTYPE", "C.UTF-8"), "LC_ALL=\n");
    cases.put(Map.of("LC_ALL", "C.UTF-8"), set);
    assertEquals(14, cases.size());
    for (var each : cases.entrySet()) {
      assertEquals(each.getValue(), runIn(each.getKey(), "check").out(), each.getKey().toString());
    }
    assertEquals(1, builds());
  }

  @Test
  void anyUnicodeLocaleWillDo() throws Exception {
    program("echo \"$LC_ALL\"");
    script(bin.resolve("locale"), UNIX_WITH_ONE_LOCALE);
    assertEquals("de_DE.utf8\n", runIn(Map.of("LANG", "xx_XX.UTF-8"), "check").out());
    assertEquals("de_DE.utf8\n", runIn(Map.of("LC_ALL", "de_DE.iso88591"), "check").out());
  }

  @Test
  void whereNothingCanBeAskedTheLocaleThatIsBuiltInIsTaken() throws Exception {
    program("echo \"$LC_ALL\"");
    Files.delete(bin.resolve("locale"));
    assertEquals("C.UTF-8\n", runIn(Map.of("LANG", "xx_XX.UTF-8"), "check").out());
  }

  @Test
  void verifyIsToldTheLocale() throws Exception {
    assertEquals("C.UTF-8\n", runIn(Map.of("LC_ALL", "C"), "--find-locale").out());
    assertEquals("\n", runIn(Map.of("LANG", "C.UTF-8"), "--find-locale").out());
  }

  /// File names, the folder, arguments and output, with a real Java.
  @Test
  void chineseIsKeptInEveryLocale() throws Exception {
    delete(temp.resolve("usr"));
    script(bin.resolve("mvn"), MAVEN_WITH_REAL_JAVA);
    program(
        """
        import java.nio.file.*;
        class Main {
          public static void main(String[] a) throws Exception {
            if (a[0].startsWith("-") || a[0].equals("build")) return;
            Path here = Path.of("").toAbsolutePath();
            try (var files = Files.list(here)) {
              files.forEach(file -> IO.println(file.getFileName() + " " + Files.exists(file)));
            }
            IO.println(here.getFileName() + " " + a[0] + " " + Files.exists(Path.of(a[0])));
          }
        }
        """);
    Path chinese = temp.resolve("儿童 友好");
    write(chinese.resolve("步行.jpg"), "");
    for (Map<String, String> locale :
        List.of(
            Map.of("LANG", "xx_XX.UTF-8"),
            Map.of("LC_ALL", "C"),
            Map.<String, String>of(),
            Map.of("LC_CTYPE", "C.UTF-8"))) {
      Map<String, String> environment = new LinkedHashMap<>(locale);
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      Run run = finish(start(chinese, project.resolve("banyan"), environment, "步行.jpg"));
      assertEquals("步行.jpg true\n儿童 友好 步行.jpg true\n", run.out(), locale + run.err());
    }
  }
}
