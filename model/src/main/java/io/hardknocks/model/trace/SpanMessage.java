package io.hardknocks.model.trace;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A message of a model call that came apart from its span.
 *
 * @param id tells it from others of its span, so that it counts once
 * @param answer whether the model said it
 * @param role {@code user}, {@code assistant} …
 */
public record SpanMessage(
    SpanKey span, String id, Instant at, boolean answer, String role, String text) {
  public SpanMessage {
    requireNonNull(span, "span");
    requireNonNull(id, "id");
    at = at.truncatedTo(ChronoUnit.MICROS);
    requireNonNull(role, "role");
    requireNonNull(text, "text");
  }
}
