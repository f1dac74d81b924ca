package org.banyan.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.banyan.build.BuildResult.Timing;

/// Names the stage that runs, and measures it.
final class Stages {

  private final Progress progress;
  private final List<Timing> timings = new ArrayList<>();

  Stages(Progress progress) {
    this.progress = progress;
  }

  <T> T run(Stage stage, Supplier<T> work) {
    progress.stage(stage);
    long start = System.nanoTime();
    T made = work.get();
    timings.add(new Timing(stage, (System.nanoTime() - start) / 1_000_000));
    return made;
  }

  List<Timing> timings() {
    return timings;
  }
}
