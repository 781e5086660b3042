package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes attempts that are new, numbered, in one transaction. For one writer at a time. */
final class AttemptAppend implements Appends.Write<Attempt> {
  private final KnownHashes hashes = new KnownHashes();

  @Override
  public List<List<Attempt>> on(Sql sql, List<List<Attempt>> lists) throws SQLException {
    var arriving = lists.stream().flatMap(List::stream).map(Attempt::id).toList();
    hashes.prepare(sql, arriving.size());
    var known = known(sql, hashes.ids(Hash.of(arriving)));
    var fresh = new ArrayList<List<Attempt>>();
    for (var list : lists) {
      fresh.add(list.stream().filter(attempt -> known.add(attempt.id())).toList());
    }
    var all = fresh.stream().flatMap(List::stream).toList();
    if (all.isEmpty()) return fresh;
    var numbers = Numbers.load(sql, hashes.sessions(sessions(all)));
    var rows = all.stream().map(numbers::next).toList();
    rows.forEach(hashes::add);
    write(sql, rows);
    return split(rows, fresh);
  }

  private static long[] sessions(List<Attempt> attempts) {
    return attempts.stream().map(SessionName::of).distinct().mapToLong(SessionName::hash).toArray();
  }

  private static Set<AttemptId> known(Sql sql, long[] hashes) throws SQLException {
    if (hashes.length == 0) return new HashSet<>();
    var found =
        sql.list(
            "SELECT id FROM attempts WHERE id_hash IN " + Sql.NUMBERS,
            row -> new AttemptId(row.text(1)),
            hashes);
    return new HashSet<>(found);
  }

  private static void write(Sql sql, List<NewAttempt> rows) throws SQLException {
    try (var appender = sql.appender("attempts")) {
      var writer = new AttemptWriter(appender);
      for (var row : rows) writer.write(row);
      appender.flush();
    }
    Loads.write(sql, rows.stream().map(Loads::of).toList());
  }

  private static List<List<Attempt>> split(List<NewAttempt> rows, List<List<Attempt>> like) {
    var parts = new ArrayList<List<Attempt>>();
    int from = 0;
    for (var part : like) {
      var slice = rows.subList(from, from + part.size());
      parts.add(slice.stream().map(NewAttempt::attempt).toList());
      from += part.size();
    }
    return parts;
  }

  /** The numbers that come next. */
  private static final class Numbers {
    private final Map<SessionName, Long> sessions = new HashMap<>();
    private final Map<StageKey, Integer> stages = new HashMap<>();
    private long position;

    private Numbers(long position) {
      this.position = position;
    }

    static Numbers load(Sql sql, long[] sessions) throws SQLException {
      var numbers = new Numbers(sql.number(LAST_POSITION));
      if (sessions.length > 0) sql.forEach(STAGES, numbers::add, sessions);
      return numbers;
    }

    private void add(Row row) throws SQLException {
      var project = new Project(row.text(1));
      var name = new SessionName(project, row.text(2));
      sessions.put(name, row.number(5));
      stages.put(new StageKey(project, name.session(), row.text(3)), row.integer(4));
    }

    NewAttempt next(Attempt attempt) {
      long at = ++position;
      var name = SessionName.of(attempt);
      long session = sessions.computeIfAbsent(name, absent -> at);
      int number = stages.merge(attempt.stage(), 1, Integer::sum);
      return new NewAttempt(
          attempt.numbered(number), at, Hash.of(attempt.id()), name.hash(), session);
    }
  }

  private record SessionName(Project project, String session) {
    static SessionName of(Attempt attempt) {
      return new SessionName(attempt.stage().project(), attempt.stage().session());
    }

    long hash() {
      return Hash.of(project, session);
    }
  }

  private static final String LAST_POSITION =
      """
      SELECT greatest(
        (SELECT last_position FROM hardknocks), (SELECT coalesce(max(position), 0) FROM attempts))
      """;

  private static final String STAGES =
      """
      SELECT project, session, stage, max(number), any_value(session_no)
      FROM attempts WHERE session_hash IN {numbers}
      GROUP BY project, session, stage
      """
          .replace("{numbers}", Sql.NUMBERS);
}
