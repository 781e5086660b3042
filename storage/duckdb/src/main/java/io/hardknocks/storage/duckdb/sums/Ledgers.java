package io.hardknocks.storage.duckdb.sums;

import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.arrival.AllSteps;
import io.hardknocks.storage.duckdb.arrival.OnTheWay;
import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What reports add up over all time, or the last days. Most of it is old and does not change any
 * more: a process that reads again and again remembers the sums of that, and adds only what came
 * after. Who changes something old says so, and the sums that it is in are made anew. Thread-safe.
 */
public final class Ledgers {
  private static final int MOST = 100;
  private static final int TRIES = 3;
  private static final long LATELY = TimeUnit.MINUTES.toNanos(10);

  // What is amended, and the failures that are fixed, are nearly always among the last.
  public static final Marks LATEST = new Marks(20_000, 50_000);

  private final AllSteps steps;
  private final Tail tail;
  private final @Nullable Marks latest;
  private final Tried tried = new Tried();
  private final Map<Name<?>, Sums<?>> remembered = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Name<?>, Long> asked = new HashMap<>();
  private final Set<Reading<?>> underWay = new HashSet<>();
  private final Calm calm = new Calm();

  /**
   * @param tail knows up to where there are attempts
   * @param latest how many of the last may still change; {@code null} to remember nothing
   */
  public Ledgers(AllSteps steps, Tail tail, @Nullable Marks latest) {
    this.steps = steps;
    this.tail = tail;
    this.latest = latest;
  }

  private record Name<T>(Addition<T> addition, Scope scope) {}

  /** One that goes on from sums; what changes meanwhile is noted. */
  private static final class Reading<T> {
    private final Sums<T> sums;
    private Marks changed = Marks.END;

    Reading(Sums<T> sums) {
      this.sums = sums;
    }
  }

  /**
   * A sum that was read.
   *
   * @param sums to remember
   */
  private record Made<T>(Sums<T> sums, T total) {}

  /** The sum of all of a scope. */
  public <T> T read(Addition<T> addition, Scope scope) {
    var left = latest;
    if (left != null && isAskedAgain(addition, scope)) {
      var name = new Name<>(addition, scope);
      ask(name);
      for (int tries = 0; tries < TRIES; tries++) {
        var made = tryToRead(name, left);
        if (made != null) return made.total;
      }
    }
    return in(addition, (sql, onTheWay) -> whole(addition, sql, scope, onTheWay));
  }

  /** Who asks for the last days asks from a full hour on, and the same until the next hour. */
  private static boolean isAskedAgain(Addition<?> addition, Scope scope) {
    return addition instanceof TimedAddition
        ? isFullHour(scope.since()) && isFullHour(scope.until())
        : scope.since() == null && scope.until() == null;
  }

  private static boolean isFullHour(@Nullable Instant time) {
    return time == null || time.equals(time.truncatedTo(ChronoUnit.HOURS));
  }

  /** Adds up what came since, of what was read lately, so that the next who reads need not. */
  public void goOn() {
    var left = latest;
    if (left != null) for (var name : lately()) tryToRead(name, left);
  }

  /** Who asks for the first time may never come back. */
  private synchronized void ask(Name<?> name) {
    if (remembered.containsKey(name)) asked.put(name, System.nanoTime());
  }

  private synchronized List<Name<?>> lately() {
    long now = System.nanoTime();
    asked.values().removeIf(when -> now - when > LATELY);
    return List.copyOf(asked.keySet());
  }

  private <T, R> R in(Addition<T> addition, AllSteps.Work<R> work) {
    return addition instanceof StepAddition
        ? steps.read(work)
        : steps.database().read(sql -> work.on(sql, OnTheWay.NOTHING));
  }

  private <T> T whole(Addition<T> addition, Sql sql, Scope scope, OnTheWay onTheWay)
      throws SQLException {
    var end = new Marks(Long.MAX_VALUE, onTheWay.last());
    var all = new Part(sql, scope, tried, Marks.NONE, end);
    return withArriving(addition, addition.of(all), all, onTheWay);
  }

  private static <T> T withArriving(Addition<T> addition, T sum, Part all, OnTheWay onTheWay)
      throws SQLException {
    return addition instanceof StepAddition<T> ofSteps && !onTheWay.groups().isEmpty()
        ? addition.plus(sum, ofSteps.arriving(new Arriving(all, onTheWay.rows())))
        : sum;
  }

  /** {@code null} when something old changed meanwhile. */
  private <T> @Nullable Made<T> tryToRead(Name<T> name, Marks left) {
    var reading = begin(name);
    try {
      Made<T> made =
          in(name.addition, (sql, onTheWay) -> make(name, reading.sums, left, sql, onTheWay));
      return keep(name, reading, made.sums) ? made : null;
    } finally {
      end(reading);
    }
  }

  private <T> Made<T> make(Name<T> name, Sums<T> old, Marks left, Sql sql, OnTheWay onTheWay)
      throws SQLException {
    var end = end(name.addition, sql, onTheWay);
    var all = new Part(sql, name.scope, tried, Marks.NONE, end);
    var sums = old;
    for (var stop : stops(name.addition, old.upTo(), end, left)) {
      var more = name.addition.of(all.from(sums.upTo(), stop));
      sums = sums.and(new Sums.Sum<>(stop, more), left.steps());
    }
    var total = sums.total();
    if (total == null) total = name.addition.of(all);
    else if (!sums.upTo().equals(end))
      total = name.addition.plus(total, name.addition.of(all.from(sums.upTo(), end)));
    return new Made<>(sums, withArriving(name.addition, total, all, onTheWay));
  }

  private Marks end(Addition<?> addition, Sql sql, OnTheWay onTheWay) throws SQLException {
    var counts = addition.counts();
    boolean attempts =
        counts.contains(Addition.Kind.ATTEMPTS) || counts.contains(Addition.Kind.FIXES);
    return new Marks(
        attempts ? tail.last(sql) : 0, addition instanceof StepAddition ? onTheWay.last() : 0);
  }

  /** Up to where to add up what is remembered: of many steps the last ones apart. */
  private List<Marks> stops(Addition<?> addition, Marks from, Marks end, Marks left) {
    long attempts =
        addition.counts().contains(Addition.Kind.FIXES)
            ? Math.max(from.towards(end, left).attempts(), calm(end.attempts()))
            : end.attempts();
    var last = new Marks(attempts, end.steps());
    if (last.equals(from)) return List.of();
    long steps = from.towards(end, left).steps();
    return steps == from.steps() ? List.of(last) : List.of(new Marks(attempts, steps), last);
  }

  private synchronized long calm(long end) {
    return calm.old(end);
  }

  @SuppressWarnings("unchecked") // a name has the addition of its sums
  private synchronized <T> Reading<T> begin(Name<T> name) {
    var sums = (Sums<T>) remembered.get(name);
    var reading = new Reading<>(sums == null ? Sums.none(name.addition) : sums);
    underWay.add(reading);
    return reading;
  }

  private synchronized void end(Reading<?> reading) {
    underWay.remove(reading);
  }

  private synchronized <T> boolean keep(Name<T> name, Reading<T> reading, Sums<T> made) {
    if (reading.sums.isChangedFrom(reading.changed)) return false;
    var there = remembered.get(name);
    var kept = made.before(reading.changed);
    if (there == null || kept.upTo().reaches(there.upTo())) remembered.put(name, kept);
    var eldest = remembered.keySet().iterator();
    while (remembered.size() > MOST && eldest.hasNext()) {
      asked.remove(eldest.next());
      eldest.remove();
    }
    return true;
  }

  /** What changes something that is in the store; open while it does. */
  public Change change() {
    return new Change();
  }

  /** A change of what is in the store already, which is told before it is made. */
  public final class Change implements AutoCloseable {
    private Marks lowest = Marks.END;

    /** Fixes of this position of attempts or after it change, or steps after this position. */
    public void from(Marks changed) {
      lowest = lowest.min(changed);
      forget(lowest);
    }

    /** What was read meanwhile may be of before. */
    @Override
    public void close() {
      if (!lowest.equals(Marks.END)) forget(lowest);
    }
  }

  private synchronized void forget(Marks changed) {
    remembered.replaceAll((name, sums) -> sums.before(changed));
    for (var reading : underWay) reading.changed = reading.changed.min(changed);
  }
}
