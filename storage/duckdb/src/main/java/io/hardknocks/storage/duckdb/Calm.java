package io.hardknocks.storage.duckdb;

import java.util.concurrent.TimeUnit;

/** Where attempts, or steps, have ended for so long that what is there is old. */
final class Calm {
  private static final long A_WHILE = TimeUnit.SECONDS.toNanos(10);

  private Marks end = Marks.NONE;
  private long attemptsSince;
  private long stepsSince;

  /** They end there now. */
  void at(Marks seen) {
    long now = System.nanoTime();
    if (seen.attempts() != end.attempts()) attemptsSince = now;
    if (seen.steps() != end.steps()) stepsSince = now;
    end = seen;
  }

  /** Up to where they are old; 0 where it is not calm. */
  Marks old() {
    long now = System.nanoTime();
    return new Marks(
        now - attemptsSince > A_WHILE ? end.attempts() : 0,
        now - stepsSince > A_WHILE ? end.steps() : 0);
  }
}
