package org.banyan.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
  /// @throws IOException as soon as one of them fails, the first of them; or when it is interrupted
  public static <T> List<T> each(int threadCount, int size, Work<T> work) throws IOException {
    try (var threads = Executors.newFixedThreadPool(threadCount)) {
      List<Future<T>> tasks = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = i;
        tasks.add(threads.submit(() -> work.each(number)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> task : tasks) {
        results.add(result(task, threads::shutdownNow));
      }
      return results;
    }
  }

  private static <T> T result(Future<T> task, Runnable stop) throws IOException {
    try {
      return task.get();
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
