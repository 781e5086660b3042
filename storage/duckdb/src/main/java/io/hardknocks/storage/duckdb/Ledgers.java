package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.Scope;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports add up over all time. Most of it is old and does not change any more: a process that
 * reads again and again remembers the sum of that, and adds only what came after. Who changes
 * something old says so, and the sums that it is in are made anew. Thread-safe.
 */
final class Ledgers {
  private static final int MOST = 100;
  private static final int TRIES = 3;

  // What is amended, and the failures that are fixed, are nearly always among the last.
  static final Marks LATEST = new Marks(20_000, 50_000);

  private final AllSteps steps;
  private final @Nullable Marks latest;
  private final Map<Name, Sum<?>> sums = new LinkedHashMap<>(16, 0.75f, true);
  private final Calm calm = new Calm();
  private Marks end = Marks.NONE;
  private Marks reach = Marks.NONE;
  private long changes;

  /**
   * @param latest how many of the last are in no sum that is remembered; {@code null} to remember
   *     none
   */
  Ledgers(AllSteps steps, @Nullable Marks latest) {
    this.steps = steps;
    this.latest = latest;
  }

  private record Name(Addition<?> addition, Scope scope) {}

  /** What was added up to some marks. */
  private record Sum<T>(Marks upTo, T value) {}

  /**
   * How a sum is made.
   *
   * @param old is remembered; {@code null} when nothing is
   * @param by what is added up to there will be remembered
   * @param changes how many there had been
   */
  private record Plan<T>(@Nullable Sum<T> old, Marks by, long changes) {}

  private record Made<T>(@Nullable Sum<T> old, T sum, Marks end) {}

  /** The sum of all of a scope. */
  <T> T read(Addition<T> addition, Scope scope) {
    boolean allTime = scope.since() == null && scope.until() == null;
    var left = latest;
    if (left != null && allTime) {
      for (int tries = 0; tries < TRIES; tries++) {
        var made = tryToRead(addition, scope, left);
        if (made != null) return made.sum;
      }
    }
    return steps.read((sql, onTheWay) -> addition.of(Part.all(sql, scope, onTheWay)));
  }

  /** {@code null} when something old changed meanwhile. */
  private <T> @Nullable Made<T> tryToRead(Addition<T> addition, Scope scope, Marks left) {
    var name = new Name(addition, scope);
    if (isNew()) learnEnd(steps.database().read(sql -> end(sql, Marks.NONE)));
    Plan<T> plan = plan(name, left);
    var made =
        addition.countsSteps()
            ? steps.read((sql, onTheWay) -> make(plan, addition, sql, scope, onTheWay))
            : steps.database().read(sql -> make(plan, addition, sql, scope, List.of()));
    return keep(name, plan, made) ? made : null;
  }

  private static <T> Made<T> make(
      Plan<T> plan, Addition<T> addition, Sql sql, Scope scope, List<StepRow> onTheWay)
      throws SQLException {
    var old = advanced(plan, addition, sql, scope);
    var end = end(sql, plan.by);
    boolean more =
        end.attempts() > plan.by.attempts()
            || (addition.countsSteps() && (end.steps() > plan.by.steps() || !onTheWay.isEmpty()));
    if (old != null && !more) return new Made<>(old, old.value, end);
    var rest = addition.of(new Part(sql, scope, plan.by, Marks.END, onTheWay));
    return new Made<>(old, old == null ? rest : addition.plus(old.value, rest), end);
  }

  private static <T> @Nullable Sum<T> advanced(
      Plan<T> plan, Addition<T> addition, Sql sql, Scope scope) throws SQLException {
    var old = plan.old;
    var from = old == null ? Marks.NONE : old.upTo;
    if (plan.by.equals(from)) return old;
    var more = addition.of(new Part(sql, scope, from, plan.by, List.of()));
    return new Sum<>(plan.by, old == null ? more : addition.plus(old.value, more));
  }

  private static Marks end(Sql sql, Marks at) throws SQLException {
    var end =
        sql.first(
            LAST,
            row -> new Marks(row.number(1), row.number(2)),
            at.attempts(),
            at.attempts(),
            at.steps(),
            at.steps());
    return end == null ? at : end;
  }

  private static final String LAST =
      """
      SELECT (SELECT coalesce(max(position), ?) FROM attempts WHERE position > ?),
        (SELECT coalesce(max(position), ?) FROM steps WHERE position > ?)
      """;

  private synchronized boolean isNew() {
    return end.equals(Marks.NONE);
  }

  private synchronized void learnEnd(Marks seen) {
    end = end.max(seen);
    calm.at(end);
  }

  @SuppressWarnings("unchecked") // a name has the addition of its sum
  private synchronized <T> Plan<T> plan(Name name, Marks left) {
    var old = (Sum<T>) sums.get(name);
    var from = old == null ? Marks.NONE : old.upTo;
    var by = from.towards(end, left).max(calm.old());
    reach = reach.max(by);
    return new Plan<>(old, by, changes);
  }

  private synchronized <T> boolean keep(Name name, Plan<T> plan, Made<T> made) {
    if (changes != plan.changes) return false;
    end = end.max(made.end);
    calm.at(end);
    if (made.old != null) sums.put(name, made.old);
    var eldest = sums.keySet().iterator();
    while (sums.size() > MOST && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
    return true;
  }

  /** What changes something that is in the store; open while it does. */
  Change change() {
    return new Change();
  }

  /** A change of what is in the store already, which is told before it is made. */
  final class Change implements AutoCloseable {
    private Marks lowest = Marks.END;

    /** Something at this position of attempts changes, or at this one of steps, or after it. */
    void from(Marks changed) {
      lowest =
          new Marks(
              Math.min(lowest.attempts(), changed.attempts()),
              Math.min(lowest.steps(), changed.steps()));
      forget(lowest);
    }

    /** What was read meanwhile may be of before. */
    @Override
    public void close() {
      if (!lowest.equals(Marks.END)) forget(lowest);
    }
  }

  private synchronized void forget(Marks changed) {
    if (!reach.reaches(changed)) return;
    changes++;
    // what is deleted at the end may be numbered again
    if (changed.attempts() == 0 && changed.steps() == 0) end = Marks.NONE;
    sums.values().removeIf(sum -> sum.upTo.reaches(changed));
  }
}
