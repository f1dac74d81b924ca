package org.banyan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {

  @TempDir Path temporary;

  private Path project;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    project = Files.createDirectory(temporary.resolve("project"));
    outside = Files.createDirectory(temporary.resolve("outside"));
    write("content/a/one.md", "one");
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void link(String path, Path target) throws IOException {
    Path link = project.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }

  /// The files of the author, then what is wrong.
  private String read() throws IOException {
    var problems = new Problems();
    SourceTree tree = ProjectReader.read(project, problems);
    String files =
        tree.files().keySet().stream()
            .filter(path -> !path.startsWith("templates/"))
            .collect(Collectors.joining(" "));
    String media = String.join(" ", tree.media().keySet());
    String wrong =
        problems.sorted().stream()
            .map(problem -> problem.location() + "!" + problem.code())
            .collect(Collectors.joining(" "));
    return (files + " | " + media + " | " + wrong).strip();
  }

  /// As macOS writes them, and as they come out of a ZIP.
  @Test
  void namesAreComposed() throws IOException {
    write("content/cafe\u0301/cafe\u0301.png", "picture");
    write("content/cafe\u0301/u\u0308ber.md", "text");
    assertEquals("content/a/one.md content/café/über.md | content/café/café.png |", read());
    write("content/cafe\u0301/café.png", "another");
    assertTrue(read().endsWith("content/café/café.png!case-clash"), read());
  }

  @Test
  void filesAreTextsOrMediaByTheirPlace() throws IOException {
    write("content/a/form.csv", "a,b");
    write("content/a/map.PNG", "x");
    write("content/list.yaml", "[]");
    write("site/site.yaml", "a: 1");
    write("site/static/a.html", "x");
    write("site/public/old.html", "x");
    write("notes.md", "x");
    assertEquals(
        "content/a/one.md content/list.yaml site/site.yaml"
            + " | content/a/form.csv content/a/map.PNG site/static/a.html |",
        read());
  }

  @Test
  void hiddenFilesAndCopiesOfEditorsAreNotRead() throws IOException {
    write("content/.git/x.md", "x");
    write("content/a/.one.md.swp", "x");
    write("content/a/one.md~", "x");
    assertEquals("content/a/one.md |  |", read());
  }

  @Test
  void aLinkInsideTheProjectIsFollowed() throws IOException {
    link("content/b", project.resolve("content/a"));
    assertEquals("content/a/one.md content/b/one.md |  |", read());
  }

  @Test
  void aLinkOutOfTheProjectIsNot() throws IOException {
    Files.writeString(outside.resolve("secret.md"), "x");
    link("content/b", outside);
    link("content/a/two.md", outside.resolve("secret.md"));
    assertEquals(
        "content/a/one.md |  | content/a/two.md!link-out-of-folder content/b!link-out-of-folder",
        read());
  }

  @Test
  void noFolderAboveMayBeALinkOutEither() throws IOException {
    Files.createDirectories(outside.resolve("vocabularies"));
    Files.writeString(outside.resolve("vocabularies/secret.yaml"), "x");
    Files.writeString(outside.resolve("site.yaml"), "x");
    link("site", outside);
    String read = read();
    assertTrue(read.contains("site/vocabularies!link-out-of-folder"), read);
    assertTrue(read.contains("site/site.yaml!link-out-of-folder"), read);
    assertTrue(!read.contains("secret"), read);
  }

  @Test
  void linksThatLeadRoundAreReportedAndReadingEnds() throws IOException {
    write("content/b/two.md", "two");
    write("content/c/three.md", "three");
    link("content/a/x", project.resolve("content/b"));
    link("content/b/y", project.resolve("content/c"));
    link("content/c/z", project.resolve("content/a"));
    link("content/c/self", project.resolve("content"));
    String read = read();
    assertTrue(read.contains("content/a/x/y/z!link-out-of-folder"), read);
    assertTrue(read.contains("content/c/self!link-out-of-folder"), read);
    assertTrue(read.contains("content/a/x/two.md"), read);
  }

  @Test
  void theProjectItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), project);
    var problems = new Problems();
    assertTrue(ProjectReader.read(link, problems).file("content/a/one.md").isPresent());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void theLargestTextIsStillRead() throws IOException {
    write("content/a/two.md", "x".repeat((int) ProjectReader.MAX_TEXT));
    write("content/a/three.md", "x".repeat((int) ProjectReader.MAX_TEXT + 1));
    assertEquals("content/a/one.md content/a/two.md |  | content/a/three.md!huge-file", read());
  }

  @Test
  void namesThatSomeSystemReservesAreReported() throws IOException {
    write("content/a/aux.md", "x");
    write("content/a/NUL", "x");
    write("content/a/end.", "x");
    write("content/a/lpt³ .md", "x");
    write("content/a/conout$.md", "x");
    write("content/a/null.md", "x");
    write("content/a/com10.md", "x");
    assertEquals(
        "content/a/com10.md content/a/null.md content/a/one.md |  |"
            + " content/a/NUL!unportable-name content/a/aux.md!unportable-name"
            + " content/a/conout$.md!unportable-name content/a/end.!unportable-name"
            + " content/a/lpt³ .md!unportable-name",
        read());
  }

  @Test
  void namesThatAreOneOnSomeComputerAreReported() throws IOException {
    for (String name :
        List.of("STRASSE", "straße", "İ", "i\u0307", "ǆ", "ǅ", "\uAC00", "\u1100\u1161")) {
      write("site/static/" + name, "x");
    }
    assertEquals(4, read().split("!case-clash", -1).length - 1, read());
  }

  @Test
  void theFirstByteThatIsNoUtf8IsNamed() throws IOException {
    Path file = project.resolve("content/a/two.md");
    byte[] start = "a\n游戏".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[start.length + 1];
    System.arraycopy(start, 0, bytes, 0, start.length);
    bytes[start.length] = (byte) 0xFF;
    Files.write(file, bytes);
    assertEquals("content/a/one.md |  | content/a/two.md:2:3!not-utf8", read());
  }

  @Test
  void equalBytesHaveEqualDigests() throws IOException {
    write("content/a/x.png", "same");
    write("content/a/y.png", "same");
    write("content/a/z.png", "other");
    SourceTree tree = ProjectReader.read(project, new Problems());
    List<String> digests = tree.media().values().stream().map(MediaFile::digest).toList();
    assertEquals(digests.get(0), digests.get(1));
    assertTrue(!digests.get(0).equals(digests.get(2)));
    assertEquals(Digest.of("same".getBytes(StandardCharsets.UTF_8)), digests.getFirst());
  }
}
