package io.hardknocks.engine.report.library;

import static java.util.Objects.requireNonNull;

import io.hardknocks.engine.report.fix.KnownFix;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failures of a watched name.
 *
 * @param attempts whose scripts use it
 * @param lastWeek its failures in the last 7 days
 * @param weekBefore its failures in the 7 days before those
 * @param fix what fixed it most lately, where that is known
 */
public record WatchedApi(
    String symbol,
    long attempts,
    long failures,
    long fixed,
    long lastWeek,
    long weekBefore,
    Instant lastSeen,
    @Nullable KnownFix fix) {
  public WatchedApi {
    requireNonNull(symbol, "symbol");
    requireNonNull(lastSeen, "lastSeen");
  }
}
