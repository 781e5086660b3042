package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

import io.hardknocks.conventions.EventKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a session. Each event says where it belongs, so that no order is
 * needed.
 */
public sealed interface Event {
  EventKind kind();

  Place place();

  Instant at();

  /** About how many characters its texts have: what it takes to keep it. */
  long weight();

  /** What an event of this kind weighs at least. */
  long BASE_WEIGHT = 200;

  /**
   * @param traceparent the span that the program was in, as W3C Trace Context writes it; {@code
   *     null} when there was none
   */
  record SessionStarted(Place place, Instant at, @Nullable String traceparent) implements Event {
    public SessionStarted {
      requireNonNull(place, "place");
      requireNonNull(at, "at");
    }

    @Override
    public EventKind kind() {
      return EventKind.SESSION_STARTED;
    }

    @Override
    public long weight() {
      return BASE_WEIGHT;
    }
  }

  record SessionEnded(Place place, Instant at, Ending ending) implements Ended {
    public SessionEnded {
      requireNonNull(place, "place");
      requireNonNull(at, "at");
      requireNonNull(ending, "ending");
    }

    @Override
    public EventKind kind() {
      return EventKind.SESSION_ENDED;
    }
  }

  record StageStarted(Place place, Instant at) implements Event {
    public StageStarted {
      requireNonNull(place.stage(), "place.stage");
      requireNonNull(at, "at");
    }

    @Override
    public EventKind kind() {
      return EventKind.STAGE_STARTED;
    }

    @Override
    public long weight() {
      return BASE_WEIGHT;
    }
  }

  record StageEnded(Place place, Instant at, Ending ending) implements Ended {
    public StageEnded {
      requireNonNull(place.stage(), "place.stage");
      requireNonNull(at, "at");
      requireNonNull(ending, "ending");
    }

    @Override
    public EventKind kind() {
      return EventKind.STAGE_ENDED;
    }
  }

  record AttemptStarted(Place place, Instant at) implements Event {
    public AttemptStarted {
      requireNonNull(place.attempt(), "place.attempt");
      requireNonNull(at, "at");
    }

    @Override
    public EventKind kind() {
      return EventKind.ATTEMPT_STARTED;
    }

    @Override
    public long weight() {
      return BASE_WEIGHT;
    }
  }

  record AttemptEnded(Place place, Instant at, Ending ending) implements Ended {
    public AttemptEnded {
      requireNonNull(place.attempt(), "place.attempt");
      requireNonNull(at, "at");
      requireNonNull(ending, "ending");
    }

    @Override
    public EventKind kind() {
      return EventKind.ATTEMPT_ENDED;
    }
  }

  record StepStarted(Place place, Instant at) implements Event {
    public StepStarted {
      requireNonNull(place.step(), "place.step");
      requireNonNull(at, "at");
    }

    @Override
    public EventKind kind() {
      return EventKind.STEP_STARTED;
    }

    @Override
    public long weight() {
      return BASE_WEIGHT;
    }
  }

  record StepEnded(Place place, Instant at, Step step, Ending ending) implements Ended {
    public StepEnded {
      requireNonNull(place.step(), "place.step");
      requireNonNull(at, "at");
      requireNonNull(step, "step");
      requireNonNull(ending, "ending");
    }

    @Override
    public EventKind kind() {
      return EventKind.STEP_ENDED;
    }

    @Override
    public long weight() {
      return Ended.super.weight() + step.weight();
    }
  }

  /** The end of something that took time. */
  sealed interface Ended extends Event {
    Ending ending();

    default Instant startedAt() {
      return at().minus(ending().duration());
    }

    @Override
    default long weight() {
      return BASE_WEIGHT + ending().weight();
    }
  }
}
