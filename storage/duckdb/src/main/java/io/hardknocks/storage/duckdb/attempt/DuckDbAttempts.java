package io.hardknocks.storage.duckdb.attempt;

import static java.util.stream.Collectors.joining;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.AttemptStore;
import io.hardknocks.storage.Cursor;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Page;
import io.hardknocks.storage.duckdb.arrival.AttemptIntake;
import io.hardknocks.storage.duckdb.attempt.admission.Arriving;
import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.attempt.row.HeadlineReader;
import io.hardknocks.storage.duckdb.attempt.row.Lookup;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class DuckDbAttempts implements AttemptStore {
  private static final int FEW = 200;

  /** Fewer are of a request among others, which have the processors too. */
  private static final int MANY = 500;

  private final Database database;
  private final Shelf shelf = new Shelf();
  private final Tail tail;
  private final AttemptIntake intake;
  private final ForgetAttempts forget;

  /**
   * @param ledgers are told what is forgotten
   * @param tail has what arrived last
   */
  public DuckDbAttempts(Database database, Ledgers ledgers, Tail tail, AttemptIntake intake) {
    this.database = database;
    this.tail = tail;
    this.intake = intake;
    forget = new ForgetAttempts(database, ledgers, shelf, intake);
  }

  @Override
  public List<Attempt> append(List<Attempt> attempts) {
    return prepare(attempts).append();
  }

  @Override
  public Prepared prepare(List<Attempt> attempts) {
    boolean few = attempts.size() < MANY;
    var arriving = (few ? attempts.stream() : attempts.parallelStream()).map(Arriving::of).toList();
    return () -> intake.append(arriving);
  }

  @Override
  public @Nullable Attempt find(AttemptId id) {
    return findAll(List.of(id)).stream().findFirst().orElse(null);
  }

  @Override
  public List<Attempt> findAll(List<AttemptId> ids) {
    var wanted = new LinkedHashSet<>(ids);
    var found = wanted.size() > FEW ? read(wanted) : shelved(wanted);
    return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Map<AttemptId, Attempt> shelved(Collection<AttemptId> wanted) {
    long cleared = shelf.cleared();
    var found = shelf.get(wanted);
    if (found.size() == wanted.size()) {
      database.touch();
      return found;
    }
    var read = read(wanted.stream().filter(id -> !found.containsKey(id)).toList());
    shelf.put(read.values(), cleared);
    found.putAll(read);
    return found;
  }

  private Map<AttemptId, Attempt> read(Collection<AttemptId> ids) {
    var hashes = Hash.of(ids);
    var found = new HashMap<AttemptId, Attempt>();
    for (var attempt : database.read(sql -> Lookup.attempts(sql, "id_hash", hashes))) {
      found.put(attempt.id(), attempt);
    }
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  @Override
  public List<AttemptId> startingWith(String prefix, int limit) {
    Limits.check(limit);
    return database.read(
        sql ->
            sql.list(
                "SELECT id FROM attempts WHERE starts_with(id, ?) ORDER BY id LIMIT ?",
                row -> new AttemptId(row.text(1)),
                Text.in(prefix),
                limit));
  }

  @Override
  public Page<Headline> list(AttemptQuery query) {
    var found = database.read(sql -> found(sql, query));
    if (found.size() <= query.limit()) return new Page<>(found, null);
    var last = found.get(query.limit() - 1);
    return new Page<>(
        found.subList(0, query.limit()), new Cursor(last.startedAt(), last.position()));
  }

  /** One more than are listed, where there are more. */
  private static List<Headline> found(Sql sql, AttemptQuery query) throws SQLException {
    if (query.unfixedOnly()) {
      var late = new LateUnfixed(sql, query).list();
      if (late != null) return late;
    }
    return list(sql, AttemptFilter.of(query), query.limit() + 1L);
  }

  /** The latest first. */
  static List<Headline> list(Sql sql, Filter filter, long limit) throws SQLException {
    return sql.list(filter.in(LIST), HeadlineReader::read, filter.with(limit));
  }

  @Override
  public List<Attempt> ofSession(Project project, String session) {
    long[] hash = {Hash.of(project, session)};
    return database.read(sql -> Lookup.attempts(sql, "session_hash", hash)).stream()
        .filter(attempt -> attempt.stage().project().equals(project))
        .filter(attempt -> attempt.stage().session().equals(session))
        .toList();
  }

  @Override
  public List<Headline> ofStages(Collection<StageKey> stages) {
    var wanted = Set.copyOf(stages);
    var hashes =
        wanted.stream()
            .mapToLong(stage -> Hash.of(stage.project(), stage.session()))
            .distinct()
            .toArray();
    return database.read(sql -> Lookup.headlines(sql, "session_hash", hashes)).stream()
        .filter(headline -> wanted.contains(headline.stage()))
        .toList();
  }

  @Override
  public List<Headline> naming(Collection<AttemptId> previous) {
    if (previous.isEmpty()) return List.of();
    var names = previous.stream().map(id -> Text.in(id.value())).collect(joining(SEPARATOR));
    return database.read(sql -> sql.list(NAMING, HeadlineReader::read, names));
  }

  @Override
  public List<Headline> arrivedAfter(long position, int limit) {
    Limits.check(limit);
    var late = tail.after(position, limit);
    if (late == null) return readArrivedAfter(position, limit);
    database.touch();
    return late;
  }

  private List<Headline> readArrivedAfter(long position, int limit) {
    return database.read(
        sql -> {
          long last = sql.number(LAST_ARRIVED, position, limit);
          return sql.list(ARRIVED, HeadlineReader::read, position, last);
        });
  }

  @Override
  public long forgetBefore(@Nullable Project project, Instant instant) {
    return forget.before(project, instant);
  }

  @Override
  public long forgetUnneededBefore(Instant instant) {
    return forget.unneededBefore(instant);
  }

  /** No id has a control character. */
  private static final String SEPARATOR = "\u001f";

  private static final String NAMING =
      "SELECT "
          + HeadlineReader.COLUMNS
          + " FROM attempts WHERE previous IN (SELECT unnest(string_split(?, chr(31))))"
          + " ORDER BY started_at, position";

  // Sorting whole rows to take the first of them would carry the texts of all that follow.
  private static final String LAST_ARRIVED =
      """
      SELECT coalesce(max(position), 0) FROM (
        SELECT position FROM attempts WHERE position > ? ORDER BY position LIMIT ?)
      """;

  private static final String ARRIVED =
      "SELECT "
          + HeadlineReader.COLUMNS
          + " FROM attempts WHERE position > ? AND position <= ? ORDER BY position";

  private static final String LIST =
      "SELECT "
          + HeadlineReader.COLUMNS
          + " FROM attempts WHERE {filter} ORDER BY started_at DESC, position DESC LIMIT ?";
}
