package io.hardknocks.server.operation;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.sandbox.SandboxUnavailableException;
import io.hardknocks.storage.StorageException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves what fixes taught, one lesson at a time, while the server has little else to do. One
 * thread; without a sandbox it ends, and lessons wait for {@code hardknocks prove}.
 */
public final class Prover {
  private static final Logger LOG = LoggerFactory.getLogger(Prover.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Hardknocks memory;
  private final Supplier<Lessons.Runs> how;
  private final Share share;
  private final Thread thread = Thread.ofPlatform().daemon().name("prove").unstarted(this::run);

  /**
   * @param how chooses the sandbox when it is first needed
   * @param share of the machine that it may have
   */
  public Prover(Hardknocks memory, Supplier<Lessons.Runs> how, Share share) {
    this.memory = memory;
    this.how = how;
    this.share = share;
  }

  /** Begins. */
  public void start() {
    if (memory.lessons().settings().enabled()) thread.start();
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        if (memory.lessons().anyCandidate()) provePending(how.get());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (SandboxUnavailableException e) {
      LOG.warn("lessons are not proven here: {}", e.getMessage());
    }
  }

  private void provePending(Lessons.Runs runs) throws InterruptedException {
    for (var lesson : memory.lessons().pending(null, runs)) {
      long begun = System.nanoTime();
      prove(lesson, runs);
      if (Thread.interrupted()) throw new InterruptedException("told to end");
      share.take(Duration.ofNanos(System.nanoTime() - begun));
      while (share.left().isZero()) share.pause();
    }
  }

  private void prove(Lesson lesson, Lessons.Runs runs) {
    try {
      var proofs = memory.lessons().trial(lesson, runs).run();
      // scripts that were stopped with the server prove nothing
      if (!Thread.currentThread().isInterrupted()) memory.lessons().keep(lesson, proofs);
    } catch (StorageException e) {
      LOG.warn("lesson {} waits for its proof: {}", lesson.id(), e.getMessage());
    }
  }

  /** Ends the scripts that run. */
  public void stop() throws InterruptedException {
    if (!thread.isAlive()) return;
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
  }
}
