package io.hardknocks.recorder.outlet;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Listener;
import io.hardknocks.recorder.export.Exporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All lanes together: where events leave the program's threads. */
public final class Outlet {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final List<Lane> lanes;
  private final Faults faults;

  private Outlet(List<Lane> lanes, Faults faults) {
    this.lanes = List.copyOf(lanes);
    this.faults = faults;
  }

  /** A lane for each of them: the exporters, then the listeners. */
  public static Outlet to(
      List<Exporter> exporters, List<Listener> listeners, Limits limits, Faults faults) {
    var lanes = new ArrayList<Lane>();
    for (Exporter exporter : exporters) {
      var name = exporter.getClass().getSimpleName() + "-" + (lanes.size() + 1);
      lanes.add(new Lane(name, exporter, limits, faults));
    }
    for (Listener listener : listeners) {
      var name = "listener-" + (lanes.size() + 1);
      lanes.add(new Lane(name, new ListenerExporter(listener, faults), limits, faults));
    }
    return new Outlet(lanes, faults);
  }

  public Faults faults() {
    return faults;
  }

  public void emit(Event event) {
    if (lanes.isEmpty()) return;
    var item = new Queued.Item(event, event.weight());
    for (Lane lane : lanes) lane.offer(item);
  }

  /** Whether all that was emitted before is out within {@code patience}. */
  public boolean flush(Duration patience) {
    return await(lanes.stream().map(Lane::barrier).toList(), patience);
  }

  /** Takes no more, and ends the lanes; whether all was out within {@code patience}. */
  public boolean close(Duration patience) {
    long start = System.nanoTime();
    lanes.forEach(Lane::close);
    boolean out = flush(patience);
    var gone = lanes.stream().map(out ? Lane::end : Lane::abandon).toList();
    await(gone, out ? patience.minusNanos(System.nanoTime() - start) : Duration.ZERO);
    return out;
  }

  public RecorderHealth health() {
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
