package io.hardknocks.recorder;

import static java.util.Objects.requireNonNull;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;

/** Parts of an event that must be there. */
public final class Parts {
  private Parts() {}

  public static Place.Stage stage(Event event) {
    return requireNonNull(event.place().stage());
  }

  public static Place.Attempt attempt(Event event) {
    return requireNonNull(event.place().attempt());
  }

  public static Place.Step step(Event event) {
    return requireNonNull(event.place().step());
  }

  public static Problem error(Event.Ended event) {
    return requireNonNull(event.ending().error());
  }
}
