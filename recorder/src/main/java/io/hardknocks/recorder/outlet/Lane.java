package io.hardknocks.recorder.outlet;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.export.Exporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue before one exporter or listener, and the thread that empties it.
 *
 * <p>Waking a thread costs a program more than everything else here. So the thread looks again
 * after a millisecond when the queue is empty, and only then says that it sleeps; a program that
 * records more than once a millisecond never wakes anybody.
 */
final class Lane {
  private static final int BATCH = 1_024;
  private static final long NAP_NANOS = 1_000_000;

  private final String name;
  private final Exporter exporter;
  private final Limits limits;
  private final Faults faults;
  private final Thread thread;
  private final Queue<Queued> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong weight = new AtomicLong();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final CountDownLatch gone = new CountDownLatch(1);
  private volatile boolean asleep;
  private volatile boolean closed;
  private volatile boolean ended;

  Lane(String name, Exporter exporter, Limits limits, Faults faults) {
    this.name = name;
    this.exporter = exporter;
    this.limits = limits;
    this.faults = faults;
    this.thread = new Thread(this::work, "hardknocks-recorder-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  void offer(Queued.Item item) {
    if (closed || full(item.event())) {
      dropped.increment();
      return;
    }
    weight.addAndGet(item.weight());
    queue.add(item);
    if (asleep) wake();
  }

  /**
   * An eighth of the queue is kept free of steps: how an attempt ended matters more than they do.
   */
  private boolean full(Event event) {
    int most = event.place().step() == null ? limits.events() : limits.events() * 7 / 8;
    if (waiting.incrementAndGet() <= most && weight.get() < limits.characters()) return false;
    waiting.decrementAndGet();
    return true;
  }

  /** Counts down when all that is queued now is out. */
  CountDownLatch barrier() {
    var reached = new CountDownLatch(1);
    queue.add(new Queued.Barrier(reached));
    wake();
    return reached;
  }

  /** Takes no more. What is queued still goes out. */
  void close() {
    closed = true;
  }

  /** Ends the thread; what still waits is dropped. Counts down when it has. */
  CountDownLatch end() {
    ended = true;
    wake();
    return gone;
  }

  /** Ends a thread that hangs in its exporter. */
  CountDownLatch abandon() {
    ended = true;
    thread.interrupt();
    return gone;
  }

  RecorderHealth.Out health() {
    return new RecorderHealth.Out(
        name, delivered.sum(), dropped.sum(), failed.sum(), Math.max(0, waiting.get()));
  }

  private void wake() {
    asleep = false;
    LockSupport.unpark(thread);
  }

  private void work() {
    List<Event> batch = new ArrayList<>(BATCH);
    while (!ended) {
      var barrier = fill(batch);
      if (!batch.isEmpty()) deliver(batch);
      if (barrier != null) {
        faults.guard(name + " did not flush", exporter::flush);
        barrier.reached().countDown();
      } else if (batch.isEmpty()) {
        rest();
      }
      batch.clear();
    }
    faults.guard(name + " did not close", exporter::close);
    drop();
    gone.countDown();
  }

  /** Fills the empty {@code batch} up to the next barrier, which is returned. */
  private Queued.@Nullable Barrier fill(List<Event> batch) {
    long taken = 0;
    Queued.Barrier barrier = null;
    while (barrier == null && batch.size() < BATCH) {
      var next = queue.poll();
      if (next == null) break;
      if (next instanceof Queued.Item item) {
        batch.add(item.event());
        taken += item.weight();
      } else {
        barrier = (Queued.Barrier) next;
      }
    }
    weight.addAndGet(-taken);
    waiting.addAndGet(-batch.size());
    return barrier;
  }

  private void deliver(List<Event> batch) {
    var events = List.copyOf(batch);
    if (faults.guard(name + " failed", () -> exporter.export(events))) {
      delivered.add(events.size());
    } else {
      failed.add(events.size());
    }
  }

  private void rest() {
    LockSupport.parkNanos(this, NAP_NANOS);
    if (!queue.isEmpty() || ended) return;
    asleep = true;
    if (queue.isEmpty() && !ended) LockSupport.park(this);
    asleep = false;
  }

  private void drop() {
    for (var next = queue.poll(); next != null; next = queue.poll()) {
      if (next instanceof Queued.Barrier barrier) barrier.reached().countDown();
      else dropped.increment();
    }
    waiting.set(0);
    weight.set(0);
  }
}
