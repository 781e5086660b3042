package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

import io.hardknocks.conventions.Outcome;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How something ended.
 *
 * @param error {@code null} where nothing went wrong
 * @param resources {@code null} where they were not measured
 * @param attributes what the program attached: strings, longs, doubles, booleans, lists and maps of
 *     them
 */
public record Ending(
    Duration duration,
    Outcome outcome,
    @Nullable Problem error,
    @Nullable ResourceUse resources,
    Map<String, Object> attributes) {
  public Ending {
    requireNonNull(outcome, "outcome");
    if (duration.isNegative())
      throw new IllegalArgumentException("duration: " + duration + " (expected: >= 0)");
    attributes = Values.map(attributes);
  }

  long weight() {
    return (error == null ? 0 : error.weight()) + Values.weight(attributes);
  }
}
