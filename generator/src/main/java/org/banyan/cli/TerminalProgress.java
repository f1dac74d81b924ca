package org.banyan.cli;

import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.banyan.build.Progress;

/// Shows on a terminal which stage runs, once the work has taken a second; says nothing elsewhere.
final class TerminalProgress implements Progress, AutoCloseable {

  private static final List<String> STAGES =
      List.of(
          "source",
          "config",
          "markdown",
          "catalog",
          "page",
          "theme",
          "search",
          "export",
          "render",
          "check");
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Console console;
  private String stage = STAGES.getFirst();
  private ProgressBar bar;
  private boolean closed;

  TerminalProgress(Console console) {
    this.console = console;
    if (console.terminal()) {
      Thread.ofVirtual().start(this::showAfterAWhile);
    }
  }

  private void showAfterAWhile() {
    try {
      Thread.sleep(PATIENCE);
      show();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show() {
    if (!closed) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(console.text("progress.building"))
              .setInitialMax(STAGES.size())
              .setConsumer(new ConsoleProgressBarConsumer(console.err()))
              .clearDisplayOnFinish()
              .build();
      stage(stage);
    }
  }

  @Override
  public synchronized void stage(String name) {
    stage = name;
    if (bar != null) {
      bar.stepTo(STAGES.indexOf(name));
      bar.setExtraMessage(name);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (bar != null) {
      bar.close();
    }
  }
}
