package io.hardknocks.server.operation;

import io.hardknocks.embedded.Hardknocks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of what was recorded what follows from it: fixes, patterns, lessons. One thread, after the
 * acknowledgement: what a crash interrupts is caught up with at the next start.
 */
public final class Learner {
  private static final Logger LOG = LoggerFactory.getLogger(Learner.class);
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final Hardknocks memory;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore news = new Semaphore(0);
  private final Share share;
  private final Thread thread;
  private volatile boolean ending;

  /**
   * @param share of the machine that it may have
   */
  public Learner(Hardknocks memory, Share share) {
    this.memory = memory;
    this.share = share;
    this.thread = Thread.ofPlatform().daemon().name("learn").unstarted(this::run);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** Calls {@code listener} each time that something was made. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Says that something was recorded. */
  public void wake() {
    if (news.availablePermits() == 0) news.release();
  }

  private void run() {
    while (!ending) {
      try {
        news.tryAcquire(A_WHILE.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        memory.catchUp(Duration.ZERO);
        listeners.forEach(Runnable::run);
        if (learn()) wake();
        share.pause();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!ending) LOG.error("could not learn from what was recorded", e);
      }
    }
  }

  /** Whether there is more to learn from. */
  private boolean learn() {
    var left = share.left();
    if (left.isZero()) return true;
    long begun = System.nanoTime();
    boolean more = !memory.catchUp(left);
    share.take(Duration.ofNanos(System.nanoTime() - begun));
    listeners.forEach(Runnable::run);
    return more;
  }

  /** Finishes what it is at. */
  public void stop() throws InterruptedException {
    ending = true;
    wake();
    thread.join(Duration.ofSeconds(5));
  }
}
