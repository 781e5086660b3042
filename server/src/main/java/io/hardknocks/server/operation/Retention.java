package io.hardknocks.server.operation;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.server.config.ServerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the oldest records when they are old enough, or the store too large, and keeps a copy of
 * the store each day. What lessons rest on is spared.
 */
public final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int STEPS = 20;

  private final Hardknocks memory;
  private final ServerConfig.Retention kept;
  private final InstantSource clock;
  private final Thread thread = Thread.ofPlatform().daemon().name("retention").unstarted(this::run);

  public Retention(Hardknocks memory, ServerConfig.Retention kept, InstantSource clock) {
    this.memory = memory;
    this.kept = kept;
    this.clock = clock;
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  private void run() {
    while (true) {
      try {
        tidy();
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("could not tidy the store", e);
      }
    }
  }

  /** Forgets what is to be forgotten now. Returns how many attempts. */
  public long tidy() {
    long forgotten = 0;
    if (kept.age() != null) forgotten += forget(clock.instant().minus(kept.age()));
    if (kept.bytes() != null && isLarger(kept.bytes())) forgotten += shrink();
    if (forgotten > 0) LOG.info("forgot {} attempts", forgotten);
    memory.upkeep().keepDailyState();
    return forgotten;
  }

  private boolean isLarger(long bytes) {
    if (memory.upkeep().usedBytes() <= bytes) return false;
    memory.upkeep().foldLog();
    return memory.upkeep().usedBytes() > bytes;
  }

  /**
   * The oldest twentieth of the time that there is; more where all of that is spared, and never the
   * latest twentieth.
   */
  private long shrink() {
    var first = memory.upkeep().firstStart();
    if (first == null) return 0;
    var part = Duration.between(first, clock.instant()).dividedBy(STEPS);
    for (int parts = 1; parts < STEPS; parts++) {
      long forgotten = forget(first.plus(part.multipliedBy(parts)));
      if (forgotten > 0) return forgotten;
    }
    return 0;
  }

  private long forget(Instant before) {
    return memory.upkeep().forgetUnneeded(before);
  }

  /** Ends. */
  public void stop() {
    thread.interrupt();
  }
}
