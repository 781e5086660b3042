package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Spending;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.step.row.CallRow;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.sums.Arriving;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.Purse;
import io.hardknocks.storage.duckdb.sums.StepAddition;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What model calls took, by all that reports ask for. */
record CallSums() implements StepAddition<Map<CallSums.Key, CallSums.Sum>> {
  record Key(String project, String stage, String model, long day) {
    String by(By by) {
      return switch (by) {
        case MODEL -> model;
        case STAGE -> stage;
        case PROJECT -> project;
        case DAY -> LocalDate.ofEpochDay(day).toString();
      };
    }
  }

  record Sum(Purse purse, long input, long output, long cacheRead, long cacheWrite) {
    Sum plus(Sum other) {
      return new Sum(
          purse.plus(other.purse),
          input + other.input,
          output + other.output,
          cacheRead + other.cacheRead,
          cacheWrite + other.cacheWrite);
    }

    Spending spending(String key) {
      return new Spending(key, purse.money(), input, output, cacheRead, cacheWrite);
    }
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.STEPS);
  }

  @Override
  public Map<Key, Sum> of(Part part) throws SQLException {
    var sums = new HashMap<Key, Sum>();
    var calls = part.steps();
    part.sql().forEach(calls.in(SUMS), row -> sums.put(key(row), sum(row)), calls.with());
    return sums;
  }

  @Override
  public Map<Key, Sum> arriving(Arriving arriving) {
    var sums = new HashMap<Key, Sum>();
    for (var row : arriving.inScope())
      if (row.call != null) sums.merge(key(row, row.call), sum(row.call), Sum::plus);
    return sums;
  }

  private static Key key(Row row) throws SQLException {
    return new Key(row.text(1), row.text(2), row.text(3), row.number(4));
  }

  private static Sum sum(Row row) throws SQLException {
    return new Sum(
        Purse.read(row, 5), row.number(8), row.number(9), row.number(10), row.number(11));
  }

  private static Key key(StepRow row, CallRow call) {
    long day = Math.floorDiv(row.startedAt, TimeUnit.DAYS.toMicros(1));
    return new Key(row.project, call.stage(), call.model(), day);
  }

  private static Sum sum(CallRow call) {
    TokenUsage tokens = call.tokens();
    return new Sum(
        Purse.of(call.amount()),
        number(tokens.input()),
        number(tokens.output()),
        number(tokens.cacheRead()),
        number(tokens.cacheWrite()));
  }

  private static long number(@Nullable Long tokens) {
    return tokens == null ? 0 : tokens;
  }

  @Override
  public Map<Key, Sum> plus(Map<Key, Sum> one, Map<Key, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  /** The rows of a report. */
  static List<Spending> rows(Map<Key, Sum> sums, By by) {
    var rows = new HashMap<String, Sum>();
    sums.forEach((key, sum) -> rows.merge(key.by(by), sum, Sum::plus));
    var spendings = new ArrayList<Spending>();
    rows.forEach((key, sum) -> spendings.add(sum.spending(key)));
    spendings.sort(by == By.DAY ? BY_NAME : DEAREST);
    return spendings;
  }

  private static final Comparator<Spending> BY_NAME =
      Comparator.comparing(Spending::key, Text.ORDER);
  private static final Comparator<Spending> DEAREST =
      Comparator.<Spending, java.math.BigDecimal>comparing(row -> row.money().amount())
          .reversed()
          .thenComparing(BY_NAME);

  private static final String SUMS =
      """
      WITH sums AS (
        SELECT project, stage, model,
          CAST(started_at AS DATE) - DATE '1970-01-01' AS day, {money},
          CAST(coalesce(sum(input), 0) AS BIGINT) AS input,
          CAST(coalesce(sum(output), 0) AS BIGINT) AS output,
          CAST(coalesce(sum(cache_read), 0) AS BIGINT) AS cache_read,
          CAST(coalesce(sum(cache_write), 0) AS BIGINT) AS cache_write
        FROM calls WHERE {filter} GROUP BY ALL)
      SELECT projects.word, stages.word, models.word, day, amount, calls, unpriced, input, output,
        sums.cache_read, sums.cache_write
      FROM sums JOIN words projects ON projects.no = project
      JOIN words stages ON stages.no = stage JOIN words models ON models.no = model
      """
          .replace("{money}", Purse.COLUMNS);
}
