package io.hardknocks.storage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The last item of a page: where the next page goes on, even when records arrive in between. */
public record Cursor(Instant startedAt, long position) {
  public Cursor {
    requireNonNull(startedAt, "startedAt");
  }
}
