package io.hardknocks.recorder.event;

/**
 * Hears of every event, in order, on a thread of the recorder. What it throws is counted and
 * otherwise without effect.
 */
@FunctionalInterface
public interface Listener {
  void on(Event event);
}
