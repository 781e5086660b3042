package io.hardknocks.codec.otlp.raw;

import org.jspecify.annotations.Nullable;

/**
 * A log record as it came.
 *
 * @param at nanoseconds since 1970: when it happened, else when it was seen
 * @param event its name where it is an event; empty where it is not
 * @param body a value like those of {@link Attributes}
 */
public record RawLog(
    Origin origin,
    RawSpan.Ids ids,
    long at,
    int severity,
    String event,
    @Nullable Object body,
    Attributes attributes) {
  /** The least severity that is an error. */
  public static final int ERROR = 17;

  /** A log record while it is read. */
  static final class Builder {
    private final Origin origin;
    String trace = "";
    String span = "";
    String event = "";
    long at;
    long observed;
    int severity;
    @Nullable Object body;
    final Attributes attributes = new Attributes();

    Builder(Origin origin) {
      this.origin = origin;
    }

    RawLog build() {
      return new RawLog(
          origin,
          new RawSpan.Ids(trace, span, ""),
          at == 0 ? observed : at,
          severity,
          event.isEmpty() ? attributes.text("event.name") : event,
          body,
          attributes);
    }
  }
}
