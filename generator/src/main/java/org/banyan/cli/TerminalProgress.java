package org.banyan.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.banyan.build.Progress;
import org.banyan.build.Stage;

/// Shows on a terminal which stage runs, once the work has taken a second; says nothing elsewhere.
final class TerminalProgress implements Progress, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Console console;
  private Stage stage = Stage.SOURCE;
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
              .setInitialMax(Stage.values().length)
              .setConsumer(new ConsoleProgressBarConsumer(console.err()))
              .clearDisplayOnFinish()
              .build();
      stage(stage);
    }
  }

  @Override
  public synchronized void stage(Stage begun) {
    stage = begun;
    if (bar != null) {
      bar.stepTo(begun.ordinal());
      bar.setExtraMessage(console.text(begun.key()));
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
