package io.hardknocks.server.operation;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.storage.Scope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what there is before anybody asks: which steps are known, and what reports rest on; all
 * of the store after the start, and then what came since, for the reports that are asked for. One
 * thread.
 */
public final class Bookkeeper {
  private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Hardknocks memory;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("bookkeeper").unstarted(this::run);

  public Bookkeeper(Hardknocks memory) {
    this.memory = memory;
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      look(memory.upkeep()::learnSteps);
      Thread.sleep(PAUSE);
      look(() -> memory.upkeep().addUp(Scope.ALL));
      while (true) {
        Thread.sleep(PAUSE);
        look(memory.upkeep()::addUp);
      }
    } catch (InterruptedException e) {
      // it is stopped
    }
  }

  /** Whoever asks what it has not looked at looks by himself. */
  private static void look(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) LOG.warn("could not look at the store", e);
    }
  }

  /** Finishes what it is at. */
  public void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
  }
}
