package io.hardknocks.storage.duckdb;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was paid in stages before their first success. A part changes it for the sessions that its
 * attempts and calls are of: it adds what these come to now, less what they came to before.
 */
record EarlyCost() implements Addition<Purse> {
  private static final Object NONE = new Object[0];

  @Override
  public boolean countsSteps() {
    return true;
  }

  @Override
  public Purse of(Part part) throws SQLException {
    var now = part.from(Marks.NONE, part.upTo());
    if (part.after().equals(Marks.NONE)) return paid(now, "", NONE).plus(arriving(part));
    var touched = touched(part);
    var paid = Purse.EMPTY;
    if (touched.length > 0) {
      var before = part.from(Marks.NONE, part.after());
      paid = paid(now, TOUCHED, touched).minus(paid(before, TOUCHED, touched));
    }
    return paid.plus(arriving(part));
  }

  /** Hashes of sessions. */
  private static long[] touched(Part part) throws SQLException {
    var attempts = part.attemptPositions();
    var known = part.from(Marks.NONE, part.upTo()).attemptPositions();
    var calls = part.callPositions();
    boolean fresh = part.hasAttempts();
    var query =
        attempts
            .in(fresh ? SESSIONS + BY_ATTEMPT : SESSIONS)
            .replace("{known}", known.in("{filter}"))
            .replace("{calls}", calls.in("{filter}"));
    return part
        .sql()
        .list(
            query,
            row -> row.number(1),
            attempts.with(known.with(), calls.with(), fresh ? attempts.with() : new Object[0]))
        .stream()
        .mapToLong(Long::longValue)
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

  private static Purse arriving(Part part) throws SQLException {
    var calls = part.arriving().stream().filter(row -> row.call != null).toList();
    if (calls.isEmpty()) return Purse.EMPTY;
    var firsts = firsts(part.sql(), calls);
    if (firsts.isEmpty()) return Purse.EMPTY;
    var began = began(part.sql(), calls);
    var paid = Purse.EMPTY;
    for (var row : calls) {
      var stage = Stage.of(row);
      var first = firsts.get(stage);
      var attempt = PaidSums.attempt(row);
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
  private static Map<Stage, Long> firsts(Sql sql, List<StepRow> calls) throws SQLException {
    var firsts = new HashMap<Stage, Long>();
    sql.forEach(
        FIRSTS,
        row ->
            firsts.put(
                new Stage(row.text(1), row.text(2), row.text(3)),
                Objects.requireNonNullElse(row.numberOrNull(4), Long.MAX_VALUE)),
        (Object) calls.stream().mapToLong(row -> row.session).distinct().toArray());
    return firsts;
  }

  private static Map<String, Long> began(Sql sql, List<StepRow> calls) throws SQLException {
    var hashes = new HashSet<Long>();
    for (var row : calls) if (row.attempt != null) hashes.add(row.attempt);
    var began = new HashMap<String, Long>();
    if (hashes.isEmpty()) return began;
    sql.forEach(
        "SELECT id, epoch_us(started_at) FROM attempts WHERE id_hash IN " + Sql.NUMBERS,
        row -> began.put(row.text(1), row.number(2)),
        (Object) hashes.stream().mapToLong(Long::longValue).toArray());
    return began;
  }

  @Override
  public Purse plus(Purse one, Purse next) {
    return one.plus(next);
  }

  private static final String TOUCHED = "AND session_hash IN " + Sql.NUMBERS;

  private static final String SESSIONS =
      """
      SELECT DISTINCT session_hash FROM attempts WHERE {filter}
      UNION SELECT session_hash FROM attempts
      WHERE {known} AND session_hash IN (SELECT session_hash FROM calls WHERE {calls})
      """;

  private static final String BY_ATTEMPT =
      """
      UNION SELECT session_hash FROM calls
      WHERE attempt_hash IN (SELECT id_hash FROM attempts WHERE {filter})
      """;

  private static final String FIRSTS =
      """
      SELECT project, session, stage, epoch_us(min(started_at) FILTER (outcome = 'succeeded'))
      FROM attempts WHERE session_hash IN {numbers} GROUP BY project, session, stage
      """
          .replace("{numbers}", Sql.NUMBERS);

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
