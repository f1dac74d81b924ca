package org.banyan.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/// What a publishing is about to do, written down before the first page changes, so that the next
/// build can finish it when this one is ended:
///
///     banyan journal 1
///     in .banyan-new-5577006791947779410
///     write 0 1c291ca3 5120 assets/site.css
///     write 1 90a3f7e2 8122 zh/index.html
///     remove zh/old.html
///     end 5a2b9c11
///
/// @param staging the name of the folder in which the new files wait
/// @param steps in their order
record Journal(String staging, List<Step> steps) {

  static final String FILE = ".banyan-journal";

  private static final long LARGEST = 256L << 20;
  private static final String HEAD = "banyan journal 1";
  private static final Pattern STAGING = Pattern.compile("in (\\.banyan-new-[0-9]{1,20})");
  private static final Pattern WRITE =
      Pattern.compile("write ([0-9]{1,9}) ([0-9a-f]{1,8}) ([0-9]{1,18}) (.+)");
  private static final Pattern REMOVE = Pattern.compile("remove (.+)");

  /// One change of the folder. Done twice, it is the same as done once.
  sealed interface Step {
    String path();
  }

  /// A file that waits under a number goes to its place.
  ///
  /// @param sum CRC-32 of its bytes
  record Write(int number, long sum, long size, String path) implements Step {

    /// Whether a place holds this file. After a cut of power it may hold other bytes.
    boolean isIn(Path place) throws IOException {
      if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) || Files.size(place) != size) {
        return false;
      }
      var found = new CRC32();
      try (var out = new CheckedOutputStream(OutputStream.nullOutputStream(), found)) {
        Files.copy(place, out);
      }
      return found.getValue() == sum;
    }
  }

  /// A file that is no longer made goes away.
  record Remove(String path) implements Step {}

  Journal {
    steps = List.copyOf(steps);
  }

  byte[] bytes() {
    var lines = new StringBuilder(HEAD).append("\nin ").append(staging).append('\n');
    for (Step step : steps) {
      switch (step) {
        case Write(int number, long sum, long size, String path) -> {
          lines.append("write ").append(number).append(' ').append(Long.toHexString(sum));
          lines.append(' ').append(size).append(' ').append(path).append('\n');
        }
        case Remove(String path) -> lines.append("remove ").append(path).append('\n');
      }
    }
    return (lines + end(lines.toString())).getBytes(StandardCharsets.UTF_8);
  }

  /// The journal that stands in a folder; empty when none does that is whole, or when it says what
  /// no journal of ours says.
  static Optional<Journal> in(Path root) throws IOException {
    Path file = root.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int end = Math.max(0, text.lastIndexOf("end "));
    if (!text.substring(end).equals(end(text.substring(0, end)))) {
      return Optional.empty();
    }
    String[] lines = text.substring(0, end).split("\n");
    Matcher staging = STAGING.matcher(lines.length < 2 ? "" : lines[1]);
    if (!lines[0].equals(HEAD) || !staging.matches()) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    for (String line : List.of(lines).subList(2, lines.length)) {
      Optional<Step> step = step(line).filter(found -> OutputPath.isOurs(found.path()));
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
    }
    return Optional.of(new Journal(staging.group(1), steps));
  }

  private static Optional<Step> step(String line) {
    Matcher write = WRITE.matcher(line);
    if (write.matches()) {
      int number = Integer.parseInt(write.group(1));
      long sum = Long.parseLong(write.group(2), 16);
      long size = Long.parseLong(write.group(3));
      return Optional.of(new Write(number, sum, size, write.group(4)));
    }
    Matcher remove = REMOVE.matcher(line);
    return remove.matches() ? Optional.of(new Remove(remove.group(1))) : Optional.empty();
  }

  private static String end(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "end " + Long.toHexString(sum.getValue()) + "\n";
  }
}
