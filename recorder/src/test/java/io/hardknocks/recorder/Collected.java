package io.hardknocks.recorder;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.export.Exporter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An exporter that keeps everything. */
public final class Collected implements Exporter {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  @Override
  public void export(List<Event> batch) {
    events.addAll(batch);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    closed = true;
  }

  public boolean isClosed() {
    return closed;
  }

  public List<Event> events() {
    return events;
  }

  public <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  public <E extends Event> E only(Class<E> type) {
    return all(type)
        .reduce(
            (a, b) -> {
              throw new AssertionError("two of " + type);
            })
        .orElseThrow();
  }

  public <S extends Step> S step(Class<S> type) {
    return all(Event.StepEnded.class)
        .map(Event.StepEnded::step)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
