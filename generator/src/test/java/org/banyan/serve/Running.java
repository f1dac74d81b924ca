package org.banyan.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.banyan.build.Progress;
import org.banyan.config.Occasion;
import org.banyan.serve.Server.Rebuild;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Projects;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// A server that runs for a test.
final class Running implements AutoCloseable {

  private final Server server;
  private final Thread thread;
  private final BlockingQueue<Rebuild> rebuilds = new LinkedBlockingQueue<>();

  /// @return after the first build
  static Running on(Path project) throws Exception {
    var running =
        new Running(Server.open(project, 0, () -> Projects.OCCASION, MessageCatalog.of("en")));
    running.nextRebuild();
    return running;
  }

  /// @param occasion what day it is
  static Running on(Path project, Supplier<Occasion> occasion) throws Exception {
    var running =
        new Running(
            Server.open(project, 0, occasion, Duration.ofMillis(20), MessageCatalog.of("en")));
    running.nextRebuild();
    return running;
  }

  private Running(Server server) {
    this.server = server;
    this.thread = Thread.ofPlatform().start(this::run);
  }

  private void run() {
    try {
      server.run(
          Progress.NONE,
          new Server.Listener() {
            @Override
            public void started(Rebuild first) {
              rebuilds.add(first);
            }

            @Override
            public void rebuilt(Rebuild rebuild) {
              rebuilds.add(rebuild);
            }

            @Override
            public void failed(Exception reason) {}
          });
    } catch (IOException | InterruptedException _) {
      // Interrupted is how it ends.
    }
  }

  Browser browser() {
    return new Browser(server.address().getPort());
  }

  Rebuild nextRebuild() throws InterruptedException {
    Rebuild rebuild = rebuilds.poll(Browser.PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (rebuild == null) {
      throw new AssertionError("nothing was built");
    }
    return rebuild;
  }

  boolean hasEnded() {
    return !thread.isAlive();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    server.close();
  }

  /// A project with one page, `content/pages/about.md`.
  static void makeProject(Path folder) throws IOException {
    for (SourceFile file : SourceTree.forNewProject().files().values()) {
      String text =
          file.text()
              .replaceFirst("(?m)^menu: .*", "menu: [page]")
              .replaceFirst("(?m)^contact: .*", "contact: page/about");
      write(folder.resolve(file.path().substring("init/".length())), text);
    }
    write(folder.resolve("content/pages/about.md"), page("关于"));
  }

  static String page(String title) {
    return "---\ntitle: " + title + "\nsummary: 说明。\n---\n\n正文。\n";
  }

  /// Writes as careful editors do, so that nobody sees half a file: beside its place, then into it.
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
