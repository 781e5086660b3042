package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Project;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Seen;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that come next: of positions, of sessions, and within each stage. What sessions of
 * late have reached is remembered, for most attempts go on with one of them; the others are looked
 * for in the store. For one writer at a time.
 */
final class AttemptNumbers {
  private static final int STAGES = 20_000;

  private final Seen sessions = new Seen("session_hash", "attempts");
  private final Map<SessionName, Reached> reached = new LinkedHashMap<>(1_024, 0.75f, true);
  private @Nullable DuckDBConnection store;
  private long position;
  private int stages;

  /** Gets ready for attempts that are new. */
  void prepare(Sql sql, List<AttemptRow> arriving) throws SQLException {
    sessions.prepare(sql, arriving.size());
    if (store != sql.connection()) begin(sql);
    var unknown =
        arriving.stream()
            .filter(row -> !reached.containsKey(SessionName.of(row.attempt)))
            .mapToLong(row -> row.sessionHash)
            .distinct()
            .toArray();
    var maybe = sessions.among(unknown);
    if (maybe.length > 0) sql.forEach(REACHED, this::read, (Object) maybe);
  }

  private void begin(Sql sql) throws SQLException {
    forget();
    position = sql.number(LAST_POSITION);
    store = sql.connection();
  }

  private void read(Row row) throws SQLException {
    var name = new SessionName(new Project(row.text(1)), row.text(2));
    var session = reached.computeIfAbsent(name, absent -> new Reached(0));
    session.number = row.number(5);
    session.attempts.put(row.text(3), row.integer(4));
    stages++;
  }

  /** The attempt with its numbers. */
  NewAttempt next(AttemptRow row) {
    long at = ++position;
    var attempt = row.attempt;
    var session = reached.computeIfAbsent(SessionName.of(attempt), absent -> new Reached(at));
    int number = session.attempts.merge(attempt.stage().name(), 1, Integer::sum);
    if (number == 1) stages++;
    sessions.add(row.sessionHash);
    return new NewAttempt(attempt.numbered(number), row, at, session.number);
  }

  /** Forgets the sessions that were quiet for longest, when there are too many. */
  void trim() {
    var eldest = reached.values().iterator();
    while (stages > STAGES && eldest.hasNext()) {
      stages -= eldest.next().attempts.size();
      eldest.remove();
    }
  }

  /** Forgets all: the store has not what was numbered last, or not any more. */
  void forget() {
    store = null;
    reached.clear();
    stages = 0;
  }

  /** How far a session has come: its number, and that of its last attempt by stage. */
  private static final class Reached {
    private final Map<String, Integer> attempts = new HashMap<>(4);
    private long number;

    Reached(long number) {
      this.number = number;
    }
  }

  private record SessionName(Project project, String session) {
    static SessionName of(Attempt attempt) {
      return new SessionName(attempt.stage().project(), attempt.stage().session());
    }
  }

  private static final String LAST_POSITION =
      """
      SELECT greatest(
        (SELECT last_position FROM hardknocks), (SELECT coalesce(max(position), 0) FROM attempts))
      """;

  private static final String REACHED =
      """
      SELECT project, session, stage, max(number), any_value(session_no)
      FROM attempts WHERE {found}
      GROUP BY project, session, stage
      """
          .replace("{found}", Sql.among("attempts", "session_hash"));
}
