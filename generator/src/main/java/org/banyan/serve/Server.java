package org.banyan.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.Progress;
import org.banyan.config.Occasion;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.ProjectReader;
import org.banyan.source.SourceTree;

/// Serves a project's site from memory on the loopback address, and builds it again whenever a file
/// it is made from changes.
public final class Server implements AutoCloseable {

  /// Is told what the server does, to say it to a person.
  public interface Listener {

    /// The first build is done and the site can be looked at.
    void started(Rebuild first);

    void rebuilt(Rebuild rebuild);

    /// The project could not be read, or the program has a fault; the server goes on.
    void failed(Exception reason);
  }

  /// A build.
  ///
  /// @param changed the paths that differ from the build before; empty for the first one
  /// @param newDay whether it was made because the day is another
  /// @param millis from the first look at the files to the site that is served
  public record Rebuild(
      List<String> changed, boolean newDay, SourceTree tree, BuildResult result, long millis) {

    public Rebuild {
      changed = List.copyOf(changed);
    }
  }

  /// How often it is asked whether the day is another.
  private static final Duration LOOK_AT_DAY = Duration.ofMinutes(1);

  private record Look(SourceTree tree, List<Problem> found) {}

  private final Path project;
  private final HttpServer http;
  private final Supplier<Occasion> occasion;
  private final Duration lookAtDay;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SitePages pages;
  private final Build build = Build.remembering();
  private final String session;
  private Look shown;
  private BuildResult built;
  private LocalDate day;
  private boolean faulty;
  private int builds;

  private Server(
      Path project,
      HttpServer http,
      Supplier<Occasion> occasion,
      Duration lookAtDay,
      MessageCatalog messages) {
    this.occasion = occasion;
    this.lookAtDay = lookAtDay;
    this.project = project;
    this.http = http;
    this.session = session();
    this.pages = new SitePages(new LocalAddress(http.getAddress().getPort()), messages);
    http.setExecutor(threads);
    http.createContext("/", pages::answer);
  }

  /// Takes a port and answers nobody yet.
  ///
  /// @param port 0 for any that is free
  /// @param occasion is asked before each build and every minute: a server may run for days, and
  ///   builds again when the day is another
  /// @param messages in which language problems are said on pages
  /// @throws java.net.BindException if the port cannot be had
  public static Server open(
      Path project, int port, Supplier<Occasion> occasion, MessageCatalog messages)
      throws IOException {
    return open(project, port, occasion, LOOK_AT_DAY, messages);
  }

  /// @param lookAtDay how often it is asked whether the day is another
  static Server open(
      Path project,
      int port,
      Supplier<Occasion> occasion,
      Duration lookAtDay,
      MessageCatalog messages)
      throws IOException {
    ConnectionLimits.set();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new Server(project, HttpServer.create(address, 0), occasion, lookAtDay, messages);
  }

  public URI address() {
    return URI.create("http://localhost:" + http.getAddress().getPort() + "/");
  }

  /// Builds, serves and watches until the thread is interrupted.
  ///
  /// @param progress is told how the first build goes
  public void run(Progress progress, Listener listener) throws IOException, InterruptedException {
    try (var watch = new ProjectWatch(project)) {
      watch.watchAllFolders();
      long start = System.nanoTime();
      shown = look();
      Rebuild first = build(List.of(), progress, start);
      http.start();
      listener.started(first);
      while (true) {
        if (watch.awaitChange(lookAtDay) || isNewDay()) {
          lookAgain(watch, listener);
        }
      }
    }
  }

  /// Whatever happened, everything is looked at: an event that was lost or came twice does no harm.
  private void lookAgain(ProjectWatch watch, Listener listener) {
    try {
      long start = System.nanoTime();
      watch.watchAllFolders();
      Look now = look();
      List<String> changed = Changes.between(shown.tree(), now.tree());
      if (changed.isEmpty() && shown.found().equals(now.found()) && !faulty && !isNewDay()) {
        return;
      }
      shown = now;
      listener.rebuilt(build(changed, Progress.NONE, start));
    } catch (NoSuchFileException | NotDirectoryException _) {
      // It went while it was read, so another event is on its way.
    } catch (IOException | RuntimeException e) {
      faulty = true;
      pages.showFault(e, nextVersion());
      listener.failed(e);
    }
  }

  private boolean isNewDay() {
    return !faulty && !built.day(occasion.get()).equals(day);
  }

  private Look look() throws IOException {
    var problems = new Problems();
    SourceTree tree = ProjectReader.read(project, problems);
    return new Look(tree, problems.sorted());
  }

  private Rebuild build(List<String> changed, Progress progress, long start) {
    String version = nextVersion();
    Occasion now = occasion.get();
    LocalDate before = day;
    BuildResult result =
        build.run(
            shown.tree(),
            shown.found(),
            now,
            progress,
            preview -> {
              if (isContent(changed)) {
                pages.show(preview, version);
              }
            });
    pages.show(result, shown.tree(), result.hasErrors() ? nextVersion() : version);
    faulty = false;
    built = result;
    day = result.day(now);
    boolean newDay = before != null && !before.equals(day);
    return new Rebuild(
        changed, newDay, shown.tree(), result, (System.nanoTime() - start) / 1_000_000);
  }

  /// Whether a preview shows all of a change: style sheets, scripts and files of the site's own
  /// come with the finished site.
  private static boolean isContent(List<String> changed) {
    return !changed.isEmpty() && changed.stream().allMatch(path -> path.startsWith("content/"));
  }

  private String nextVersion() {
    builds++;
    return session + "-" + builds;
  }

  /// Tells this run of the server from the one before, so that a page of that one reloads.
  private static String session() {
    byte[] bytes = new byte[6];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    pages.close();
    http.stop(0);
    threads.shutdownNow();
  }
}
