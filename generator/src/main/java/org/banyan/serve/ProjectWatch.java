package org.banyan.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Waits until something happens in the folders that a site is made from. It says that something
/// happened and never what: the caller looks at everything again, so that renames, bursts, lost
/// events and folders that come and go need no code.
final class ProjectWatch implements AutoCloseable {

  /// An editor writes a file in several steps; they are over after this long.
  private static final long QUIET_MILLIS = 40;

  /// After this long of steady writing it is time to show something.
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final Path project;
  private final WatchService service;

  ProjectWatch(Path project) throws IOException {
    this.project = project.toRealPath();
    this.service = this.project.getFileSystem().newWatchService();
  }

  /// Begins to watch every folder that is there now. To be called before the folders are read: what
  /// changes after that is an event.
  void watchAllFolders() throws IOException {
    watch(project);
    watch(project.resolve("site"));
    for (String folder : List.of("content", "templates", "site/vocabularies", "site/static")) {
      Path path = project.resolve(folder);
      if (isPartOfProject(path)) {
        watchBelow(path);
      }
    }
  }

  private void watchBelow(Path folder) throws IOException {
    if (!watch(folder)) {
      return;
    }
    List<Path> children;
    try (Stream<Path> found = Files.list(folder)) {
      children = found.filter(this::isPartOfProject).toList();
    } catch (NoSuchFileException | NotDirectoryException _) {
      return;
    }
    for (Path child : children) {
      watchBelow(child);
    }
  }

  /// Watching a folder a second time changes nothing.
  private boolean watch(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try {
      folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      return true;
    } catch (NoSuchFileException | NotDirectoryException _) {
      return false;
    }
  }

  /// Reading reports a link out of the project or into itself; here it only must not be followed.
  private boolean isPartOfProject(Path path) {
    if (path.getFileName().toString().startsWith(".")) {
      return false;
    }
    if (!Files.isSymbolicLink(path)) {
      return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
    try {
      Path target = path.toRealPath();
      return target.startsWith(project) && !path.startsWith(target);
    } catch (IOException _) {
      return false;
    }
  }

  /// Returns after something happened and has calmed down, or when nothing did for a while.
  ///
  /// @return whether something happened
  boolean awaitChange(Duration most) throws InterruptedException {
    WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
    if (key == null) {
      return false;
    }
    long start = System.nanoTime();
    while (key != null && System.nanoTime() - start < PATIENCE_NANOS) {
      key.pollEvents();
      key.reset();
      key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    if (key != null) {
      key.reset();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
