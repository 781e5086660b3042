package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Category;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DuckDbStatistics implements Statistics {
  private static final long MOST_BITS = 200_000_000;

  private final Database database;

  DuckDbStatistics(Database database) {
    this.database = database;
  }

  @Override
  public Totals totals(Scope scope) {
    var attempts = Filter.attempts(scope);
    var fixes = Filter.fixes(scope);
    return database.read(
        sql -> {
          long fixed =
              sql.number(fixes.in("SELECT count(*) FROM fixes WHERE {filter}"), fixes.with());
          var totals = attempts.in(TOTALS).replace("{sessions}", sessions(sql));
          return sql.list(totals, row -> totals(row, fixed), attempts.with()).getFirst();
        });
  }

  @Override
  public @Nullable Instant first() {
    return database.settled().read(sql -> sql.first(FIRST, row -> Micros.instant(row.number(1))));
  }

  private static final String FIRST =
      """
      SELECT epoch_us(min(first)) FROM (
        SELECT min(started_at) AS first FROM attempts
        UNION ALL SELECT min(started_at) FROM steps)
      HAVING min(first) IS NOT NULL
      """;

  /** A bit for each session: five times as fast as count(DISTINCT), while the bits are few. */
  private static String sessions(Sql sql) throws SQLException {
    var bounds =
        sql.first(
            "SELECT min(session_no), max(session_no) FROM attempts HAVING count(*) > 0",
            row -> new long[] {row.number(1), row.number(2)});
    if (bounds == null || bounds[1] - bounds[0] > MOST_BITS) return "count(DISTINCT session_no)";
    return "coalesce(bit_count(bitstring_agg(session_no, %d, %d)), 0)"
        .formatted(bounds[0], bounds[1]);
  }

  private static Totals totals(Row row, long fixed) throws SQLException {
    return new Totals(row.number(1), row.number(2), row.number(3), fixed, row.number(4));
  }

  @Override
  public List<CategoryCount> categories(Scope scope) {
    var attempts = Filter.attempts(scope);
    var fixes = Filter.fixes(scope);
    return database.read(
        sql ->
            sql.list(
                attempts.in(CATEGORIES).replace("{fixes}", fixes.in("{filter}")),
                row ->
                    new CategoryCount(Category.ofWire(row.text(1)), row.number(2), row.number(3)),
                attempts.with(fixes.with())));
  }

  @Override
  public List<DayCount> days(Scope scope) {
    var attempts = Filter.attempts(scope);
    return database.read(
        sql ->
            sql.list(
                attempts.in(DAYS),
                row ->
                    new DayCount(LocalDate.ofEpochDay(row.number(1)), row.number(2), row.number(3)),
                attempts.with()));
  }

  @Override
  public List<TagCount> tags(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    var attempts = Filter.attempts(scope);
    return database.read(
        sql ->
            sql.list(
                attempts.in(TAGS),
                row ->
                    new TagCount(
                        row.text(1),
                        row.number(2),
                        row.number(3),
                        row.number(4),
                        Micros.instant(row.number(5)),
                        Micros.instant(row.number(6))),
                attempts.with(TagList.USES, Text.in(prefix), limit)));
  }

  @Override
  public List<UseCount> uses(Scope scope, Collection<String> names) {
    if (names.isEmpty()) return List.of();
    var wanted = names.stream().filter(name -> name.indexOf(' ') < 0).distinct().toList();
    return uses(
        scope,
        "list_contains(string_split(?, ' '), name)",
        String.join(" ", wanted),
        Math.max(1, wanted.size()));
  }

  @Override
  public List<UseCount> usesStarting(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    return uses(scope, "starts_with(name, ?)", prefix, limit);
  }

  private List<UseCount> uses(Scope scope, String condition, String parameter, int limit) {
    var attempts = Filter.attempts(scope);
    return database.read(
        sql ->
            sql.list(
                attempts.in(USES).replace("{condition}", condition),
                row ->
                    new UseCount(
                        row.text(1),
                        row.number(2),
                        row.number(3),
                        Micros.instant(row.number(4)),
                        Micros.instant(row.number(5))),
                attempts.with(TagList.USES, Text.in(parameter), limit)));
  }

  private static final String TOTALS =
      """
      SELECT count(*), count(*) FILTER (outcome = 'succeeded'), count(category), {sessions}
      FROM attempts WHERE {filter}
      """;

  private static final String CATEGORIES =
      """
      WITH failures AS (
        SELECT category, count(*) AS failures FROM attempts
        WHERE {filter} AND category IS NOT NULL GROUP BY category),
      fixed AS (
        SELECT category, count(*) AS fixed FROM fixes WHERE {fixes} GROUP BY category)
      SELECT category, failures, coalesce(fixed, 0) FROM failures LEFT JOIN fixed USING (category)
      ORDER BY failures DESC, category
      """;

  private static final String DAYS =
      """
      SELECT CAST(started_at AS DATE) - DATE '1970-01-01' AS day, count(*),
        count(*) FILTER (outcome = 'succeeded')
      FROM attempts WHERE {filter} GROUP BY day ORDER BY day
      """;

  private static final String TAGS =
      """
      WITH tagged AS (
        SELECT position, session_no, started_at, unnest(tags) AS tag FROM attempts
        WHERE {filter} AND category IS NOT NULL)
      SELECT tag, count(*) AS failures, count(failed_position), count(DISTINCT session_no),
        epoch_us(min(started_at)), epoch_us(max(started_at))
      FROM tagged LEFT JOIN fixes ON failed_position = position
      WHERE NOT starts_with(tag, ?) AND starts_with(tag, ?)
      GROUP BY tag ORDER BY failures DESC, tag LIMIT ?
      """;

  // Scripts of one team use the same names together: their lists are counted before each is taken
  // apart, five times as fast at a million attempts.
  private static final String USES =
      """
      WITH lists AS (
        SELECT tags[-1] AS names, count(*) AS attempts, count(category) AS failures,
          min(started_at) AS first_seen, max(started_at) AS last_seen
        FROM attempts WHERE {filter} AND starts_with(tags[-1], ?) GROUP BY names),
      used AS (SELECT *, unnest(string_split(substr(names, 3), ' ')) AS name FROM lists)
      SELECT name, sum(attempts)::BIGINT AS attempts, sum(failures)::BIGINT,
        epoch_us(min(first_seen)), epoch_us(max(last_seen))
      FROM used WHERE {condition} GROUP BY name ORDER BY 2 DESC, name LIMIT ?
      """;
}
