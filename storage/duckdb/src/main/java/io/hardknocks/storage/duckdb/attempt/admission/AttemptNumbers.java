package io.hardknocks.storage.duckdb.attempt.admission;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Project;
import io.hardknocks.storage.duckdb.attempt.row.AttemptRow;
import io.hardknocks.storage.duckdb.attempt.row.NewAttempt;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Seen;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.View;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private @Nullable Object state;
  private long position;
  private int stages;

  /**
   * Gets ready for attempts that are new.
   *
   * @param onTheWay those that have numbers and may not be in the view
   */
  void prepare(View view, List<AttemptRow> arriving, List<List<NewAttempt>> onTheWay)
      throws SQLException {
    if (sessions.prepare(view, arriving.size()))
      for (var rows : onTheWay) for (var row : rows) sessions.add(row.row().sessionHash);
    if (state != view.state()) begin(view);
    var unknown =
        arriving.stream()
            .filter(row -> !reached.containsKey(SessionName.of(row)))
            .mapToLong(row -> row.sessionHash)
            .distinct()
            .toArray();
    var maybe = sessions.among(unknown);
    if (maybe.length > 0) view.read(sql -> read(sql, maybe));
  }

  private void begin(View view) throws SQLException {
    forget();
    position = view.read(sql -> sql.number(LAST_POSITION));
    state = view.state();
  }

  private boolean read(Sql sql, long[] hashes) throws SQLException {
    sql.forEach(REACHED, this::read, (Object) hashes);
    return true;
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
    var session = reached.computeIfAbsent(SessionName.of(row), absent -> new Reached(at));
    int number = session.attempts.merge(row.stage.name(), 1, Integer::sum);
    if (number == 1) stages++;
    session.last = at;
    sessions.add(row.sessionHash);
    return new NewAttempt(row, number, at, session.number);
  }

  /** The position that was given last. */
  long last() {
    return position;
  }

  /** Takes the numbers back that were given last. */
  void undo(List<NewAttempt> given) {
    for (var fresh : given.reversed()) {
      position--;
      var name = SessionName.of(fresh.row());
      var session = requireNonNull(reached.get(name), "session");
      if (fresh.number() > 1) {
        session.attempts.put(fresh.row().stage.name(), fresh.number() - 1);
        continue;
      }
      session.attempts.remove(fresh.row().stage.name());
      stages--;
      if (session.attempts.isEmpty()) reached.remove(name);
    }
  }

  /**
   * Forgets the sessions that were quiet for longest, when there are too many.
   *
   * @param stored up to where all positions can be looked for
   */
  void trim(long stored) {
    var eldest = reached.values().iterator();
    while (stages > STAGES && eldest.hasNext()) {
      var session = eldest.next();
      if (session.last > stored) return;
      stages -= session.attempts.size();
      eldest.remove();
    }
  }

  /** Forgets all: the store has not what was numbered last, or not any more. */
  void forget() {
    state = null;
    reached.clear();
    stages = 0;
  }

  /** How far a session has come: its number, that of its last attempt by stage, and where it is. */
  private static final class Reached {
    private final Map<String, Integer> attempts = new HashMap<>(4);
    private long number;
    private long last;

    Reached(long number) {
      this.number = number;
    }
  }

  private record SessionName(Project project, String session) {
    static SessionName of(AttemptRow row) {
      return new SessionName(row.stage.project(), row.stage.session());
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
