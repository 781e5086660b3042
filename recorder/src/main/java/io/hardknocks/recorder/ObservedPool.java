package io.hardknocks.recorder;

import io.hardknocks.recorder.event.ResourceUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** A worker pool that counts its work and otherwise does what the pool behind it does. */
final class ObservedPool extends AbstractExecutorService {
  private static final int MOST_WORKERS = 256;
  private static final String OTHERS = "others";

  private final String name;
  private final ExecutorService pool;
  private final long startNanos = System.nanoTime();
  private final AtomicLong queued = new AtomicLong();
  private final AtomicLong longestQueue = new AtomicLong();
  private final LongAdder busyNanos = new LongAdder();
  private final Map<String, LongAdder> tasks = new ConcurrentHashMap<>();

  ObservedPool(String name, ExecutorService pool) {
    this.name = name;
    this.pool = pool;
  }

  /** A task that says when it begins and ends. */
  private final class Counted implements Runnable {
    private final Runnable task;

    Counted(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      queued.decrementAndGet();
      long start = System.nanoTime();
      try {
        task.run();
      } finally {
        busyNanos.add(System.nanoTime() - start);
        worker().increment();
      }
    }
  }

  @Override
  public void execute(Runnable task) {
    if (task == null) {
      pool.execute(task);
      return;
    }
    longestQueue.accumulateAndGet(queued.incrementAndGet(), Math::max);
    try {
      pool.execute(new Counted(task));
    } catch (RuntimeException | Error e) {
      queued.decrementAndGet();
      throw e;
    }
  }

  private LongAdder worker() {
    var thread = Thread.currentThread().getName();
    var key = thread.isEmpty() || tasks.size() >= MOST_WORKERS ? OTHERS : thread;
    var known = tasks.get(thread);
    return known != null ? known : tasks.computeIfAbsent(key, k -> new LongAdder());
  }

  ResourceUse.Pool use() {
    var byWorker = new TreeMap<String, Long>();
    tasks.forEach((worker, count) -> byWorker.put(worker, count.sum()));
    long available = Math.max(1, byWorker.size()) * Math.max(1, System.nanoTime() - startNanos);
    double utilisation = Math.min(1, (double) busyNanos.sum() / available);
    return new ResourceUse.Pool(name, byWorker.size(), utilisation, longestQueue.get(), byWorker);
  }

  @Override
  public void shutdown() {
    pool.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return pool.shutdownNow().stream().map(ObservedPool::uncounted).toList();
  }

  private static Runnable uncounted(Runnable task) {
    return task instanceof Counted counted ? counted.task : task;
  }

  @Override
  public boolean isShutdown() {
    return pool.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return pool.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return pool.awaitTermination(timeout, unit);
  }
}
