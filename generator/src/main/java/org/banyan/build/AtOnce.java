package org.banyan.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banyan.source.MessageException;

/// Work that waits for a disk or a line, done a few at once.
public final class AtOnce {

  private AtOnce() {}

  /// What is done for each number below a limit.
  @FunctionalInterface
  public interface Work<T> {
    T each(int number) throws IOException;
  }

  /// @return the results by number
  /// @throws IOException as soon as one of them fails; or when it is interrupted
  public static <T> List<T> each(int threadCount, int size, Work<T> work) throws IOException {
    try (var threads = Executors.newFixedThreadPool(threadCount)) {
      var ended = new ExecutorCompletionService<T>(threads);
      List<Future<T>> tasks = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = i;
        tasks.add(ended.submit(() -> work.each(number)));
      }
      for (int i = 0; i < size; i++) {
        awaitNext(ended, threads::shutdownNow);
      }
      return tasks.stream().map(Future::resultNow).toList();
    }
  }

  private static void awaitNext(CompletionService<?> ended, Runnable stop) throws IOException {
    try {
      ended.take().get();
    } catch (InterruptedException _) {
      stop.run();
      Thread.currentThread().interrupt();
      throw new MessageException("io.interrupted");
    } catch (ExecutionException e) {
      stop.run();
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case UncheckedIOException cause -> throw cause.getCause();
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
