package io.hardknocks.recorder.outlet;

import io.hardknocks.recorder.event.Event;
import java.util.concurrent.CountDownLatch;

/** What waits in a lane. */
sealed interface Queued {
  /**
   * @param weight of the event, worked out once for all lanes
   */
  record Item(Event event, long weight) implements Queued {}

  /** Somebody waits until all that was queued before is out. */
  record Barrier(CountDownLatch reached) implements Queued {}
}
