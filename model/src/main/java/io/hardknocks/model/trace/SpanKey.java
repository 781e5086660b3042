package io.hardknocks.model.trace;

import io.hardknocks.model.Names;
import io.hardknocks.model.step.StepId;

/**
 * The name of a span.
 *
 * @param trace 32 lower-case hexadecimal digits; of a log record without a trace, what stands for
 *     it
 * @param span 16 lower-case hexadecimal digits; of a log record, those of its span and its own name
 */
public record SpanKey(String trace, String span) {
  public SpanKey {
    Names.requireName(trace, "trace", 120);
    Names.requireName(span, "span", 70);
  }

  /** Another span of the same trace. */
  public SpanKey sibling(String other) {
    return new SpanKey(trace, other);
  }

  /** The step that a span is when it does not name another. */
  public StepId step() {
    return new StepId(trace + "-" + span);
  }
}
