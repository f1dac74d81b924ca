package org.banyan.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.Progress;
import org.banyan.build.Publisher;
import org.banyan.config.Occasion;
import org.banyan.source.Problems;
import org.banyan.source.ProjectReader;

/// The site of this repository, built once for all tests into `target/site`.
record RealSite(Path folder, BuildResult result) {

  /// A day on which the site is as it should be; the tests ask no clock.
  private static final Occasion DAY = Occasion.on(LocalDate.of(2026, 11, 29));

  private static final class Holder {
    private static final RealSite SITE = build();
  }

  static RealSite built() {
    return Holder.SITE;
  }

  private static RealSite build() {
    try {
      Path module = Path.of("").toAbsolutePath();
      var problems = new Problems();
      var tree = ProjectReader.read(module.getParent(), problems);
      BuildResult result = Build.once().run(tree, problems.sorted(), DAY, Progress.NONE);
      Path folder = module.resolve("target/site");
      if (!result.hasErrors()) {
        Publisher.publish(result.output(), folder);
      }
      return new RealSite(folder, result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
