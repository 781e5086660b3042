package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.sums.Arriving;
import io.hardknocks.storage.duckdb.sums.Marks;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.Purse;
import io.hardknocks.storage.duckdb.sums.StepAddition;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What was paid in stages before their first success. A part changes it for the sessions that its
 * attempts and calls are of: it adds what these come to now, less what they came to before.
 */
record EarlyCost() implements StepAddition<Purse> {
  private static final Object NONE = new Object[0];

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS, Kind.STEPS);
  }

  @Override
  public Purse of(Part part) throws SQLException {
    if (part.after().equals(Marks.NONE)) return paid(part, "", NONE);
    var touched = touched(part);
    return touched.length == 0
        ? Purse.EMPTY
        : paid(part.whole(), TOUCHED, touched).minus(paid(part.before(), TOUCHED, touched));
  }

  /** Hashes of sessions. */
  private static long[] touched(Part part) throws SQLException {
    var ofCalls = part.sessionsOfCalls();
    if (!part.hasAttempts()) return ofCalls;
    var attempts = part.attemptPositions();
    var ofAttempts =
        part.sql().list(attempts.in(SESSIONS), row -> row.number(1), attempts.twice()).stream();
    return LongStream.concat(LongStream.of(ofCalls), ofAttempts.mapToLong(Long::longValue))
        .distinct()
        .toArray();
  }

  private static Purse paid(Part part, String only, Object sessions) throws SQLException {
    var calls = part.steps();
    var attempts = part.attemptPositions();
    var query =
        calls.in(PAID).replace("{attempts}", attempts.in("{filter}")).replace("{only}", only);
    var paid =
        part.sql()
            .first(
                query,
                row -> Purse.read(row, 1),
                calls.with(sessions, attempts.with(), sessions, attempts.with()));
    return Objects.requireNonNull(paid, "a sum is one row");
  }

  @Override
  public Purse arriving(Arriving arriving) throws SQLException {
    var calls = arriving.callsOfSessions();
    if (calls.isEmpty()) return Purse.EMPTY;
    var firsts = firsts(arriving.there(), calls);
    if (firsts.isEmpty()) return Purse.EMPTY;
    var began = began(arriving.there(), calls);
    var paid = Purse.EMPTY;
    for (var row : calls) {
      var stage = Stage.of(row);
      var first = firsts.get(stage);
      var attempt = row.call == null ? null : row.call.attempt();
      long start =
          attempt == null ? row.startedAt : began.getOrDefault(attempt.value(), row.startedAt);
      if (first != null && start < first) paid = paid.plus(Purse.of(row.amount()));
    }
    return paid;
  }

  private record Stage(String project, String session, String name) {
    static Stage of(StepRow row) {
      var call = Objects.requireNonNull(row.call);
      return new Stage(row.project, call.named().session(), call.stage());
    }
  }

  /** When the first success of each stage began; the end of time where there is none. */
  private static Map<Stage, Long> firsts(Part there, List<StepRow> calls) throws SQLException {
    var firsts = new HashMap<Stage, Long>();
    var sessions = calls.stream().mapToLong(row -> row.session).distinct().toArray();
    var attempts = there.attemptPositions().and("session_hash IN " + Sql.NUMBERS, sessions);
    there
        .sql()
        .forEach(
            attempts.in(FIRSTS),
            row ->
                firsts.put(
                    new Stage(row.text(1), row.text(2), row.text(3)),
                    Objects.requireNonNullElse(row.numberOrNull(4), Long.MAX_VALUE)),
            attempts.with());
    return firsts;
  }

  private static Map<String, Long> began(Part there, List<StepRow> calls) throws SQLException {
    var hashes = new HashSet<Long>();
    for (var row : calls) if (row.attempt != null) hashes.add(row.attempt);
    var began = new HashMap<String, Long>();
    if (hashes.isEmpty()) return began;
    var named = hashes.stream().mapToLong(Long::longValue).toArray();
    var attempts = there.attemptPositions().and("id_hash IN " + Sql.NUMBERS, named);
    there
        .sql()
        .forEach(
            attempts.in("SELECT id, epoch_us(started_at) FROM attempts WHERE {filter}"),
            row -> began.put(row.text(1), row.number(2)),
            attempts.with());
    return began;
  }

  @Override
  public Purse plus(Purse one, Purse next) {
    return one.plus(next);
  }

  private static final String TOUCHED = "AND session_hash IN " + Sql.NUMBERS;

  // A call may have come before the attempt that it names.
  private static final String SESSIONS =
      """
      SELECT DISTINCT session_hash FROM attempts WHERE {filter}
      UNION SELECT session_hash FROM calls
      WHERE attempt_hash IN (SELECT id_hash FROM attempts WHERE {filter})
      """;

  private static final String FIRSTS =
      """
      SELECT project, session, stage, epoch_us(min(started_at) FILTER (outcome = 'succeeded'))
      FROM attempts WHERE {filter} GROUP BY project, session, stage
      """;

  private static final String PAID =
      """
      WITH mine AS (
        SELECT session_hash, project, session, stage, started_at, attempt_hash, attempt, cost
        FROM calls WHERE {filter} {only}),
      firsts AS (
        SELECT session_hash, project, session, stage,
          min(started_at) FILTER (outcome = 'succeeded') AS first
        FROM attempts WHERE {attempts} {only} GROUP BY ALL),
      placed AS (
        SELECT mine.* EXCLUDE (project, stage), first
        FROM mine JOIN firsts USING (session_hash, session)
        JOIN words projects ON projects.no = mine.project AND projects.word = firsts.project
        JOIN words stages ON stages.no = mine.stage AND stages.word = firsts.stage),
      begun AS (
        SELECT cost, first, coalesce(own.started_at, placed.started_at) AS began
        FROM placed LEFT JOIN (SELECT id_hash, id, started_at FROM attempts WHERE {attempts}) AS own
          ON own.id_hash = attempt_hash AND own.id = attempt)
      SELECT {money} FROM begun WHERE first IS NULL OR began < first
      """
          .replace("{money}", Purse.COLUMNS);
}
