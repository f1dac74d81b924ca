package org.banyan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project with the launcher, on a machine made for the test.
///
/// There, a program is a shell script, Maven copies it, and Java runs it; so a start takes
/// milliseconds. As the real one, this Java dies of a cache that is not what it wrote.
abstract class LauncherMachine {

  record Run(int exit, String out, String err) {}

  static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "cp",
          "dirname",
          "find",
          "grep",
          "locale",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sh",
          "sort",
          "sync",
          "tr");

  static final String MAVEN =
      """
      #!/bin/sh
      echo built >>"$HOME/builds"
      [ ! -f "$HOME/broken" ] || { echo 'cannot find symbol'; exit 1; }
      while [ "$1" != -f ]; do shift; done
      cd "$(dirname "$2")/generator"
      mkdir target
      cp src/main/java/Main.java target/banyan.jar
      """;

  static final String JAVA =
      """
      #!/bin/sh
      cache=
      while [ "$1" != -jar ]; do
        case $1 in
          -XX:AOTCacheOutput=*) cache=${1#*=} ;;
          -XX:AOTCache=*) used=${1#*=} ;;
          -XX:OnError=*) on_error=${1#*=} ;;
        esac
        flags="$flags $1"
        shift
      done
      jar=$2
      shift 2
      export flags
      if [ "$used" ] && { [ -f "$HOME/deadly" ] || [ "$(cat "$used")" != '0123456789 a cache' ]; }; then
        sh -c "$on_error"
        exit 134
      fi
      sh "$jar" "$@" || exit
      [ -z "$cache" ] || echo '0123456789 a cache' >"$cache"
      """;

  static final String MAVEN_WITH_REAL_JAVA =
      """
      #!/bin/sh
      while [ "$1" != -f ]; do shift; done
      cd "$(dirname "$2")/generator"
      "$JAVA_HOME/bin/javac" -d target src/main/java/Main.java
      "$JAVA_HOME/bin/jar" --create --file target/banyan.jar --main-class Main -C target Main.class
      """;

  @TempDir Path temp;
  Path project;
  Path bin;

  @BeforeEach
  void makeMachine() throws IOException {
    project = temp.resolve("a project");
    bin = temp.resolve("bin");
    // The launcher looks for Java in fixed places: here they lie in the test's own folder.
    String launcher = Files.readString(Path.of("..", "banyan"));
    launcher =
        Pattern.compile("(?<=[ (])/(?=(usr|opt|Library)/)")
            .matcher(launcher)
            .replaceAll(temp + "/");
    script(project.resolve("banyan"), launcher);
    for (String file :
        List.of(
            "pom.xml",
            "generator/pom.xml",
            "generator/checksums.xml",
            "site/pom.xml",
            "site/vocabularies/a.yaml",
            "templates/a.ftl")) {
      write(project.resolve(file), file);
    }
    Files.createDirectories(bin);
    for (String tool : TOOLS) {
      lend(tool);
    }
    script(bin.resolve("mvn"), MAVEN);
    jdk("usr/lib/jvm/jdk-25", "25.0.1");
    program("echo one \"$@\"");
  }

  void program(String text) throws IOException {
    write(project.resolve("generator/src/main/java/Main.java"), text);
  }

  Path jdk(String folder, String version) throws IOException {
    Path jdk = temp.resolve(folder);
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    write(
        jdk.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"" + version + "+9\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  void lend(String tool) throws IOException {
    for (String folder : System.getenv("PATH").split(":")) {
      Path found = Path.of(folder, tool);
      if (Files.isExecutable(found)) {
        script(bin.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
        return;
      }
    }
    throw new IllegalStateException("this machine has no " + tool);
  }

  Run run(String... arguments) throws Exception {
    return run(temp, project.resolve("banyan"), arguments);
  }

  Run run(Path folder, Path launcher, String... arguments) throws Exception {
    return finish(start(folder, launcher, "", arguments));
  }

  Run runWithJavaHome(String javaHome, String... arguments) throws Exception {
    return finish(start(temp, project.resolve("banyan"), javaHome, arguments));
  }

  Run runIn(Map<String, String> locale, String... arguments) throws Exception {
    return finish(start(temp, project.resolve("banyan"), locale, arguments));
  }

  Process start(Path folder, Path launcher, String javaHome, String... arguments)
      throws IOException {
    return start(folder, launcher, Map.of("JAVA_HOME", javaHome), arguments);
  }

  Process start(Path folder, Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", temp.toString());
    builder.environment().putAll(environment);
    Path typed = Files.writeString(temp.resolve("typed"), "typed");
    return builder.redirectInput(typed.toFile()).start();
  }

  static Run finish(Process process) throws Exception {
    String out = process.inputReader(StandardCharsets.UTF_8).readAllAsString();
    String err = process.errorReader(StandardCharsets.UTF_8).readAllAsString();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher does not end");
    return new Run(process.exitValue(), out, err);
  }

  int builds() throws IOException {
    return Files.readAllLines(temp.resolve("builds")).size();
  }

  List<Path> inBanyanFolder() throws IOException {
    try (Stream<Path> found = Files.list(project.resolve(".banyan"))) {
      return found.toList();
    }
  }

  static void script(Path file, String text) throws IOException {
    write(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertFalse(Files.exists(folder));
  }
}
