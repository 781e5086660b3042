package io.hardknocks.recorder.outlet;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Listener;
import io.hardknocks.recorder.export.Exporter;
import java.util.List;

/** A listener at the end of a lane. One event that it throws at does not cost it the next. */
final class ListenerExporter implements Exporter {
  private final Listener listener;
  private final Faults faults;

  ListenerExporter(Listener listener, Faults faults) {
    this.listener = listener;
    this.faults = faults;
  }

  @Override
  public void export(List<Event> events) {
    for (Event event : events) faults.guard("a listener failed", () -> listener.on(event));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
