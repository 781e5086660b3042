package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link #COLUMNS} selects. The names of an attempt come in one text: every text costs
 * the driver several calls into Java for each row. No name has the control character between them.
 */
public final class HeadlineReader {
  public static final String COLUMNS =
      """
      position, number, epoch_us(started_at), duration_us,
      concat_ws(chr(31), id, project, session, stage, method, outcome, coalesce(previous, ''),
        coalesce(category, ''), coalesce(fingerprint, '')),
      exception, message""";

  /** How many columns there are. */
  static final int WIDTH = 7;

  private static final char SEPARATOR = '\u001f';

  private final String names;
  private int from;

  private HeadlineReader(String names) {
    this.names = names;
  }

  public static Headline read(Row row) throws SQLException {
    var names = new HeadlineReader(row.text(5));
    var id = new AttemptId(names.next());
    var stage = new StageKey(new Project(names.next()), names.next(), names.next());
    var method = names.next();
    var outcome = Outcome.ofWire(names.next());
    var turn = new Turn(row.integer(2), method, names.previous());
    return new Headline(
        id,
        stage,
        turn,
        Micros.instant(row.number(3)),
        Micros.duration(row.numberOrNull(4)),
        outcome,
        names.blame(row),
        row.number(1));
  }

  private String next() {
    int end = names.indexOf(SEPARATOR, from);
    var name = names.substring(from, end < 0 ? names.length() : end);
    from = end + 1;
    return name;
  }

  private @Nullable AttemptId previous() {
    var previous = next();
    return previous.isEmpty() ? null : new AttemptId(previous);
  }

  private Headline.@Nullable Blame blame(Row row) throws SQLException {
    var category = next();
    if (category.isEmpty()) return null;
    return new Headline.Blame(
        Category.ofWire(category), row.text(6), row.text(7), new Fingerprint(next()));
  }
}
