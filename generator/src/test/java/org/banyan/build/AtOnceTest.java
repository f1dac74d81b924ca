package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AtOnceTest {

  @Test
  void resultsStandByNumber() throws IOException {
    assertEquals(List.of(0, 10, 20, 30, 40), AtOnce.each(3, 5, number -> 10 * number));
  }

  @Test
  void oneThatFailsEndsThoseThatAreStillAtWork() {
    var never = new CountDownLatch(1);
    var waitedInVain = new AtomicBoolean();
    var thrown =
        assertThrows(
            IOException.class,
            () ->
                AtOnce.each(
                    2,
                    9,
                    number -> {
                      if (number > 0) {
                        throw new IOException("failed");
                      }
                      try {
                        waitedInVain.set(!never.await(20, TimeUnit.SECONDS));
                      } catch (InterruptedException e) {
                        throw new IOException("interrupted", e);
                      }
                      return number;
                    }));
    assertEquals("failed", thrown.getMessage());
    assertFalse(waitedInVain.get());
  }
}
