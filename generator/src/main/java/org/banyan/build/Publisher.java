package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.banyan.source.Message;
import org.banyan.source.MessageException;
import org.banyan.source.Reason;

/// Brings a folder to what an output tree says, and holds it until it is closed, so that no other
/// build writes there.
///
/// What differs is first written beside the site, where nobody sees it; if that fails, the site is
/// as it was. Then a journal says what is about to happen, and every file moves to its place whole:
/// first what pages need, then pages, then what is no longer made goes. A reader at any moment
/// finds pages whose parts are there. A process that is ended before the journal was written
/// changed nothing, and the next one removes what it left and gives the record back; one that is
/// ended later is finished by the next, as far as no file was lost.
public final class Publisher implements AutoCloseable {

  /// Writing waits for the disk: four threads took 2–4 s for 10,000 files, one took 18–30 s.
  private static final int THREADS = 4;

  /// A large site is built in a minute.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final String command;
  private final Consumer<Message> say;
  private Optional<OutputLock> lock = Optional.empty();

  private Publisher(Path folder, String command, Consumer<Message> say) {
    this.folder = folder;
    this.command = command;
    this.say = say;
  }

  /// What publishing did.
  public record Published(int written, int unchanged, int removed) {}

  /// Holds a folder, and finishes or takes back what an earlier process left half done in it. A
  /// folder that is not there yet is made and held by [#held], or when something is published.
  ///
  /// @param command what this process does, for others that wait for it
  /// @param say is given what a person must know
  public static Publisher open(Path folder, String command, Consumer<Message> say)
      throws IOException {
    var publisher = new Publisher(folder, command, say);
    if (Files.isDirectory(folder)) {
      publisher.hold();
    }
    return publisher;
  }

  /// Publishes once, and says nothing.
  public static Published publish(OutputTree output, Path folder) throws IOException {
    try (Publisher publisher = open(folder, "", _ -> {})) {
      return publisher.publish(output);
    }
  }

  /// The folder as it really is, held from now on: what stands in it is the last build's until this
  /// one publishes.
  public Path held() throws IOException {
    return hold().root();
  }

  private SiteFolder hold() throws IOException {
    Files.createDirectories(folder);
    var site = new SiteFolder(folder.toRealPath());
    if (lock.isPresent() && !lock.get().stands()) {
      close();
    }
    if (lock.isEmpty()) {
      lock = Optional.of(OutputLock.of(site.root(), command, PATIENCE, say));
      tidyUp(site);
    }
    return site;
  }

  private void tidyUp(SiteFolder site) throws IOException {
    Path file = site.root().resolve(Journal.FILE);
    Message who = lock.flatMap(OutputLock::broken).orElse(Message.NONE);
    Optional<Journal> journal = Journal.in(site.root());
    boolean unreadable = journal.isEmpty() && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (journal.isPresent()) {
      say.accept(finish(site, journal.get(), who));
    } else if (unreadable) {
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new MessageException("publish.own-folder", slot("file", file.toString()));
      }
      Files.delete(file);
      say.accept(Message.of("publish.unread", slot("file", file.toString())));
    }
    boolean isUntouched = journal.isEmpty() && !unreadable;
    int left = 0;
    for (Staging staging : Staging.left(site.root())) {
      if (isUntouched) {
        site.giveRecordBack(staging);
      }
      staging.forgetBefore();
      left += staging.delete();
    }
    if (left > 0 && journal.isEmpty()) {
      say.accept(Message.of("publish.ended", slot("who", who), slot("files", left)));
    }
  }

  /// Does what a journal says, but for files that no record knows, which are not the program's.
  /// Ends before the first file that is lost, for the pages after it may need it.
  private static Message finish(SiteFolder site, Journal journal, Message who) throws IOException {
    SortedSet<String> paths = site.recorded();
    Staging staging = Staging.of(site.root(), journal);
    List<Journal.Step> known =
        journal.steps().stream().filter(step -> paths.contains(step.path())).toList();
    int end = 0;
    while (end < known.size() && !isLost(known.get(end), site, staging)) {
      end++;
    }
    List<Journal.Step> steps = known.subList(0, end);
    Published done = run(site, new Journal(journal.staging(), steps), staging, true);
    for (Journal.Step step : known) {
      if (step instanceof Journal.Write write) {
        site.removeCopy(staging.file(write.number()), write.path());
      }
    }
    steps.stream()
        .filter(Journal.Remove.class::isInstance)
        .forEach(step -> paths.remove(step.path()));
    complete(site, paths);
    return Message.of(
        end < known.size() ? "publish.lost" : "publish.finished",
        slot("who", who),
        slot("file", end < known.size() ? known.get(end).path() : ""),
        slot("written", done.written()),
        slot("removed", done.removed()));
  }

  private static boolean isLost(Journal.Step step, SiteFolder site, Staging staging)
      throws IOException {
    return step instanceof Journal.Write write && !staging.holds(write) && !site.holds(write);
  }

  /// @throws IOException if the folder cannot be written, or something that was not published by
  ///   Banyan stands where a file must go; if that is found before a file went to its place, the
  ///   site is as it was
  public Published publish(OutputTree output) throws IOException {
    SiteFolder site = hold();
    PublishingPlan publication = PublishingPlan.of(output, site);
    publication.refuseForeign();
    List<String> changed = changed(output, site, order(output));
    publication.refuseLackOfSpace(changed);

    if (changed.isEmpty() && publication.before().equals(output.files().keySet())) {
      return new Published(0, output.files().size(), 0);
    }
    Staging staging = Staging.in(site.root());
    Journal journal;
    try {
      journal = new Journal(staging.name(), publication.steps(stage(output, staging, changed)));
      begin(site, publication, journal, staging);
    } catch (IOException e) {
      takeBack(site, staging, e);
      throw e;
    }
    Published done = run(site, journal, staging, false);
    complete(site, output.files().keySet());
    return new Published(done.written(), output.files().size() - done.written(), done.removed());
  }

  /// The record knows what is to come before the journal says it; until the journal stands, the old
  /// record waits beside the new files.
  static void begin(SiteFolder site, PublishingPlan publication, Journal journal, Staging staging)
      throws IOException {
    site.keepRecord(publication.before(), staging);
    site.record(publication.beforeAndNow(), staging);
    site.replace(Journal.FILE, journal.bytes(), staging);
  }

  private static void takeBack(SiteFolder site, Staging staging, IOException reason) {
    Path journal = site.root().resolve(Journal.FILE);
    try {
      if (!Files.isDirectory(journal, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(journal);
      }
      site.giveRecordBack(staging);
      staging.delete();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /// What pages need comes before them.
  private static List<String> order(OutputTree output) {
    List<String> parts = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (String path : output.files().keySet()) {
      if (!KeptFiles.isManifest(path)) {
        (path.endsWith(".html") ? pages : parts).add(path);
      }
    }
    output.files().keySet().stream().filter(KeptFiles::isManifest).forEach(parts::add);
    parts.addAll(pages);
    return parts;
  }

  private static List<String> changed(OutputTree output, SiteFolder site, List<String> paths)
      throws IOException {
    List<Boolean> held =
        AtOnce.each(
            THREADS, paths.size(), i -> site.holds(paths.get(i), output.files().get(paths.get(i))));
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      if (!held.get(i)) {
        changed.add(paths.get(i));
      }
    }
    return changed;
  }

  private static List<Journal.Write> stage(OutputTree output, Staging staging, List<String> paths)
      throws IOException {
    return AtOnce.each(
        THREADS, paths.size(), i -> staging.put(i, paths.get(i), output.files().get(paths.get(i))));
  }

  /// @param again whether some of the steps may have been done already
  private static Published run(SiteFolder site, Journal journal, Staging staging, boolean again)
      throws IOException {
    int written = 0;
    int removed = 0;
    for (Journal.Step step : journal.steps()) {
      try {
        switch (step) {
          case Journal.Write write when again && !staging.holds(write) -> {}
          case Journal.Write write -> {
            site.put(staging.file(write.number()), write.path());
            written++;
          }
          case Journal.Remove remove -> removed += site.remove(remove.path()) ? 1 : 0;
        }
      } catch (IOException e) {
        throw new MessageException(
            e,
            "publish.unchangeable",
            slot("file", site.place(step.path()).toString()),
            slot("reason", Reason.alone(e)),
            slot("done", written + removed),
            slot("all", journal.steps().size()));
      }
    }
    return new Published(written, 0, removed);
  }

  /// The record comes before the end of the journal: until then, all can be done again. The old
  /// record goes before it too: without a journal it would be given back.
  private static void complete(SiteFolder site, Set<String> paths) throws IOException {
    Staging last = Staging.in(site.root());
    site.record(paths, last);
    for (Staging staging : Staging.left(site.root())) {
      staging.forgetBefore();
    }
    Files.delete(site.root().resolve(Journal.FILE));
    for (Staging staging : Staging.left(site.root())) {
      staging.delete();
    }
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
      lock = Optional.empty();
    }
  }
}
