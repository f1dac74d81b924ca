package org.banyan.cli;

import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.banyan.build.Progress;

/// Shows on a terminal which stage runs, once it has taken a second; says nothing elsewhere.
final class TerminalProgress implements Progress, AutoCloseable {

  private static final List<String> STAGES =
      List.of(
          "source", "config", "markdown", "catalog", "page", "theme", "search", "export", "render",
          "check");
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final Console console;
  private final long start = System.nanoTime();
  private ProgressBar bar;

  TerminalProgress(Console console) {
    this.console = console;
  }

  @Override
  public void stage(String name) {
    if (bar == null && console.terminal() && System.nanoTime() - start > PATIENCE_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("building")
              .setInitialMax(STAGES.size())
              .setConsumer(new ConsoleProgressBarConsumer(console.err()))
              .clearDisplayOnFinish()
              .build();
    }
    if (bar != null) {
      bar.stepTo(STAGES.indexOf(name));
      bar.setExtraMessage(name);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
