package org.banyan.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.config.Occasion;
import org.banyan.serve.Server.Rebuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that runs over midnight.
class NewDayTest {

  @TempDir Path project;

  @Test
  void aServerBuildsAgainWhenTheDayIsAnother() throws Exception {
    Running.makeProject(project);
    String page = Running.page("明天").replace("summary:", "publish-from: 2026-05-31\nsummary:");
    Running.write(project.resolve("content/pages/tomorrow.md"), page);
    var now = new AtomicReference<>(Instant.parse("2026-05-30T23:30:00Z"));
    try (Running running = Running.on(project, () -> Occasion.at(now.get()))) {
      now.set(Instant.parse("2026-05-30T23:59:59Z"));
      Running.write(project.resolve("content/pages/about.md"), Running.page("今天"));
      Rebuild changed = running.nextRebuild();
      assertEquals(List.of("content/pages/about.md"), changed.changed());
      assertFalse(changed.newDay());
      assertFalse(has(changed, "zh/pages/tomorrow.html"));

      now.set(Instant.parse("2026-05-31T00:00:01Z"));
      Rebuild midnight = running.nextRebuild();
      assertEquals(List.of(), midnight.changed());
      assertTrue(midnight.newDay());
      assertTrue(has(midnight, "zh/pages/tomorrow.html"));
    }
  }

  private static boolean has(Rebuild rebuild, String path) {
    return rebuild.result().output().file(path).isPresent();
  }
}
