package io.hardknocks.recorder;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Looks at the machine ten times a second while anything is measured. */
final class Sampler {
  private static final long PERIOD_NANOS = 100_000_000;

  private final Set<ResourceMeter> meters = ConcurrentHashMap.newKeySet();
  private @Nullable Thread thread;

  synchronized void add(ResourceMeter meter) {
    meters.add(meter);
    if (thread != null) return;
    thread = new Thread(this::work, "hardknocks-recorder-resources");
    thread.setDaemon(true);
    thread.start();
  }

  void remove(ResourceMeter meter) {
    meters.remove(meter);
  }

  private void work() {
    while (goesOn()) {
      LockSupport.parkNanos(this, PERIOD_NANOS);
      meters.forEach(ResourceMeter::sample);
    }
  }

  private synchronized boolean goesOn() {
    if (meters.isEmpty()) thread = null;
    return !meters.isEmpty();
  }
}
