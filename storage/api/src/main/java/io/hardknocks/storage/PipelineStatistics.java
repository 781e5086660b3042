package io.hardknocks.storage;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Recovery;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exact figures over the steps, model calls and attempts of a scope. A quantile is the smallest
 * value that so many of all are not greater than (the nearest rank); it is never interpolated.
 */
public interface PipelineStatistics {
  /**
   * What model calls took, most expensive first, then by key; by day, first day first. Only keys
   * with a call.
   */
  List<Spending> spending(Scope scope, By by);

  /** What was spent before the first success, and on failures that were fixed. */
  FailureCost failureCost(Scope scope);

  /**
   * Attempts by stage, or by stage and method, in the order of their names. The calls of an attempt
   * count with it, whenever they happened.
   */
  List<Figures> attempts(Scope scope, Grouping grouping);

  /** The ways that stages were tried, most frequent first, then by stage, then by way. */
  List<Way> ways(Scope scope, int limit);

  /** Hours in which a provider turned calls away, first hour first, then by provider. */
  List<Incident> incidents(Scope scope);

  /** How many validations of a scope went so. */
  Map<Validated, Long> validations(Scope scope);

  /** What to add model calls up by. */
  enum By {
    MODEL,
    STAGE,
    PROJECT,
    /** In UTC. */
    DAY
  }

  /** What to add attempts up by. */
  enum Grouping {
    STAGE,
    METHOD
  }

  /**
   * Model calls of one key.
   *
   * @param key the model, stage or project, or a day as {@code 2026-11-02}
   * @param input tokens as reported
   */
  record Spending(
      String key, Money money, long input, long output, long cacheRead, long cacheWrite) {}

  /**
   * A sum over model calls.
   *
   * @param amount of those that have a price
   * @param unpriced how many have none
   */
  record Money(BigDecimal amount, long calls, long unpriced) {
    public static final Money NONE = new Money(BigDecimal.ZERO, 0, 0);

    public Money {
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
      if (amount.scale() < 0) amount = amount.setScale(0);
    }

    public Money plus(Money other) {
      return new Money(amount.add(other.amount), calls + other.calls, unpriced + other.unpriced);
    }

    /** Whether calls were made and none of them has a price. */
    public boolean unknown() {
      return calls > 0 && unpriced == calls;
    }
  }

  /**
   * What failures cost.
   *
   * @param beforeSuccess spent in stages that have an attempt, before their first successful
   *     attempt began; all of it where none succeeded. A call counts by the start of its attempt,
   *     or by its own where that is not there
   * @param onFixed spent by attempts that failed and were fixed, and by those that fixed them
   * @param fixed failures of the scope that were fixed
   */
  record FailureCost(Money beforeSuccess, Money onFixed, long fixed) {}

  /**
   * Attempts of one stage, or of one method in it.
   *
   * @param method empty when by stage
   * @param failedTime spent in attempts that failed
   * @param failedMoney spent by them
   */
  record Figures(
      String stage,
      String method,
      Tries tries,
      Spread time,
      Duration failedTime,
      Load load,
      Money money,
      Money failedMoney) {}

  /**
   * Attempts by how they ended.
   *
   * @param failed with a failure: failed, timed out, rejected
   * @param retries those that were not the first of their session at the stage
   */
  record Tries(long attempts, long succeeded, long failed, long retries) {
    /** 0 to 1; {@code NaN} when there were none. */
    public double successRate() {
      return attempts == 0 ? Double.NaN : (double) succeeded / attempts;
    }
  }

  /**
   * Durations.
   *
   * @param known how many there are; where it is 0, the rest is zero and means nothing
   */
  record Spread(long known, Duration total, Duration p50, Duration p95, Duration longest) {
    public static final Spread NONE =
        new Spread(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** {@code null} when none is known. */
    public @Nullable Duration mean() {
      return known == 0 ? null : total.dividedBy(known);
    }
  }

  /**
   * What attempts took from the machine, {@code null} where it was measured for none.
   *
   * @param cpu of all together
   * @param peakMemory of the hungriest
   */
  record Load(
      @Nullable Duration cpu,
      @Nullable Long peakMemory,
      @Nullable Long read,
      @Nullable Long written) {}

  /**
   * How a stage was tried: {@code programmatic} failed, then {@code llm} succeeded.
   *
   * @param sessions in how many sessions
   */
  record Way(String stage, List<Try> tries, long sessions) {
    public Way {
      tries = List.copyOf(tries);
    }
  }

  record Try(String method, Outcome outcome) {}

  /**
   * An hour of a provider in which it turned calls away.
   *
   * @param calls all of the hour
   * @param refused durations of those that were turned away, with their retries
   * @param served durations of the others
   */
  record Incident(
      String provider,
      Instant hour,
      long calls,
      long rateLimited,
      long overloaded,
      Waits waits,
      Spread refused,
      Spread served) {}

  /**
   * What callers did when a provider asked them to wait. A call that was made again by itself
   * waited when it took at least that long; another one when the next call of its session to the
   * provider began no earlier.
   *
   * @param unknown there was no next call, or its time is not known
   */
  record Waits(long honoured, long ignored, long unknown) {}

  /**
   * How a validation went.
   *
   * @param category of what it ended with; {@code null} when nobody said one
   * @param fixes that were applied, in their order
   */
  record Validated(
      boolean failed, @Nullable Category category, Recovery recovery, List<String> fixes) {
    public Validated {
      requireNonNull(recovery, "recovery");
      fixes = List.copyOf(fixes);
    }

    public static Validated of(Ending ending, Detail.Validation validation) {
      return new Validated(
          ending.failed(), ending.category(), validation.recovery(), validation.fixesApplied());
    }
  }
}
