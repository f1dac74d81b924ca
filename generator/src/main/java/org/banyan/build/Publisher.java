package org.banyan.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Brings a folder to what an output tree says. Only what differs is written; each file is written
/// beside its place and moved into it whole. First what pages need, then pages, then what is no
/// longer made goes, the list of files last: a reader at any moment, and after a crash, finds pages
/// whose parts are there.
public final class Publisher {

  /// The list of what was published, so that only that is removed later.
  static final String LIST = ".banyan-files";

  private static final String SEARCH_MANIFEST = "search/manifest.json";

  /// Writing waits for the disk: four threads took 2–4 s for 10,000 files, one took 18–30 s.
  private static final int THREADS = 4;

  private Publisher() {}

  /// What publishing did.
  public record Published(int written, int unchanged, int removed) {}

  /// @throws IOException if the folder cannot be written, or something that was not published by
  ///     Banyan stands where a file must go
  public static Published publish(OutputTree output, Path folder) throws IOException {
    Files.createDirectories(folder);
    Set<String> before = listed(folder);
    Set<String> now = output.files().keySet();

    List<String> parts = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (String path : now) {
      if (!path.equals(SEARCH_MANIFEST)) {
        (path.endsWith(".html") ? pages : parts).add(path);
      }
    }
    int written = write(output, folder, parts);
    if (now.contains(SEARCH_MANIFEST)) {
      written += write(output, folder, List.of(SEARCH_MANIFEST));
    }
    written += write(output, folder, pages);

    Set<String> obsolete = new TreeSet<>(before);
    obsolete.removeAll(now);
    for (String path : obsolete) {
      remove(folder, path);
    }
    replace(folder.resolve(LIST), String.join("\n", now).getBytes(StandardCharsets.UTF_8));
    return new Published(written, now.size() - written, obsolete.size());
  }

  private static Set<String> listed(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : Set.of();
  }

  private static int write(OutputTree output, Path folder, List<String> paths)
      throws IOException {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> tasks = new ArrayList<>();
      for (int start = 0; start < THREADS; start++) {
        int first = start;
        tasks.add(threads.submit(() -> writeEvery(output, folder, paths, first)));
      }
      int written = 0;
      for (Future<Integer> task : tasks) {
        written += task.get();
      }
      return written;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("publishing was interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case UncheckedIOException cause -> throw cause.getCause();
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static int writeEvery(OutputTree output, Path folder, List<String> paths, int first)
      throws IOException {
    int written = 0;
    for (int i = first; i < paths.size(); i += THREADS) {
      Path file = folder.resolve(paths.get(i));
      byte[] bytes = output.files().get(paths.get(i)).bytes();
      if (!holds(file, bytes)) {
        Files.createDirectories(file.getParent());
        replace(file, bytes);
        written++;
      }
    }
    return written;
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && !Files.isSymbolicLink(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(beside, bytes);
    Files.move(
        beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes a file that was published, and its folder when that is empty now.
  private static void remove(Path folder, String path) throws IOException {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      return;
    }
    Files.deleteIfExists(file);
    for (Path parent = file.getParent();
        !parent.equals(folder) && isEmpty(parent);
        parent = parent.getParent()) {
      Files.delete(parent);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
