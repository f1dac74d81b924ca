package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.cli.Option;
import org.banyan.build.AtOnce;
import org.banyan.build.KeptFiles;
import org.banyan.build.OutputFile;
import org.banyan.build.OutputTree;
import org.banyan.build.Shelf;
import org.banyan.links.NoAnswer;
import org.banyan.source.Addresses;
import org.banyan.source.HashedName;
import org.banyan.source.MessageException;

/// The site as it is published now, from which a build in a fresh folder takes the files that open
/// pages still ask for. The option `--previous` alone connects; nothing but files whose names carry
/// the hash of what came, and the small file that names an index, is taken.
final class PreviousSite implements AutoCloseable {

  private static final int LARGEST_FILE = 64 << 20;
  private static final long LARGEST_SUM = 512L << 20;
  private static final int LARGEST_RECORD = 16 << 20;
  private static final int LARGEST_MANIFEST = 4 << 20;
  private static final int AT_ONCE = 6;
  private static final Duration CONNECTING = Duration.ofSeconds(20);
  private static final Duration ANSWERING = Duration.ofSeconds(60);
  private static final Duration ALL = Duration.ofMinutes(10);

  private final String name;
  private final Optional<Path> folder;
  private final Optional<HttpClient> client;
  private final long start = System.nanoTime();

  private PreviousSite(String name, Optional<Path> folder, Optional<HttpClient> client) {
    this.name = name;
    this.folder = folder;
    this.client = client;
  }

  static Option option() {
    return Option.builder()
        .longOpt("previous")
        .hasArg()
        .argName("SITE")
        .desc("option.previous")
        .get();
  }

  /// @throws WrongUse if it is neither an address nor a folder
  static PreviousSite of(String named, Path here) throws WrongUse {
    if (named.matches("https?://.*")) {
      String address = named.endsWith("/") ? named : named + "/";
      try {
        if (URI.create(address).getHost() == null) {
          throw new WrongUse("use.previous-host", slot("value", named));
        }
      } catch (IllegalArgumentException _) {
        throw new WrongUse("use.previous-address", slot("value", named));
      }
      return new PreviousSite(
          address,
          Optional.empty(),
          Optional.of(
              HttpClient.newBuilder()
                  .connectTimeout(CONNECTING)
                  .followRedirects(HttpClient.Redirect.NORMAL)
                  .build()));
    }
    Path folder = here.resolve(named).normalize();
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("use.no-folder", slot("folder", folder.toString()));
    }
    return new PreviousSite(folder.toString(), Optional.of(folder), Optional.empty());
  }

  /// @throws IOException if it does not answer
  void check() throws IOException {
    read(KeptFiles.RECORD, LARGEST_RECORD);
  }

  /// The files that stay, by path.
  ///
  /// @param made the new site, whose files are not asked for
  /// @throws IOException if the site cannot be reached, or has more than a site has
  SortedMap<String, KeptFiles.Kept> files(OutputTree made, LocalDate day, int days, Console console)
      throws IOException {
    SortedMap<String, KeptFiles.Kept> files = new TreeMap<>();
    Optional<byte[]> record = read(KeptFiles.RECORD, LARGEST_RECORD);
    if (record.isEmpty()) {
      console.warn("previous.nothing", slot("record", KeptFiles.RECORD), slot("site", name));
      return files;
    }
    Map<String, Optional<LocalDate>> listed =
        KeptFiles.listed(new String(record.get(), StandardCharsets.UTF_8), made);
    listed.keySet().removeIf(path -> made.file(path).isPresent() || !isVouchedFor(path));
    listed.replaceAll((_, replaced) -> replaced.map(other -> other.isAfter(day) ? day : other));
    listed.values().removeIf(replaced -> replaced.orElse(day).plusDays(days).isBefore(day));
    int gone = 0;
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, Answer> each : answers(listed.keySet()).entrySet()) {
      String path = each.getKey();
      if (!each.getValue().isThere()) {
        gone++;
      } else if (each.getValue().file().isEmpty()) {
        others.add(path);
      } else {
        files.put(path, new KeptFiles.Kept(each.getValue().file().get(), listed.get(path)));
      }
    }
    if (!others.isEmpty()) {
      console.warn("previous.others", slot("site", name), slot("files", others));
    }
    console.say(
        gone > 0 ? "previous.gone" : "previous.taken",
        slot("files", files.size()),
        slot("site", name),
        slot("gone", gone));
    return files;
  }

  private static boolean isVouchedFor(String path) {
    return HashedName.isOne(path) || path.endsWith(".json");
  }

  /// What came for a path.
  ///
  /// @param file if its name does not say other bytes
  private record Answer(boolean isThere, Optional<OutputFile> file) {}

  /// A few at once: a site lists thousands, and each waits for the line. They wait on disk.
  private SortedMap<String, Answer> answers(Collection<String> paths) throws IOException {
    Shelf shelf = Shelf.onDisk();
    var sum = new AtomicLong();
    List<String> listed = List.copyOf(paths);
    List<Answer> found =
        AtOnce.each(AT_ONCE, listed.size(), i -> answer(listed.get(i), sum, shelf));
    SortedMap<String, Answer> answers = new TreeMap<>();
    for (int i = 0; i < listed.size(); i++) {
      answers.put(listed.get(i), found.get(i));
    }
    return answers;
  }

  private Answer answer(String path, AtomicLong sum, Shelf shelf) throws IOException {
    boolean isHashed = HashedName.isOne(path);
    Optional<byte[]> bytes = read(path, isHashed ? LARGEST_FILE : LARGEST_MANIFEST);
    if (sum.addAndGet(bytes.map(found -> found.length).orElse(0)) > LARGEST_SUM) {
      throw new MessageException(
          "previous.too-much", slot("site", name), slot("megabytes", LARGEST_SUM >> 20));
    }
    return new Answer(
        bytes.isPresent(),
        bytes.filter(found -> !isHashed || HashedName.fits(path, found)).map(shelf::put));
  }

  private Optional<byte[]> read(String path, int most) throws IOException {
    if (System.nanoTime() - start > ALL.toNanos()) {
      throw new MessageException(
          "previous.slow", slot("site", name), slot("minutes", ALL.toMinutes()));
    }
    return folder.isPresent() ? fromFolder(folder.get(), path, most) : fromAddress(path, most);
  }

  private static Optional<byte[]> fromFolder(Path folder, String path, int most)
      throws IOException {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || !file.toRealPath().startsWith(folder.toRealPath())) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(atMost(in, most, file.toString()));
    }
  }

  private Optional<byte[]> fromAddress(String path, int most) throws IOException {
    URI address = URI.create(name).resolve(Addresses.ofPath(path));
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWERING).GET().build();
    var asked =
        client
            .orElseThrow()
            .sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
    try {
      // The timeout of the request ends when the head is there; this one covers the body.
      HttpResponse<byte[]> response =
          asked.get(ANSWERING.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
      return switch (response.statusCode()) {
        case 200 -> Optional.of(response.body());
        case 404, 410 -> Optional.empty();
        default ->
            throw new MessageException(
                "previous.answers",
                slot("address", address.toString()),
                slot("status", response.statusCode()));
      };
    } catch (ExecutionException e) {
      throw new MessageException(
          "previous.unreachable",
          slot("address", address.toString()),
          slot("reason", NoAnswer.reason(e.getCause())));
    } catch (TimeoutException _) {
      asked.cancel(true);
      throw new MessageException("previous.unfinished", slot("address", address.toString()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new MessageException("io.interrupted");
    }
  }

  private static byte[] atMost(InputStream in, int most, String name) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new MessageException(
          "previous.too-much", slot("site", name), slot("megabytes", LARGEST_SUM >> 20));
    }
    return bytes;
  }

  @Override
  public void close() {
    client.ifPresent(HttpClient::shutdownNow);
  }
}
