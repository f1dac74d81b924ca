package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads a project's folder into a [SourceTree]. It is the only code that reads an author's files.
///
/// It follows no link out of the folder, and reports what another machine could not hold: names
/// that differ only in case, and names that some system reserves.
public final class ProjectReader {

  /// The largest text file in bytes; a longer one is not written by hand.
  public static final long MAX_TEXT = 2L << 20;

  /// The largest picture or download in bytes.
  public static final long MAX_MEDIA = 100L << 20;

  private static final Set<String> TEXT_ENDINGS =
      Set.of("md", "yaml", "yml", "csv", "ftl", "css", "js", "json", "svg", "txt", "html");
  private static final Set<String> CONTENT_ENDINGS = Set.of("md", "yaml", "yml");

  /// Directly in `content/` such a file is a data list; beside an entry it is a download.
  private static final Set<String> LIST_ENDINGS = Set.of("csv", "json");

  /// Files in which a browser runs programs when a reader opens them.
  private static final Set<String> ACTIVE_ENDINGS =
      Set.of("html", "htm", "xhtml", "xht", "shtml", "svg", "svgz", "xml", "js", "mjs");

  private final Path project;
  private final Problems problems;
  private final Map<String, SourceFile> files = new TreeMap<>();
  private final Map<String, MediaFile> media = new TreeMap<>();

  /// The folders that are being read, one inside the other, as they really are.
  private final Deque<Path> open = new ArrayDeque<>();

  private ProjectReader(Path project, Problems problems) {
    this.project = project;
    this.problems = problems;
  }

  /// Reads `content/`, `templates/` and `site/` below a folder.
  public static SourceTree read(Path project, Problems problems) throws IOException {
    var found = new Problems();
    var reader = new ProjectReader(project.toRealPath(), found);
    SourceTree builtIn = BuiltInFiles.below("templates/");
    for (String folder : List.of("content", "templates", "site/vocabularies", "site/static")) {
      reader.readBelow(reader.project.resolve(folder));
    }
    for (String file : List.of("site/site.yaml", "site/search-tests.yaml")) {
      Path path = reader.project.resolve(file);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !reader.leavesProject(path)) {
        reader.readFile(path);
      }
    }
    problems.addAll(found);
    Set<String> refused =
        found.sorted().stream().map(one -> one.location().path()).collect(Collectors.toSet());
    Set<String> own = SourceTree.templates(reader.files.keySet());
    own.addAll(SourceTree.templates(reader.media.keySet()));
    Map<String, SourceFile> files = new TreeMap<>(builtIn.files());
    files.putAll(reader.files);
    return new SourceTree(files, reader.media, builtIn.files(), own, refused);
  }

  private void readBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || leavesProject(folder)) {
      return;
    }
    List<Path> children;
    try (Stream<Path> found = Files.list(folder)) {
      children = found.filter(path -> !isHidden(path)).sorted().toList();
    }
    open.push(folder.toRealPath());
    var names = new FileNames(problems);
    for (Path child : children) {
      if (!names.take(relative(child), child.getFileName().toString()) || leavesProject(child)) {
        continue;
      }
      if (Files.isDirectory(child)) {
        readBelow(child);
      } else {
        readFile(child);
      }
    }
    open.pop();
  }

  private boolean leavesProject(Path path) throws IOException {
    String key = "link-out-of-folder.nowhere";
    if (Files.exists(path)) {
      Path real = path.toRealPath();
      boolean circle = Files.isSymbolicLink(path) && open.contains(real);
      if (real.startsWith(project) && !circle) {
        return false;
      }
      key = circle ? "link-out-of-folder.circle" : "link-out-of-folder";
    }
    problems.error(key, Location.of(relative(path)));
    return true;
  }

  private void readFile(Path file) throws IOException {
    String path = relative(file);
    if (!Files.isRegularFile(file)) {
      problems.error("unportable-name.special", Location.of(path));
      return;
    }
    boolean content = path.startsWith("content/");
    if (content && ACTIVE_ENDINGS.contains(ending(path))) {
      problems.error("active-file", Location.of(path), slot("type", ending(path)));
      return;
    }
    boolean text =
        !path.startsWith("site/static/")
            && (content ? CONTENT_ENDINGS : TEXT_ENDINGS).contains(ending(path));
    text |= content && path.split("/").length == 2 && LIST_ENDINGS.contains(ending(path));
    Path real = file.toRealPath();
    if (!real.startsWith(project)) {
      leavesProject(file);
      return;
    }
    try (InputStream in = OwnFiles.open(project, real)) {
      if (text) {
        byte[] bytes = in.readNBytes((int) MAX_TEXT + 1);
        if (bytes.length > MAX_TEXT) {
          reportHuge("huge-file", path, Files.size(real), MAX_TEXT);
        } else {
          readText(path, bytes);
        }
      } else {
        readMedia(path, real, in);
      }
    }
  }

  /// Its bytes are read once for their digest; who publishes it later compares.
  private void readMedia(String path, Path real, InputStream in) throws IOException {
    MessageDigest sha256 = Digest.sha256();
    byte[] head = in.readNBytes(MediaFile.HEAD);
    sha256.update(head);
    byte[] buffer = new byte[1 << 16];
    long size = head.length;
    for (int read = in.read(buffer); read >= 0 && size <= MAX_MEDIA; read = in.read(buffer)) {
      sha256.update(buffer, 0, read);
      size += read;
    }
    if (size > MAX_MEDIA) {
      reportHuge("huge-file.media", path, Files.size(real), MAX_MEDIA);
    } else {
      media.put(
          path,
          new MediaFile(
              path,
              real,
              size,
              HexFormat.of().formatHex(sha256.digest()),
              new String(head, StandardCharsets.ISO_8859_1)));
    }
  }

  private void reportHuge(String key, String path, long size, long most) {
    problems.error(
        key, Location.of(path), slot("size", Megabytes.of(size)), slot("most", Megabytes.of(most)));
  }

  /// The first language that `site.yaml` names, as it stands there: known before a project is read
  /// whole, so that mistakes in it can be said in that language.
  public static Optional<String> firstLanguage(Path project) {
    Path file = project.resolve("site/site.yaml");
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_TEXT) {
        return Optional.empty();
      }
      return Yaml.read(SourceFile.of("site.yaml", Files.readString(file)), new Problems())
          .flatMap(root -> root instanceof YamlMap map ? map.get("languages") : Optional.empty())
          .flatMap(node ->
              node instanceof YamlList list ? list.items().stream().findFirst() : Optional.empty())
          .flatMap(first ->
              first instanceof YamlText text ? Optional.of(text.text()) : Optional.empty());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private void readText(String path, byte[] bytes) {
    Optional<String> text = decoded(path, bytes, problems);
    if (text.isPresent() && text.get().isBlank() && path.startsWith("content/")) {
      problems.error(
          LIST_ENDINGS.contains(ending(path)) ? "empty-file.list" : "empty-file",
          Location.of(path));
      return;
    }
    OptionalInt conflict = text.map(MergeConflict::lineIn).orElse(OptionalInt.empty());
    if (conflict.isPresent()) {
      problems.error("merge-conflict", new Location(path, conflict.getAsInt(), 1));
      return;
    }
    text.ifPresent(found -> files.put(path, SourceFile.of(path, found)));
  }

  /// The text of a file; empty when it is none in UTF-8, which is reported.
  static Optional<String> decoded(String path, byte[] bytes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
    } catch (CharacterCodingException e) {
      int valid = in.position();
      String before = new String(bytes, 0, valid, StandardCharsets.UTF_8);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      String lineStart = before.substring(before.lastIndexOf('\n') + 1);
      int column = lineStart.codePointCount(0, lineStart.length()) + 1;
      boolean table = path.startsWith("content/") && ending(path).equals("csv");
      problems.error(table ? "not-utf8.table" : "not-utf8", new Location(path, line, column));
      return Optional.empty();
    }
  }

  /// Composed, because macOS and ZIP files may hold `é` as two characters and authors type it as
  /// one.
  private String relative(Path file) {
    String path = project.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    return FileNames.composed(path);
  }

  /// What editors, office programs and systems leave beside the files of an author.
  private static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".")
        || name.endsWith("~")
        || name.startsWith("~$")
        || name.startsWith("#") && name.endsWith("#")
        || name.equalsIgnoreCase("thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
