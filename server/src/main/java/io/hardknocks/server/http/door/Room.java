package io.hardknocks.server.http.door;

import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.util.concurrent.Semaphore;

/**
 * How much may be under way at once. Who finds no room is told so before the body is read, and
 * comes again. Thread-safe.
 */
public final class Room {
  private static final int RETRY_SECONDS = 1;
  private static final int LEAST = 4 << 10;

  private final Semaphore left;
  private final int all;
  private final int mostCalls;
  private final Semaphore calls;
  private final Runnable turnedAway;

  /**
   * @param bytes of all bodies together
   * @param mostCalls at once
   * @param turnedAway is told of each caller who found no room
   */
  public Room(int bytes, int mostCalls, Runnable turnedAway) {
    this.turnedAway = turnedAway;
    all = bytes;
    left = new Semaphore(bytes);
    this.mostCalls = mostCalls;
    calls = new Semaphore(mostCalls);
  }

  /** A part that is taken until it is closed. */
  public interface Taken extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for one body.
   *
   * @param length in bytes as the caller said; 0 or less when it did not
   * @throws Refused with 429 when there is none
   */
  public Taken take(long length) {
    int bytes = Math.clamp(length, LEAST, all);
    if (!calls.tryAcquire()) throw full();
    if (!left.tryAcquire(bytes)) {
      calls.release();
      throw full();
    }
    return () -> {
      left.release(bytes);
      calls.release();
    };
  }

  /** Calls under way. */
  public int taken() {
    return mostCalls - calls.availablePermits();
  }

  private Refused full() {
    turnedAway.run();
    return new Refused(
        Problem.busy(
            HttpStatus.TOO_MANY_REQUESTS, "too much is under way, come again", RETRY_SECONDS));
  }
}
