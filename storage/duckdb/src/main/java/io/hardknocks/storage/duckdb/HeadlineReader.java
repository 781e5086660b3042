package io.hardknocks.storage.duckdb;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads what {@link #COLUMNS} selects. */
final class HeadlineReader {
  static final String COLUMNS =
      """
      position, id, project, session, stage, number, method, previous, epoch_us(started_at),
      duration_us, outcome, category, exception, message, fingerprint""";

  private HeadlineReader() {}

  static Headline read(Row row) throws SQLException {
    return new Headline(
        id(row),
        stage(row),
        turn(row),
        Micros.instant(row.number(9)),
        Micros.duration(row.numberOrNull(10)),
        outcome(row),
        blame(row),
        row.number(1));
  }

  private static AttemptId id(Row row) throws SQLException {
    return new AttemptId(row.text(2));
  }

  private static StageKey stage(Row row) throws SQLException {
    return new StageKey(new Project(row.text(3)), row.text(4), row.text(5));
  }

  private static Turn turn(Row row) throws SQLException {
    var previous = row.textOrNull(8);
    return new Turn(row.integer(6), row.text(7), previous == null ? null : new AttemptId(previous));
  }

  private static Outcome outcome(Row row) throws SQLException {
    return Outcome.ofWire(row.text(11));
  }

  private static Headline.@Nullable Blame blame(Row row) throws SQLException {
    var category = row.textOrNull(12);
    if (category == null) return null;
    return new Headline.Blame(
        Category.ofWire(category), row.text(13), row.text(14), new Fingerprint(row.text(15)));
  }
}
