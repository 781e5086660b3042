package io.hardknocks.engine.report.summary;

import io.hardknocks.storage.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The last seven days and the seven before. They begin with the hour, so that who asks again within
 * it asks the same: a store that remembers what it added up then adds what came since.
 *
 * @param begin of the last seven days, which are up to an hour longer
 */
public record Weeks(Instant begin) {
  private static final Duration WEEK = Duration.ofDays(7);

  public static Weeks until(InstantSource clock) {
    return new Weeks(ago(clock, WEEK));
  }

  /** So long ago, at a full hour. */
  static Instant ago(InstantSource clock, Duration time) {
    return clock.instant().minus(time).truncatedTo(ChronoUnit.HOURS);
  }

  /** Of the project of a scope. */
  public Scope last(Scope scope) {
    return new Scope(scope.project(), begin, null);
  }

  /** Of the project of a scope. */
  public Scope before(Scope scope) {
    return new Scope(scope.project(), begin.minus(WEEK), begin);
  }
}
