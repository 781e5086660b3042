package io.hardknocks.recorder;

import io.hardknocks.recorder.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All lanes together: where events leave the program's threads. */
final class Outlet {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final List<Lane> lanes;
  private final Faults faults;

  Outlet(List<Lane> lanes, Faults faults) {
    this.lanes = List.copyOf(lanes);
    this.faults = faults;
  }

  Faults faults() {
    return faults;
  }

  void emit(Event event) {
    if (lanes.isEmpty()) return;
    var item = new Queued.Item(event, event.weight());
    for (Lane lane : lanes) lane.offer(item);
  }

  /** Whether all that was emitted before is out within {@code patience}. */
  boolean flush(Duration patience) {
    return await(lanes.stream().map(Lane::barrier).toList(), patience);
  }

  boolean close(Duration patience) {
    long start = System.nanoTime();
    lanes.forEach(Lane::close);
    boolean out = flush(patience);
    var gone = lanes.stream().map(out ? Lane::end : Lane::abandon).toList();
    await(gone, out ? patience.minusNanos(System.nanoTime() - start) : Duration.ZERO);
    return out;
  }

  RecorderHealth health() {
    return new RecorderHealth(lanes.stream().map(Lane::health).toList(), faults.count());
  }

  private static long nanos(Duration patience) {
    return patience.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : patience.toNanos();
  }

  /** Waits through interrupts, and leaves the thread interrupted if there was one. */
  private static boolean await(List<CountDownLatch> latches, Duration patience) {
    long end = System.nanoTime() + nanos(patience);
    boolean interrupted = false;
    boolean reached = true;
    for (int i = 0; i < latches.size(); ) {
      try {
        reached &= latches.get(i).await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        i++;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    return reached;
  }
}
