package io.hardknocks.server.operation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How long work that nobody waits for may take, all of it together: a twentieth of the time while
 * the machine has much else to do, and else as long as there is some. Thread-safe.
 */
public final class Share {
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration LONG_MOMENT = Duration.ofMillis(500);
  private static final Duration MOST = Duration.ofMillis(200);

  /** So long a single piece of work holds the others up at the most, twenty times over. */
  private static final Duration DEEPEST_DEBT = Duration.ofMillis(500);

  /** Moments of rest, when all wait for the disk, do not make a busy machine an idle one. */
  private static final Duration SMOOTHED = Duration.ofSeconds(3);

  private static final double BUSY = 0.6;
  private static final int TIME_TO_WORK = 20;

  private final DoubleSupplier load;
  private final LongSupplier clock;
  private Duration credit = MOST;
  private long looked;
  private double smoothed;

  /**
   * @param load of all processors, 0 to 1, since it was asked last
   * @param clock nanoseconds since some moment
   */
  Share(DoubleSupplier load, LongSupplier clock) {
    this.load = load;
    this.clock = clock;
    looked = clock.getAsLong();
  }

  /** Of this machine. */
  public static Share ofMachine() {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Share(machine::getCpuLoad, System::nanoTime);
  }

  /** Leaves the machine to others for a moment, or a longer one while they are busy. */
  void pause() throws InterruptedException {
    Thread.sleep(isBusy() ? LONG_MOMENT : MOMENT);
  }

  private synchronized boolean isBusy() {
    return smoothed >= BUSY;
  }

  /** How long may be worked now; nothing when more than that was taken. */
  synchronized Duration left() {
    earn();
    return credit.isNegative() ? Duration.ZERO : credit;
  }

  private void earn() {
    var passed = Duration.ofNanos(clock.getAsLong() - looked);
    if (passed.compareTo(MOMENT) < 0) return;
    looked += passed.toNanos();
    var earned = credit.plus(passed.dividedBy(TIME_TO_WORK));
    double weight = Math.min(1, (double) passed.toNanos() / SMOOTHED.toNanos());
    smoothed += (load.getAsDouble() - smoothed) * weight;
    credit = !isBusy() || earned.compareTo(MOST) > 0 ? MOST : earned;
  }

  /** Takes what was worked, which may be more than was left. */
  synchronized void take(Duration worked) {
    var rest = credit.minus(worked);
    var least = DEEPEST_DEBT.negated();
    credit = rest.compareTo(least) < 0 ? least : rest;
  }
}
