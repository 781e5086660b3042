package io.hardknocks.storage.duckdb.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as microseconds since 1970. */
public final class Micros {
  private static final Instant EARLIEST = Instant.parse("-0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+10001-01-01T00:00:00Z");

  private Micros() {}

  public static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  /** The first microsecond that is not before {@code instant}, within what attempts can have. */
  public static long ceiling(Instant instant) {
    if (instant.isBefore(EARLIEST)) return of(EARLIEST);
    if (instant.isAfter(LATEST)) return of(LATEST);
    return of(instant) + (isWhole(instant) ? 0 : 1);
  }

  public static boolean isExact(Instant instant) {
    return isWhole(instant) && !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
  }

  private static boolean isWhole(Instant instant) {
    return instant.equals(instant.truncatedTo(ChronoUnit.MICROS));
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }

  public static long of(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000);
  }

  public static @Nullable Duration duration(@Nullable Long micros) {
    return micros == null ? null : time(micros);
  }

  public static Duration time(long micros) {
    return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
  }
}
