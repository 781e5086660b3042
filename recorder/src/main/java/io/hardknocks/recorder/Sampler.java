package io.hardknocks.recorder;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the machine ten times a second while anything is measured. A meter that nobody holds any
 * more, because its scope was never closed, is forgotten.
 */
final class Sampler {
  private static final long PERIOD_NANOS = 100_000_000;

  private final Set<ResourceMeter> meters = Collections.newSetFromMap(new WeakHashMap<>());
  private @Nullable Thread thread;

  synchronized void add(ResourceMeter meter) {
    meters.add(meter);
    if (thread != null) return;
    thread = new Thread(this::work, "hardknocks-recorder-resources");
    thread.setDaemon(true);
    thread.start();
  }

  synchronized void remove(ResourceMeter meter) {
    meters.remove(meter);
  }

  private void work() {
    while (goesOn()) {
      LockSupport.parkNanos(this, PERIOD_NANOS);
      measured().forEach(ResourceMeter::sample);
    }
  }

  private synchronized List<ResourceMeter> measured() {
    return List.copyOf(meters);
  }

  private synchronized boolean goesOn() {
    if (meters.isEmpty()) thread = null;
    return !meters.isEmpty();
  }
}
