package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banyan.source.Megabytes;
import org.banyan.source.MessageException;
import org.banyan.source.Reason;

/// What is to become of a folder, judged before anything is written.
///
/// @param before what was published
/// @param obsolete what of that is no longer made
record PublishingPlan(
    OutputTree output, SiteFolder site, SortedSet<String> before, SortedSet<String> obsolete) {

  private static final long BLOCK = 4096;
  private static final int LONG_NAME = 100;

  PublishingPlan {
    before = Collections.unmodifiableSortedSet(new TreeSet<>(before));
    obsolete = Collections.unmodifiableSortedSet(new TreeSet<>(obsolete));
  }

  static PublishingPlan of(OutputTree output, SiteFolder site) throws IOException {
    SortedSet<String> before = site.recorded();
    SortedSet<String> obsolete = new TreeSet<>(before);
    obsolete.removeAll(output.files().keySet());
    return new PublishingPlan(output, site, before, obsolete);
  }

  SortedSet<String> beforeAndNow() {
    SortedSet<String> both = new TreeSet<>(before);
    both.addAll(output.files().keySet());
    return both;
  }

  /// What was published and stands in the way goes first, what is new comes, the rest goes.
  List<Journal.Step> steps(List<Journal.Write> writes) throws IOException {
    List<Journal.Step> steps = new ArrayList<>();
    List<Journal.Step> last = new ArrayList<>();
    if (!obsolete.isEmpty()) {
      var made = new PathTwins(site, output.files().keySet());
      for (String path : obsolete) {
        if (made.isInTheWay(path)) {
          steps.add(new Journal.Remove(path));
        } else if (!made.holds(path)) {
          last.add(new Journal.Remove(path));
        }
      }
    }
    steps.addAll(writes);
    steps.addAll(last);
    return steps;
  }

  /// @throws IOException if a file must go where something stands that Banyan did not publish, or
  ///   where the system lets nothing stand
  void refuseForeign() throws IOException {
    SortedSet<String> folders = new TreeSet<>();
    for (String path : output.files().keySet()) {
      if (!OutputPath.isOurs(path)) {
        throw new MessageException("publish.name", slot("file", path));
      }
      folders.addAll(SiteFolder.ancestors(path));
      refuseLength(path);
    }
    var published = new PathTwins(site, before);
    for (String path : folders) {
      Path place = site.place(path);
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
          && !published.holds(path)) {
        throw new MessageException("publish.no-folder", slot("file", place.toString()));
      }
    }
    for (String path : output.files().keySet()) {
      Path place = site.place(path);
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        refuseForeignBelow(place);
      } else if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !published.holds(path)
          && !site.holds(path, output.files().get(path))) {
        throw new MessageException("publish.foreign", slot("file", place.toString()));
      }
    }
  }

  /// A folder goes with the last file in it that was published, so each must have one.
  private void refuseForeignBelow(Path folder) throws IOException {
    var gone = new PathTwins(site, obsolete);
    Set<Path> staying = new HashSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            staying.add(below);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = site.root().relativize(file).toString().replace('\\', '/');
            if (!gone.holds(path)) {
              staying.add(file);
              return FileVisitResult.TERMINATE;
            }
            for (Path at = file.getParent(); staying.remove(at); at = at.getParent()) {}
            return FileVisitResult.CONTINUE;
          }
        });
    if (!staying.isEmpty()) {
      throw new MessageException("publish.foreign-below", slot("file", folder.toString()));
    }
  }

  /// Asks the file system, which may take less than others: 143 bytes in an encrypted folder.
  private void refuseLength(String path) throws IOException {
    if (path.length() < LONG_NAME) {
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (Path place : List.of(site.root().resolve(name), site.place(path))) {
      try {
        Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException | NotDirectoryException _) {
        continue;
      } catch (FileSystemException e) {
        throw new MessageException(
            e,
            "publish.no-name",
            slot("file", site.place(path).toString()),
            slot("reason", Reason.alone(e)));
      }
    }
  }

  /// @throws IOException if what must be written is more than the disk has room for
  void refuseLackOfSpace(List<String> changed) throws IOException {
    long need = 0;
    for (String path : changed) {
      long blocks = (output.files().get(path).size() + BLOCK - 1) / BLOCK + 1;
      need = Math.addExact(need, Math.multiplyExact(blocks, BLOCK));
    }
    FileStore disk = Files.getFileStore(site.root());
    if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < need) {
      throw new MessageException(
          "publish.no-room",
          slot("folder", site.root().toString()),
          slot("need", Megabytes.of(need)),
          slot("free", Megabytes.of(disk.getUsableSpace())));
    }
  }
}
