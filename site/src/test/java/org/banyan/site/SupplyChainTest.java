package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What the jar is made of is listed, in the jar too, and the build refuses other bytes.
///
/// After a change of dependencies: `mvn -pl generator cyclonedx:makeBom`, then this test with
/// `-Dgolden=overwrite`, then read the diff.
class SupplyChainTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path JAR = ROOT.resolve("generator/target/banyan.jar");
  private static final String LIST = "META-INF/sbom/banyan.cdx.json";
  private static final Path SOURCE = ROOT.resolve("generator/src/main/resources").resolve(LIST);
  private static final Path CHECKSUMS = ROOT.resolve("generator/checksums.xml");

  private record Component(String group, String name, String version, String sha256) {

    String file() {
      return name + "-" + version + ".jar";
    }

    String path() {
      return group.replace('.', '/') + "/" + name + "/" + version + "/" + file();
    }
  }

  @Test
  void listInTheJarIsTheOneOfTheProject() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      byte[] inJar = jar.getInputStream(jar.getEntry(LIST)).readAllBytes();
      assertArrayEquals(Files.readAllBytes(SOURCE), inJar);
    }
  }

  @Test
  void everyClassInTheJarIsOursOrOfAListedLibrary() throws Exception {
    Set<String> known = new TreeSet<>();
    List<Component> components = components();
    assertTrue(components.size() > 15, components.toString());
    for (Component component : components) {
      Path file = onClassPath(component);
      assertEquals(component.sha256(), sha256(file), file.toString());
      try (var jar = new JarFile(file.toFile())) {
        jar.stream().forEach(entry -> known.add(entry.getName()));
      }
    }
    try (var jar = new JarFile(JAR.toFile())) {
      List<String> unknown =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class") && !name.startsWith("org/banyan/"))
              .filter(name -> !known.contains(name))
              .limit(5)
              .toList();
      assertEquals(List.of(), unknown, "list the dependencies anew, as this class says");
    }
  }

  @Test
  void buildComparesTheBytesOfEveryListedLibrary() throws IOException {
    var text = new StringBuilder();
    text.append("<!-- The bytes of all that goes into the jar. Written by SupplyChainTest. -->\n");
    text.append("<enforcer>\n  <rules>\n");
    for (Component component : components()) {
      text.append(
          """
              <requireFileChecksum>
                <file>${settings.localRepository}/%s</file>
                <checksum>%s</checksum>
                <type>sha256</type>
              </requireFileChecksum>
          """
              .formatted(component.path(), component.sha256()));
    }
    text.append("  </rules>\n</enforcer>\n");
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(CHECKSUMS, text);
    }
    assertEquals(text.toString(), Files.readString(CHECKSUMS));
  }

  @Test
  void familyOfJacksonHasOneVersion() throws IOException {
    Set<String> versions = new TreeSet<>();
    for (Component component : components()) {
      if (component.group().startsWith("tools.jackson")) {
        versions.add(component.version());
      }
    }
    assertEquals(1, versions.size(), versions.toString());
  }

  /// Builds twice, in new folders: what was deleted from the sources may still lie in `target`.
  @Test
  @EnabledIfSystemProperty(named = "banyan.all", matches = "true")
  void launcherBuildsTheSameBytesInAnyFolder(@TempDir Path temp) throws Exception {
    assertEquals(jarBuiltIn(temp.resolve("one")), jarBuiltIn(temp.resolve("another 文件夹")));
  }

  /// The digest of the jar that the launcher makes from a copy of the sources.
  private static String jarBuiltIn(Path folder) throws Exception {
    for (String part :
        List.of(
            "pom.xml",
            "banyan",
            "templates",
            "generator/pom.xml",
            "generator/checksums.xml",
            "generator/src/main",
            "site/pom.xml",
            "site/vocabularies",
            "site/site.yaml")) {
      copy(ROOT.resolve(part), folder.resolve(part));
    }
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(folder.resolve("banyan").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(process.waitFor(20, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), Files.readString(log));
    try (Stream<Path> files = Files.walk(folder.resolve(".banyan"))) {
      List<Path> jars = files.filter(file -> file.endsWith("banyan.jar")).toList();
      assertEquals(1, jars.size());
      return sha256(jars.getFirst());
    }
  }

  private static List<Component> components() throws IOException {
    List<Component> components = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(Files.readString(SOURCE)).get("components")) {
      String sha256 = "";
      for (JsonNode hash : node.get("hashes")) {
        if (hash.get("alg").asString().equals("SHA-256")) {
          sha256 = hash.get("content").asString();
        }
      }
      components.add(
          new Component(
              node.get("group").asString(),
              node.get("name").asString(),
              node.get("version").asString(),
              sha256));
    }
    return components;
  }

  private static Path onClassPath(Component component) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(file -> file.endsWith(component.path()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("listed and not used: " + component));
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
