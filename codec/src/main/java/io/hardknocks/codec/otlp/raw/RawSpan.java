package io.hardknocks.codec.otlp.raw;

import java.util.List;

/**
 * A span as it came.
 *
 * @param ids in lower-case hexadecimal digits, empty where there are none
 */
public record RawSpan(
    Origin origin,
    Ids ids,
    String name,
    Times times,
    Status status,
    Attributes attributes,
    List<Event> events) {

  public record Ids(String trace, String span, String parent) {}

  /** Nanoseconds since 1970; negative when they are beyond the year 2262. */
  public record Times(long start, long end) {}

  public record Status(int code, String message) {
    public static final int OK = 1;
    public static final int ERROR = 2;
    static final Status UNSET = new Status(0, "");
  }

  public record Event(String name, long at, Attributes attributes) {}

  /** A span while it is read. */
  static final class Builder {
    private final Origin origin;
    String trace = "";
    String span = "";
    String parent = "";
    String name = "";
    long start;
    long end;
    Status status = Status.UNSET;
    final Attributes attributes = new Attributes();
    List<Event> events = List.of();

    Builder(Origin origin) {
      this.origin = origin;
    }

    void add(Event event) {
      if (events.isEmpty()) events = new java.util.ArrayList<>();
      events.add(event);
    }

    RawSpan build() {
      return new RawSpan(
          origin,
          new Ids(trace, span, parent),
          name,
          new Times(start, end),
          status,
          attributes,
          events);
    }
  }
}
