package org.banyan.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The files that travel with the program, in its jar or beside its classes.
final class BuiltInFiles {

  private BuiltInFiles() {}

  /// @param folder with a closing `/`
  static SourceTree below(String folder) {
    try {
      Path home =
          Path.of(BuiltInFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(home) ? fromFolder(home, folder) : fromJar(home, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the files of the program cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it is", e);
    }
  }

  private static SourceTree fromFolder(Path home, String folder) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(home.resolve(folder))) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = home.relativize(file).toString().replace('\\', '/');
        files.put(path, SourceFile.of(path, Files.readString(file)));
      }
    }
    return new SourceTree(files, Map.of());
  }

  private static SourceTree fromJar(Path jar, String folder) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    try (var opened = new JarFile(jar.toFile())) {
      List<JarEntry> entries =
          opened.stream()
              .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
              .toList();
      for (JarEntry entry : entries) {
        try (InputStream in = opened.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          files.put(entry.getName(), SourceFile.of(entry.getName(), text));
        }
      }
    }
    return new SourceTree(files, Map.of());
  }
}
