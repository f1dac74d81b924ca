package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.banyan.build.Publisher.Published;
import org.banyan.source.Message;
import org.banyan.source.MessageCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a process that was ended left in an output folder, and what others wrote there.
class RecoveryTest {

  private static final Map<String, String> OLD =
      Map.of("a", "file", "index.html", "old", "zh/gone.html", "old", "zh/x.html", "old");
  private static final Map<String, String> NEW =
      Map.of("a/b.css", "new", "index.html", "new", "new.css", "new", "zh/x.html", "new");

  @TempDir Path temporary;

  private final List<String> said = new ArrayList<>();
  private Path folder;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectory(temporary.resolve("public"));
    outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("theirs.html"), "theirs");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "git");
    Files.writeString(folder.resolve("CNAME"), "example.org");
    Publisher.publish(tree(OLD), folder);
  }

  private static OutputTree tree(Map<String, String> texts) {
    SortedMap<String, OutputFile> files = new TreeMap<>();
    texts.forEach((path, text) ->
        files.put(path, new OutputFile.Plain(text.getBytes(StandardCharsets.UTF_8))));
    return new OutputTree(files);
  }

  private void say(Message message) {
    said.add(MessageCatalog.of("en").text(message));
  }

  private void open() throws IOException {
    Publisher.open(folder, "banyan build", this::say).close();
  }

  /// Every file and every link below a folder, hidden ones too.
  private static Map<String, String> all(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(path -> !Files.isDirectory(path)).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static Map<String, String> published(Map<String, String> texts) {
    Map<String, String> all = new TreeMap<>(texts);
    all.put(SiteFolder.RECORD, String.join("\n", new TreeMap<>(texts).keySet()));
    all.put(OutputLock.FILE, "");
    all.put(".git/config", "git");
    all.put("CNAME", "example.org");
    return all;
  }

  /// The folder as a process leaves it that is ended when the journal stands.
  private Journal begin() throws IOException {
    var site = new SiteFolder(folder.toRealPath());
    PublishingPlan publication = PublishingPlan.of(tree(NEW), site);
    Staging staging = Staging.in(site.root());
    List<Journal.Write> writes = new ArrayList<>();
    for (Map.Entry<String, OutputFile> file : tree(NEW).files().entrySet()) {
      writes.add(staging.put(writes.size(), file.getKey(), file.getValue()));
    }
    var journal = new Journal(staging.name(), publication.steps(writes));
    Publisher.begin(site, publication, journal, staging);
    return journal;
  }

  @Test
  void whateverIsDoneOfAJournalTheNextOneDoesTheRest() throws IOException {
    int steps = begin().steps().size();
    assertEquals(6, steps, "two go, four come");
    for (int done = 0; done <= steps; done++) {
      open();
      Publisher.publish(tree(OLD), folder);
      said.clear();
      Journal journal = begin();
      var site = new SiteFolder(folder.toRealPath());
      for (Journal.Step step : journal.steps().subList(0, done)) {
        switch (step) {
          case Journal.Write write ->
              site.put(Staging.of(site.root(), journal).file(write.number()), write.path());
          case Journal.Remove remove -> assertTrue(site.remove(remove.path()));
        }
      }
      open();
      assertEquals(published(NEW), all(folder), done + " steps were done");
      assertEquals(1, said.size(), said::toString);
      assertTrue(said.getFirst().contains("what it had begun is finished"), said::toString);
      open();
      assertEquals(1, said.size(), "it is said once");
    }
  }

  @Test
  void withoutAJournalTheSiteIsAsItWasAndWhatWasPreparedIsRemoved() throws IOException {
    begin();
    Files.delete(folder.resolve(Journal.FILE));
    Path foreign = Files.createDirectory(folder.resolve(".banyan-new-mine"));
    Files.writeString(foreign.resolve("0"), "mine");
    open();
    Map<String, String> expected = published(OLD);
    expected.put(".banyan-new-mine/0", "mine");
    assertEquals(expected, all(folder));
    assertTrue(said.getFirst().contains("the 4 files that it had prepared are removed"));
    Publisher.publish(tree(NEW), folder);
    expected = published(NEW);
    expected.put(".banyan-new-mine/0", "mine");
    assertEquals(expected, all(folder));
  }

  @Test
  void aJournalThatCannotBeWrittenLeavesTheRecordAsItWas() throws IOException {
    try (Publisher publisher = Publisher.open(folder, "banyan build", this::say)) {
      Files.createDirectory(folder.resolve(Journal.FILE));
      assertThrows(IOException.class, () -> publisher.publish(tree(NEW)));
    }
    Files.delete(folder.resolve(Journal.FILE));
    assertEquals(published(OLD), all(folder));
    Files.writeString(folder.resolve("new.css"), "mine");
    var thrown = assertThrows(IOException.class, () -> Publisher.publish(tree(NEW), folder));
    assertTrue(thrown.getMessage().contains("new.css was not published"), thrown::getMessage);
    assertEquals("mine", Files.readString(folder.resolve("new.css")));
  }

  @Test
  void aRecordThatWaitsAndNamesWhatTheRecordDoesNotKnowIsNotGivenBack() throws IOException {
    Publisher.publish(tree(NEW), folder);
    Map<String, String> done = all(folder);
    Files.writeString(
        Files.createDirectory(folder.resolve(".banyan-new-1")).resolve(Staging.BEFORE),
        "index.html\nCNAME");
    open();
    assertEquals(done, all(folder));
  }

  /// As a cut of power may leave it.
  @Test
  void whatComesAfterAFileThatIsLostIsNotPublished() throws IOException {
    List<String> written = List.of("a/b.css", "index.html", "new.css", "zh/x.html");
    for (int lost = 0; lost < written.size(); lost++) {
      Publisher.publish(tree(OLD), folder);
      Journal journal = begin();
      Files.write(Staging.of(folder, journal).file(lost), new byte["new".length()]);
      said.clear();
      open();
      assertTrue(said.getFirst().contains("its " + written.get(lost) + " is lost"), said::toString);
      for (int at = 0; at < written.size(); at++) {
        String path = written.get(at);
        boolean isNew =
            Files.exists(folder.resolve(path))
                && Files.readString(folder.resolve(path)).equals("new");
        assertEquals(at < lost, isNew, path + " when " + written.get(lost) + " is lost");
      }
      assertEquals("old", Files.readString(folder.resolve("zh/gone.html")));
      assertEquals(new Published(4 - lost, lost, 1), Publisher.publish(tree(NEW), folder));
      assertEquals(published(NEW), all(folder));
    }
  }

  @Test
  void aFileThatIsLostAtItsPlaceIsLostToo() throws IOException {
    Journal journal = begin();
    var site = new SiteFolder(folder.toRealPath());
    assertTrue(site.remove("a"));
    site.put(Staging.of(site.root(), journal).file(0), "a/b.css");
    Files.write(folder.resolve("a/b.css"), new byte["new".length()]);
    open();
    assertTrue(said.getFirst().contains("its a/b.css is lost"), said::toString);
    assertEquals("old", Files.readString(folder.resolve("index.html")));
  }

  /// On a disk of its own below the output folder files are copied before they move.
  @Test
  void aCopyThatWaitsBesideItsPlaceGoes() throws IOException {
    Journal journal = begin();
    Files.delete(Staging.of(folder, journal).file(3));
    Path copy = Files.writeString(folder.resolve("zh/.banyan-new-3"), "ne");
    Path foreign = Files.writeString(folder.resolve("zh/.banyan-new-7"), "mine");
    open();
    assertFalse(Files.exists(copy));
    assertTrue(Files.exists(foreign));
  }

  @Test
  void aDamagedJournalDoesNothingAndTheNextBuildMakesItRight() throws IOException {
    begin();
    byte[] whole = Files.readAllBytes(folder.resolve(Journal.FILE));
    for (int at = 0; at < whole.length; at += 3) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(folder.resolve(Journal.FILE), damaged);
      assertTrue(Journal.in(folder).isEmpty(), "byte " + at);
      Files.write(folder.resolve(Journal.FILE), Arrays.copyOf(whole, at));
      assertTrue(Journal.in(folder).isEmpty(), at + " bytes");
    }
    open();
    assertTrue(said.getFirst().contains("could not be read"), said::toString);
    assertEquals("old", Files.readString(folder.resolve("index.html")));
    Publisher.publish(tree(NEW), folder);
    assertEquals(published(NEW), all(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remove ../outside/theirs.html",
        "remove .git/config",
        "remove zh/../../outside/theirs.html",
        "remove CNAME",
        "remove a\u0000b",
        "remove //",
        "remove OUTSIDE/theirs.html",
        "remove link/theirs.html",
        "write 0 0 0 ../outside/theirs.html",
        "write 0 0 0 .git/config",
        "write 0 0 0 CNAME",
        "write 0 0 0 link/theirs.html",
        "write 999999999 ffffffff 999999999999999999 index.html",
      })
  void aHostileJournalReachesNothing(String line) throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), outside);
    String name = ".banyan-new-1";
    Files.createDirectory(folder.resolve(name));
    Files.createFile(folder.resolve(name).resolve("0"));
    write("banyan journal 1\nin " + name + "\n" + line.replace("OUTSIDE", outside + "") + "\n");
    record("link/theirs.html", "../outside/theirs.html", ".git/config", "/etc/passwd", "a\u0000b");
    try {
      open();
    } catch (IOException e) {
      assertTrue(e.getMessage().contains("link"), e::getMessage);
    }
    assertEquals(Map.of("theirs.html", "theirs"), all(outside));
    assertEquals("git", Files.readString(folder.resolve(".git/config")));
    assertEquals("example.org", Files.readString(folder.resolve("CNAME")));
    assertEquals("old", Files.readString(folder.resolve("index.html")));
  }

  @Test
  void aJournalWhoseFolderIsALinkOutTakesNothingFromThere() throws IOException {
    Path theirs = Files.writeString(outside.resolve("0"), "");
    Files.createSymbolicLink(folder.resolve(".banyan-new-1"), outside);
    write("banyan journal 1\nin .banyan-new-1\nwrite 0 0 0 index.html\n");
    open();
    assertTrue(Files.exists(theirs));
    assertEquals("old", Files.readString(folder.resolve("index.html")));
  }

  private void write(String journal) throws IOException {
    var sum = new CRC32();
    sum.update(journal.getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        folder.resolve(Journal.FILE), journal + "end " + Long.toHexString(sum.getValue()) + "\n");
  }

  private void record(String... paths) throws IOException {
    List<String> lines = new ArrayList<>(OLD.keySet());
    lines.addAll(List.of(paths));
    Files.write(folder.resolve(SiteFolder.RECORD), lines);
  }

  @Test
  void aRecordThatNamesWhatIsNotTheProgramsRemovesNothing() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), outside);
    record(
        "../outside/theirs.html",
        outside.resolve("theirs.html").toString(),
        "link/theirs.html",
        ".git/config",
        "a\u0000b",
        "zh/./../../outside/theirs.html",
        "zh\\..\\..\\outside\\theirs.html",
        "C:/x",
        "zh//x.html",
        "\u001b[2J",
        "");
    Files.write(
        folder.resolve(SiteFolder.RECORD),
        new byte[] {(byte) 0xff, '\n'},
        StandardOpenOption.APPEND);
    Publisher.publish(tree(NEW), folder);
    assertEquals(Map.of("theirs.html", "theirs"), all(outside));
    Files.delete(folder.resolve("link"));
    assertEquals(published(NEW), all(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {SiteFolder.RECORD, OutputLock.FILE, Journal.FILE})
  void aLinkOutOrAFolderInThePlaceOfAFileOfTheProgramIsNotWrittenThrough(String name)
      throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    Files.createSymbolicLink(folder.resolve(name), outside.resolve("theirs.html"));
    try {
      Publisher.publish(tree(OLD), folder);
    } catch (IOException e) {
      assertTrue(e.getMessage().contains(name), e::getMessage);
    }
    assertEquals(Map.of("theirs.html", "theirs"), all(outside));
    Files.deleteIfExists(folder.resolve(name));
    Files.createDirectory(folder.resolve(name));
    OutputTree more = tree(Map.of("new.css", "new"));
    var thrown = assertThrows(IOException.class, () -> Publisher.publish(more, folder));
    assertTrue(thrown.getMessage().contains(name), thrown::getMessage);
    assertTrue(Files.isDirectory(folder.resolve(name)));
  }

  @Test
  void aFolderThatIsHeldIsWaitedForAndThenRefusedWithWhoHoldsIt() throws IOException {
    try (OutputLock first = OutputLock.of(folder, "banyan build", Duration.ZERO, this::say)) {
      assertTrue(first.broken().isEmpty());
      var thrown =
          assertThrows(
              IOException.class,
              () -> OutputLock.of(folder, "other", Duration.ofMillis(300), this::say));
      String who = "process " + ProcessHandle.current().pid() + " on ";
      assertTrue(thrown.getMessage().contains(who), thrown::getMessage);
      assertTrue(thrown.getMessage().contains(": banyan build)"), thrown::getMessage);
      assertTrue(said.getFirst().endsWith("waiting for it …"), said::toString);
      assertEquals(1, said.size());
    }
    OutputLock.of(folder, "third", Duration.ZERO, this::say).close();
    assertEquals(1, said.size());
  }

  @Test
  void aFolderThatWasRemovedWhileABuildWaitedForItIsHeldAnew() throws IOException {
    OutputLock first = OutputLock.of(folder, "first", Duration.ZERO, this::say);
    Consumer<Message> whenWaiting =
        _ -> {
          try {
            Files.delete(folder.resolve(OutputLock.FILE));
            first.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try (OutputLock _ = OutputLock.of(folder, "second", Duration.ofMinutes(1), whenWaiting)) {
      String text = Files.readString(folder.resolve(OutputLock.FILE));
      assertTrue(text.endsWith("second\n"), text);
      assertThrows(
          IOException.class, () -> OutputLock.of(folder, "third", Duration.ZERO, this::say));
    }
  }

  @Test
  void aFolderThatIsRemovedWhileItIsHeldIsHeldAnew() throws IOException {
    try (Publisher publisher = Publisher.open(folder, "banyan build", this::say)) {
      Files.move(folder, temporary.resolve("away"));
      assertEquals(new Published(4, 0, 0), publisher.publish(tree(NEW)));
      assertThrows(
          IOException.class, () -> OutputLock.of(folder, "other", Duration.ZERO, this::say));
    }
  }

  @Test
  void aNewFolderIsHeldBeforeItIsRead() throws IOException {
    Path fresh = temporary.resolve("fresh");
    try (Publisher publisher = Publisher.open(fresh, "banyan build", this::say)) {
      assertFalse(Files.exists(fresh), "a build that fails makes no folder");
      Path held = publisher.held();
      assertEquals(fresh.toRealPath(), held);
      assertThrows(
          IOException.class, () -> OutputLock.of(fresh, "other", Duration.ZERO, this::say));
    }
  }

  @Test
  void whatAProcessLeftThatWasEndedHoldsNothing() throws IOException {
    begin();
    Files.writeString(folder.resolve(OutputLock.FILE), "4711\n\u001b[2Jhost\nbanyan build\n");
    open();
    assertTrue(said.getFirst().contains("(process 4711 on ??2Jhost since 2"), said::toString);
    assertEquals("", Files.readString(folder.resolve(OutputLock.FILE)));
  }

  @Test
  void moreThanTheDiskHoldsIsRefusedBeforeAnythingIsWritten() throws IOException {
    SortedMap<String, OutputFile> files = new TreeMap<>(tree(NEW).files());
    files.put("large.zip", new OutputFile.Shelved(null, 0, 1L << 60));
    var thrown =
        assertThrows(IOException.class, () -> Publisher.publish(new OutputTree(files), folder));
    assertTrue(
        thrown
            .getMessage()
            .matches(".*public has no room for the site: it needs [0-9.]+ MB and the disk has .*"),
        thrown::getMessage);
    assertEquals(published(OLD), all(folder));
  }

  @Test
  void aNameThatTheDiskDoesNotTakeIsRefusedBeforeAnythingIsWritten() throws IOException {
    Map<String, String> texts = new TreeMap<>(NEW);
    texts.put("new/" + "x".repeat(300) + ".html", "x");
    var thrown = assertThrows(IOException.class, () -> Publisher.publish(tree(texts), folder));
    assertTrue(thrown.getMessage().startsWith("this disk takes no file"), thrown::getMessage);
    assertEquals(published(OLD), all(folder));
    assertFalse(Files.exists(folder.resolve("new"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aForeignFileDeepInAFolderWhereAFileComesIsNamedBeforeAnythingIsWritten() throws IOException {
    Publisher.publish(tree(Map.of("a/b/c.html", "old")), folder);
    Files.writeString(folder.resolve("a/b/mine.txt"), "mine");
    var thrown =
        assertThrows(IOException.class, () -> Publisher.publish(tree(Map.of("a", "x")), folder));
    assertTrue(thrown.getMessage().contains("a must be a file"), thrown::getMessage);
    assertEquals("old", Files.readString(folder.resolve("a/b/c.html")));
  }
}
