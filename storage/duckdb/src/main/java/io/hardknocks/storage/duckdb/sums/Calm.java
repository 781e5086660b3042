package io.hardknocks.storage.duckdb.sums;

import java.util.concurrent.TimeUnit;

/** Where attempts have ended for so long, or since before this process, that all are old. */
final class Calm {
  private static final long A_WHILE = TimeUnit.SECONDS.toNanos(10);

  private long end = -1;
  private long since;

  /** Up to where they are old, now that they end there; 0 where it is not calm. */
  long old(long seen) {
    long now = System.nanoTime();
    if (seen != end) since = end < 0 ? now - 2 * A_WHILE : now;
    end = seen;
    return now - since > A_WHILE ? end : 0;
  }
}
