package org.banyan.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.banyan.config.Occasion;

/// Puts the projects of tests together.
///
/// They bring templates and kinds of their own (`sites/_base/`), so that no change of the program's
/// templates changes what a test expects.
public final class Projects {

  /// Every small site begins as a copy of this one.
  public static final Path BASE = Path.of("src/test/resources/sites/_base");

  /// Every site of the tests is made on this day.
  public static final Occasion OCCASION = Occasion.on(LocalDate.of(2026, 5, 30));

  private Projects() {}

  /// The occasion in `occasion.txt` of a fixture, such as `2026-05-30 unpublished`; that of all
  /// others where there is none.
  public static Occasion occasion(Path fixture) throws IOException {
    Path file = fixture.resolve("occasion.txt");
    if (!Files.exists(file)) {
      return OCCASION;
    }
    List<String> words = List.of(Files.readString(file).strip().split(" "));
    return new Occasion(
        Optional.of(LocalDate.parse(words.getFirst())),
        Instant.EPOCH,
        words.contains("unpublished"));
  }

  /// Reads a project as the program does, but for the templates that the program brings; what may
  /// be replaced are those and the base's.
  public static SourceTree readAlone(Path project, Problems problems) throws IOException {
    SourceTree all = ProjectReader.read(project, problems);
    Map<String, SourceFile> files = new TreeMap<>(all.files());
    files.keySet().removeIf(path -> !Files.exists(project.resolve(path)));
    Map<String, SourceFile> builtIn = new TreeMap<>(all.builtIn());
    base()
        .forEach((path, text) -> {
          if (path.startsWith("templates/")) {
            builtIn.put(path, SourceFile.of(path, text));
          }
        });
    return new SourceTree(files, all.media(), builtIn, all.own(), all.refused());
  }

  /// A tree of these text files alone.
  public static SourceTree alone(Map<String, String> texts) {
    Map<String, SourceFile> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, SourceFile.of(path, text)));
    return new SourceTree(files, Map.of());
  }

  /// The tree with these texts over it.
  public static SourceTree over(SourceTree tree, Map<String, String> texts) {
    Map<String, SourceFile> files = new TreeMap<>(tree.files());
    texts.forEach((path, text) -> files.put(path, SourceFile.of(path, text)));
    return new SourceTree(files, tree.media(), tree.builtIn(), tree.own(), tree.refused());
  }

  /// The tree with another text in one file, or without that file.
  public static SourceTree with(SourceTree tree, String path, Optional<String> text) {
    Map<String, SourceFile> files = new TreeMap<>(tree.files());
    text.ifPresentOrElse(
        found -> files.put(path, SourceFile.of(path, found)), () -> files.remove(path));
    return new SourceTree(files, tree.media(), tree.builtIn(), tree.own(), tree.refused());
  }

  /// The small site that all others begin with, as texts by path.
  public static Map<String, String> base() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(BASE)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        texts.put(BASE.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  /// Copies a folder over another; what is there already is replaced.
  public static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path place = to.resolve(from.relativize(file).toString());
        Files.createDirectories(place.getParent());
        Files.deleteIfExists(place);
        Files.copy(file, place);
      }
    }
  }

  /// The smallest picture of the format that the ending names.
  public static byte[] picture(String name) throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "png" -> HexFormat.of().parseHex(PNG_3_BY_2);
      case "gif" -> HexFormat.of().parseHex(GIF_1_BY_1);
      case "webp" -> HexFormat.of().parseHex(WEBP_1_BY_1);
      default -> {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY), ending, out);
        yield out.toByteArray();
      }
    };
  }

  private static final String PNG_3_BY_2 =
      "89504E470D0A1A0A0000000D49484452000000030000000208020000001216F14D"
          + "000000104944415478DA633811A001410C7016004ED40781A6852FCB0000000049454E44AE426082";
  private static final String GIF_1_BY_1 =
      "47494638396101000100800000FFFFFF0000002C00000000010001000002024401003B";
  private static final String WEBP_1_BY_1 =
      "524946461A000000574542505650384C0D0000002F00000010071011118888FE0700";

  /// Does what a `make.txt` says, for files that no repository holds well:
  ///
  ///     symlink content/x.md -> /etc/hosts
  ///     bytes content/x.md D6D0
  ///     size content/x.md 3000000
  ///     picture content/x.png
  ///     copy content/x.md content/X.md
  ///     repeat content/x.md 2000 a line to append
  ///     delete content/x.md
  public static void make(Path script, Path project) throws IOException {
    List<String> lines = Files.exists(script) ? Files.readAllLines(script) : List.of();
    for (String line : lines) {
      String[] words = line.split(" ");
      Path file = project.resolve(words[1]);
      Files.createDirectories(file.getParent());
      switch (words[0]) {
        case "symlink" -> Files.createSymbolicLink(file, Path.of(words[3]));
        case "bytes" ->
            Files.write(file, HexFormat.of().parseHex(words.length < 3 ? "" : words[2]));
        case "picture" -> Files.write(file, picture(words[1]));
        case "size" -> {
          try (var made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(Long.parseLong(words[2]));
          }
        }
        case "copy" -> {
          Path copy = project.resolve(words[2]);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
        case "repeat" ->
            Files.writeString(
                file,
                (line.split(" ", 4)[3] + "\n").repeat(Integer.parseInt(words[2])),
                StandardOpenOption.APPEND);
        case "delete" -> Files.delete(file);
        default -> throw new IllegalArgumentException(script + ": " + line);
      }
    }
  }
}
