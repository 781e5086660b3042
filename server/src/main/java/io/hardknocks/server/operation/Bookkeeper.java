package io.hardknocks.server.operation;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.storage.Scope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds up what reports rest on before anybody asks: all of the store after the start, and then what
 * came since, for the reports that are asked for. One thread.
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
    boolean begun = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PAUSE);
        if (begun) memory.upkeep().addUp();
        else memory.upkeep().addUp(Scope.ALL);
        begun = true;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // who asks adds up by himself
        if (!Thread.currentThread().isInterrupted()) LOG.warn("could not add up", e);
      }
    }
  }

  /** Finishes what it is at. */
  public void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
  }
}
