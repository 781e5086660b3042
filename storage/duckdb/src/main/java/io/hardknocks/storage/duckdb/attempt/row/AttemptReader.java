package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Headline;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Row;
import java.sql.SQLException;
import java.util.List;

/** Reads what {@link #COLUMNS} selects. */
public final class AttemptReader {
  public static final String COLUMNS = HeadlineReader.COLUMNS + ", tags, rest";

  private AttemptReader() {}

  public static Attempt read(Row row) throws SQLException {
    return of(
        HeadlineReader.read(row),
        row.list(HeadlineReader.WIDTH + 1),
        row.text(HeadlineReader.WIDTH + 2));
  }

  /**
   * An attempt of its parts.
   *
   * @param tags the texts of the column
   * @param packed of {@link Rest}
   */
  static Attempt of(Headline headline, List<String> tags, String packed) {
    var rest = new RestReader(new Unpacked(packed));
    var source = rest.source();
    var output = rest.output();
    var exitCode = rest.exitCode();
    var execution =
        new Execution(
            headline.startedAt(), headline.duration(), headline.outcome(), exitCode, rest.usage());
    var labels = rest.labels().using(TagList.uses(tags));
    var blame = headline.failure();
    var failure = blame == null ? null : rest.failure(blame, TagList.tags(tags));
    return new Attempt(
        headline.id(),
        headline.stage(),
        headline.turn(),
        source,
        execution,
        output,
        failure,
        labels);
  }
}
