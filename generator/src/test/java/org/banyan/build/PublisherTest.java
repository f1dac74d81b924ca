package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.build.Publisher.Published;
import org.banyan.media.PublishedFile;
import org.banyan.source.MediaFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  private static final Set<String> OWN = Set.of(SiteFolder.RECORD, OutputLock.FILE);

  @TempDir Path temporary;

  private Path folder;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectory(temporary.resolve("public"));
    outside = Files.createDirectory(temporary.resolve("outside"));
  }

  private static OutputTree tree(String... pathsAndTexts) {
    SortedMap<String, OutputFile> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      byte[] bytes = pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
      files.put(pathsAndTexts[i], new OutputFile.Plain(bytes));
    }
    return new OutputTree(files);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  /// Every file below the folder with its text, without the publisher's own list.
  private Map<String, String> all() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        if (!OWN.contains(file.getFileName().toString())) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  @Test
  void everythingIsWrittenIntoANewFolder() throws IOException {
    Path deeper = folder.resolve("a/b");
    Published done = Publisher.publish(tree("index.html", "home", "zh/x.html", "x"), deeper);
    assertEquals(new Published(2, 0, 0), done);
    assertEquals("x", Files.readString(deeper.resolve("zh/x.html")));
  }

  @Test
  void onlyWhatDiffersIsWritten() throws IOException {
    Publisher.publish(tree("index.html", "home", "zh/x.html", "x"), folder);
    for (String path : new String[] {"index.html", "zh/x.html"}) {
      Files.setLastModifiedTime(folder.resolve(path), LONG_AGO);
    }
    assertEquals(
        new Published(1, 1, 0),
        Publisher.publish(tree("index.html", "home", "zh/x.html", "y"), folder));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(folder.resolve("index.html")));
    assertTrue(Files.getLastModifiedTime(folder.resolve("zh/x.html")).compareTo(LONG_AGO) > 0);
    assertEquals("y", read("zh/x.html"));
  }

  @Test
  void whatIsNoLongerMadeIsRemovedWithItsEmptyFolders() throws IOException {
    Publisher.publish(tree("index.html", "home", "zh/cases/x.html", "x"), folder);
    assertEquals(new Published(0, 1, 1), Publisher.publish(tree("index.html", "home"), folder));
    assertFalse(Files.exists(folder.resolve("zh")));
  }

  @Test
  void foreignFilesStay() throws IOException {
    Files.writeString(folder.resolve("CNAME"), "example.org");
    Publisher.publish(tree("index.html", "home", "zh/x.html", "x"), folder);
    Files.writeString(folder.resolve("zh/notes.txt"), "mine");
    Publisher.publish(tree("index.html", "home"), folder);
    assertEquals(
        Map.of("CNAME", "example.org", "index.html", "home", "zh/notes.txt", "mine"), all());
  }

  @Test
  void aForeignFileWhereAPageMustGoIsRefusedBeforeAnythingIsWritten() throws IOException {
    Files.writeString(folder.resolve("index.html"), "mine");
    var thrown =
        assertThrows(
            IOException.class,
            () -> Publisher.publish(tree("a.html", "a", "index.html", "home"), folder));
    assertTrue(thrown.getMessage().contains("index.html was not published by banyan"));
    assertEquals(Map.of("index.html", "mine"), all());
  }

  @Test
  void aForeignFileWithTheSameBytesIsNoObstacle() throws IOException {
    Files.writeString(folder.resolve("index.html"), "home");
    assertEquals(new Published(0, 1, 0), Publisher.publish(tree("index.html", "home"), folder));
  }

  @Test
  void aPublishedFileBecomesAFolder() throws IOException {
    Publisher.publish(tree("form", "x"), folder);
    Publisher.publish(tree("form/a.pdf", "a"), folder);
    assertEquals(Map.of("form/a.pdf", "a"), all());
  }

  @Test
  void aPublishedFolderBecomesAFile() throws IOException {
    Publisher.publish(tree("form/a/b.pdf", "a"), folder);
    Publisher.publish(tree("form", "x"), folder);
    assertEquals(Map.of("form", "x"), all());
  }

  @Test
  void aForeignFileInThePlaceOfAFolderIsNamed() throws IOException {
    Files.writeString(folder.resolve("zh"), "mine");
    var thrown =
        assertThrows(
            IOException.class, () -> Publisher.publish(tree("a", "a", "zh/x.html", "x"), folder));
    assertTrue(thrown.getMessage().contains("zh must be a folder and is none"));
    assertEquals(Map.of("zh", "mine"), all());
  }

  @Test
  void aForeignFolderInThePlaceOfAFileIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("index.html"));
    Files.writeString(folder.resolve("index.html/mine"), "mine");
    var thrown =
        assertThrows(
            IOException.class, () -> Publisher.publish(tree("index.html", "home"), folder));
    assertTrue(thrown.getMessage().contains("index.html must be a file and is a folder"));
    assertEquals(Map.of("index.html/mine", "mine"), all());
  }

  @Test
  void aFolderThatOurFilesDoNotEmptyIsNamedBeforeAnythingIsWritten() throws IOException {
    Files.createDirectories(folder.resolve("index.html"));
    Publisher.publish(tree("form/a.pdf", "a", "form/b/c.pdf", "c"), folder);
    Files.createDirectories(folder.resolve("form/b/d"));
    Map<String, String> before = all();
    for (String path : List.of("index.html", "form")) {
      var thrown =
          assertThrows(IOException.class, () -> Publisher.publish(tree(path, "x"), folder));
      assertTrue(thrown.getMessage().contains(path + " must be a file"), thrown::getMessage);
      assertEquals(before, all());
    }
    Files.delete(folder.resolve("form/b/d"));
    Publisher.publish(tree("form", "x"), folder);
    assertEquals(Map.of("form", "x"), all());
  }

  /// A second name of a file stands for a disk that takes both spellings for one.
  @ParameterizedTest
  @CsvSource({"Map.png, map.png", "cafe\u0301.pdf, caf\u00e9.pdf", "A/Form.pdf, A/form.pdf"})
  void anotherSpellingOfOneFileIsPublishedAndNotRemoved(String old, String path)
      throws IOException {
    Publisher.publish(tree(old, "old"), folder);
    Files.createLink(folder.resolve(path), folder.resolve(old));
    var site = new SiteFolder(folder.toRealPath());
    PublishingPlan publication = PublishingPlan.of(tree(path, "new"), site);
    publication.refuseForeign();
    assertEquals(List.of(), publication.steps(List.of()), "nothing goes");
  }

  @Test
  void anotherSpellingThatIsAFileOfItsOwnIsForeign() throws IOException {
    Publisher.publish(tree("Map.png", "old"), folder);
    Files.writeString(folder.resolve("map.png"), "mine");
    assertThrows(IOException.class, () -> Publisher.publish(tree("map.png", "new"), folder));
    assertEquals("mine", read("map.png"));
  }

  @Test
  void aLinkedFolderIsNotWrittenThrough() throws IOException {
    Files.createSymbolicLink(folder.resolve("zh"), outside);
    assertThrows(IOException.class, () -> Publisher.publish(tree("zh/x.html", "x"), folder));
    assertEquals(0, outside.toFile().list().length);
  }

  @Test
  void aLinkedFolderIsNotRemovedThrough() throws IOException {
    Publisher.publish(tree("index.html", "home", "zh/x.html", "x"), folder);
    Files.delete(folder.resolve("zh/x.html"));
    Files.delete(folder.resolve("zh"));
    Files.writeString(outside.resolve("x.html"), "theirs");
    Files.createSymbolicLink(folder.resolve("zh"), outside);
    assertEquals(new Published(0, 1, 0), Publisher.publish(tree("index.html", "home"), folder));
    assertEquals("theirs", Files.readString(outside.resolve("x.html")));
  }

  @Test
  void aLinkedFileIsReplacedAndWhatItLeadsToStays() throws IOException {
    Publisher.publish(tree("index.html", "home"), folder);
    Path theirs = Files.writeString(outside.resolve("theirs.html"), "home");
    Files.delete(folder.resolve("index.html"));
    Files.createSymbolicLink(folder.resolve("index.html"), theirs);
    Publisher.publish(tree("index.html", "new"), folder);
    assertEquals("home", Files.readString(theirs));
    assertFalse(Files.isSymbolicLink(folder.resolve("index.html")));
    assertEquals("new", read("index.html"));
  }

  @Test
  void aLinkInThePlaceOfATemporaryFileIsNotFollowed() throws IOException {
    Path theirs = Files.writeString(outside.resolve("theirs.html"), "theirs");
    Files.createSymbolicLink(folder.resolve(".index.html.new"), theirs);
    Publisher.publish(tree("index.html", "home"), folder);
    assertEquals("theirs", Files.readString(theirs));
    assertEquals("home", read("index.html"));
  }

  @Test
  void theOutputFolderItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    Publisher.publish(tree("zh/x.html", "x", "y.html", "y"), link);
    Publisher.publish(tree("y.html", "y"), link);
    assertEquals(Map.of("y.html", "y"), all());
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void aListThatNamesFilesOutsideRemovesNothingThere() throws IOException {
    Path theirs = Files.writeString(outside.resolve("theirs.html"), "theirs");
    Files.writeString(
        folder.resolve(SiteFolder.RECORD), "../outside/theirs.html\n" + theirs + "\n\n..\n.\n");
    Publisher.publish(tree("index.html", "home"), folder);
    assertTrue(Files.exists(theirs, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aFailureInTheMiddleLeavesTheOldPagesReadableAndTheNextRunTidiesUp() throws IOException {
    Publisher.publish(tree("index.html", "old", "old.css", "old", "zh/x.html", "old"), folder);
    SortedMap<String, OutputFile> files = new TreeMap<>();
    files.putAll(tree("index.html", "new", "new.css", "new", "zh/x.html", "new").files());
    var gone = new MediaFile("content/gone.pdf", temporary.resolve("gone.pdf"), 3, "", "");
    files.put("media/gone.pdf", new OutputFile.Media(PublishedFile.of(gone)));
    assertThrows(IOException.class, () -> Publisher.publish(new OutputTree(files), folder));
    assertEquals("old", read("index.html"));
    assertEquals("old", read("zh/x.html"));
    assertEquals("old", read("old.css"));

    Publisher.publish(tree("index.html", "newest"), folder);
    assertEquals(Map.of("index.html", "newest"), all());
  }
}
