package org.banyan.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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

  /// The file that leads to those of the search index, whose names change with what they hold.
  private static final Set<String> SEARCH_MANIFEST =
      Set.of("search/manifest.json", "manifest.json");

  /// Writing waits for the disk: four threads took 2–4 s for 10,000 files, one took 18–30 s.
  private static final int THREADS = 4;

  private static final int BUFFER = 1 << 16;

  private Publisher() {}

  /// What publishing did.
  public record Published(int written, int unchanged, int removed) {}

  /// @throws IOException if the folder cannot be written, or something that was not published by
  ///   Banyan stands where a file must go; then nothing was written
  public static Published publish(OutputTree output, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path root = folder.toRealPath();
    Set<String> before = listed(root);
    Set<String> now = output.files().keySet();
    Set<String> obsolete = new TreeSet<>(before);
    obsolete.removeAll(now);
    int removed = 0;
    for (String path : inTheWay(obsolete, output)) {
      removed += remove(root, path);
    }
    refuseForeign(output, root, before);

    Set<String> both = new TreeSet<>(before);
    both.addAll(now);
    list(root, both);
    List<String> parts = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (String path : now) {
      if (!SEARCH_MANIFEST.contains(path)) {
        (path.endsWith(".html") ? pages : parts).add(path);
      }
    }
    int written = write(output, root, parts);
    written += write(output, root, now.stream().filter(SEARCH_MANIFEST::contains).toList());
    written += write(output, root, pages);

    for (String path : obsolete) {
      removed += remove(root, path);
    }
    list(root, now);
    return new Published(written, now.size() - written, removed);
  }

  /// What was published and must go first: a file where a folder comes, or the other way round.
  private static List<String> inTheWay(Set<String> obsolete, OutputTree output) {
    SortedMap<String, OutputFile> files = output.files();
    return obsolete.stream()
        .filter(path ->
            !files.subMap(path + "/", path + "0").isEmpty()
                || ancestors(path).stream().anyMatch(files::containsKey))
        .toList();
  }

  /// `a/b/c.html` stands in `a` and in `a/b`.
  private static List<String> ancestors(String path) {
    List<String> ancestors = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      ancestors.add(path.substring(0, slash));
    }
    return ancestors;
  }

  private static void refuseForeign(OutputTree output, Path root, Set<String> before)
      throws IOException {
    Set<String> folders = new TreeSet<>();
    for (String path : output.files().keySet()) {
      folders.addAll(ancestors(path));
    }
    for (String path : folders) {
      Path place = root.resolve(path);
      boolean free = !Files.exists(place, LinkOption.NOFOLLOW_LINKS);
      if (!free && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(place + " must be a folder and is none; move it away");
      }
    }
    for (Map.Entry<String, OutputFile> file : output.files().entrySet()) {
      Path place = root.resolve(file.getKey());
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(place + " must be a file and is a folder; move it away");
      }
      boolean foreign =
          !before.contains(file.getKey()) && Files.exists(place, LinkOption.NOFOLLOW_LINKS);
      if (foreign && !holds(place, file.getValue())) {
        throw new IOException(
            place + " was not published by banyan; move it away, or choose another folder");
      }
    }
  }

  private static Set<String> listed(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : Set.of();
  }

  private static void list(Path folder, Set<String> paths) throws IOException {
    byte[] list = String.join("\n", paths).getBytes(StandardCharsets.UTF_8);
    replace(folder.resolve(LIST), new OutputFile.Plain(list));
  }

  private static int write(OutputTree output, Path folder, List<String> paths) throws IOException {
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
      OutputFile content = output.files().get(paths.get(i));
      if (!holds(file, content)) {
        Files.createDirectories(file.getParent());
        replace(file, content);
        written++;
      }
    }
    return written;
  }

  private static boolean holds(Path file, OutputFile content) throws IOException {
    return Files.isRegularFile(file)
        && !Files.isSymbolicLink(file)
        && Files.size(file) == content.size()
        && hasSameBytes(file, content);
  }

  private static boolean hasSameBytes(Path file, OutputFile content) throws IOException {
    try (InputStream there = Files.newInputStream(file);
        InputStream made = content.open()) {
      for (byte[] bytes = made.readNBytes(BUFFER);
          bytes.length > 0;
          bytes = made.readNBytes(BUFFER)) {
        if (!Arrays.equals(bytes, there.readNBytes(BUFFER))) {
          return false;
        }
      }
      return true;
    }
  }

  private static void replace(Path file, OutputFile content) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    try (InputStream in = content.open();
        OutputStream out =
            Files.newOutputStream(
                beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      in.transferTo(out);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes a file that was published, and its folder when that is empty now; nothing that is
  /// reached through a link, or that became a folder.
  private static int remove(Path folder, String path) throws IOException {
    Path file = folder.resolve(path).normalize();
    boolean inside = file.startsWith(folder) && !file.equals(folder);
    if (!inside || !isReal(folder, file.getParent())) {
      return 0;
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || !Files.deleteIfExists(file)) {
      return 0;
    }
    for (Path parent = file.getParent();
        !parent.equals(folder) && isEmpty(parent);
        parent = parent.getParent()) {
      Files.delete(parent);
    }
    return 1;
  }

  /// Whether every folder from the root down is one, and no link.
  private static boolean isReal(Path root, Path folder) {
    for (Path at = folder; !at.equals(root); at = at.getParent()) {
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
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
