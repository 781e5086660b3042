package io.hardknocks.recorder.outlet;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in the recorder itself. The program must not feel it, and must be able to see it:
 * counted, and written to the log at the first, the tenth, the hundredth … time.
 */
public final class Faults {
  private static final System.Logger LOG = System.getLogger("io.hardknocks.recorder");

  /** A piece of work of the recorder. */
  public interface Work {
    void run() throws Exception;
  }

  private final AtomicLong count = new AtomicLong();

  long count() {
    return count.get();
  }

  /** Does the work; what it throws ends here. */
  public boolean guard(String what, Work work) {
    try {
      work.run();
      return true;
    } catch (Throwable e) {
      report(what, e);
      return false;
    }
  }

  /** Counts what nothing could be done about. */
  public void report(String what, @Nullable Throwable cause) {
    long number = count.incrementAndGet();
    if (!isPowerOfTen(number)) return;
    try {
      LOG.log(System.Logger.Level.WARNING, "recorder: " + what + " (fault " + number + ")", cause);
    } catch (Throwable e) {
      count.incrementAndGet();
    }
  }

  private static boolean isPowerOfTen(long number) {
    long power = 1;
    while (power < number) power *= 10;
    return power == number;
  }
}
