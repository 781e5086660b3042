package io.hardknocks.server.operation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long work that nobody waits for may take: a tenth of the time while the machine has much else
 * to do, and else as long as there is some. For one thread.
 */
final class Share {
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofMillis(200);
  private static final double BUSY = 0.8;
  private static final int PAUSE_TO_WORK = 9;

  private final DoubleSupplier load;
  private Duration credit = MOST;

  /**
   * @param load of all processors, 0 to 1, since it was asked last
   */
  Share(DoubleSupplier load) {
    this.load = load;
  }

  /** Of this machine. */
  static Share ofMachine() {
    return new Share(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad);
  }

  /** Leaves the machine to others for a moment. */
  void pause() throws InterruptedException {
    var _ = load.getAsDouble();
    Thread.sleep(MOMENT);
    paused(MOMENT);
  }

  void paused(Duration pause) {
    var earned = credit.plus(pause.dividedBy(PAUSE_TO_WORK));
    boolean idle = load.getAsDouble() < BUSY;
    credit = idle || earned.compareTo(MOST) > 0 ? MOST : earned;
  }

  /** How long may be worked now; nothing when more than that was taken. */
  Duration left() {
    return credit.isNegative() ? Duration.ZERO : credit;
  }

  /** Takes what was worked, which may be more than was left. */
  void take(Duration worked) {
    credit = credit.minus(worked);
  }
}
