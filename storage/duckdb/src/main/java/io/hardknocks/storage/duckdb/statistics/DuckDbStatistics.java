package io.hardknocks.storage.duckdb.statistics;

import io.hardknocks.model.Category;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.duckdb.arrival.AllSteps;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

public final class DuckDbStatistics implements Statistics {
  private final AllSteps steps;
  private final Ledgers ledgers;

  public DuckDbStatistics(AllSteps steps, Ledgers ledgers) {
    this.steps = steps;
    this.ledgers = ledgers;
  }

  @Override
  public Totals totals(Scope scope) {
    return ledgers.read(new TotalSums(), scope);
  }

  @Override
  public @Nullable Instant first() {
    return steps.read(
        (sql, onTheWay) -> {
          var first = sql.first(FIRST, row -> row.number(1));
          long late = Long.MAX_VALUE;
          for (var row : onTheWay.rows()) late = Math.min(late, row.startedAt);
          if (first == null && onTheWay.rows().isEmpty()) return null;
          return Micros.instant(first == null ? late : Math.min(first, late));
        });
  }

  private static final String FIRST =
      """
      SELECT epoch_us(min(first)) FROM (
        SELECT min(started_at) AS first FROM attempts
        UNION ALL SELECT min(started_at) FROM steps)
      HAVING min(first) IS NOT NULL
      """;

  @Override
  public List<CategoryCount> categories(Scope scope) {
    return ledgers.read(new CategorySums(), scope).entrySet().stream()
        .sorted(MOST_FAILURES)
        .map(
            row ->
                new CategoryCount(
                    Category.ofWire(row.getKey()),
                    row.getValue().failures(),
                    row.getValue().fixed()))
        .toList();
  }

  @Override
  public List<DayCount> days(Scope scope) {
    return ledgers.read(new DaySums(), scope).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            row ->
                new DayCount(
                    LocalDate.ofEpochDay(row.getKey()),
                    row.getValue().attempts(),
                    row.getValue().succeeded()))
        .toList();
  }

  @Override
  public List<TagCount> tags(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    return ledgers.read(new TagSums(prefix), scope).entrySet().stream()
        .sorted(MOST_TAGGED)
        .limit(limit)
        .map(row -> tagged(row.getKey(), row.getValue()))
        .toList();
  }

  private static TagCount tagged(String tag, TagSums.Sum sum) {
    return new TagCount(
        tag,
        sum.failures(),
        sum.fixed(),
        sum.sessions(),
        Micros.instant(sum.firstSeen()),
        Micros.instant(sum.lastSeen()));
  }

  @Override
  public List<UseCount> uses(Scope scope, Collection<String> names) {
    if (names.isEmpty()) return List.of();
    return uses(scope, Set.copyOf(names)::contains, Integer.MAX_VALUE);
  }

  @Override
  public List<UseCount> usesStarting(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    var start = Text.in(prefix);
    return uses(scope, name -> Text.in(name).startsWith(start), limit);
  }

  private List<UseCount> uses(Scope scope, Predicate<String> isWanted, int limit) {
    return ledgers.read(new UseSums(), scope).entrySet().stream()
        .filter(row -> isWanted.test(row.getKey()))
        .sorted(MOST_USED)
        .limit(limit)
        .map(row -> used(row.getKey(), row.getValue()))
        .toList();
  }

  private static UseCount used(String name, UseSums.Sum sum) {
    return new UseCount(
        name,
        sum.attempts(),
        sum.failures(),
        Micros.instant(sum.firstSeen()),
        Micros.instant(sum.lastSeen()));
  }

  private static final Comparator<Map.Entry<String, CategorySums.Sum>> MOST_FAILURES =
      Comparator.<Map.Entry<String, CategorySums.Sum>>comparingLong(
              row -> row.getValue().failures())
          .reversed()
          .thenComparing(Map.Entry::getKey, Text.ORDER);

  private static final Comparator<Map.Entry<String, TagSums.Sum>> MOST_TAGGED =
      Comparator.<Map.Entry<String, TagSums.Sum>>comparingLong(row -> row.getValue().failures())
          .reversed()
          .thenComparing(Map.Entry::getKey, Text.ORDER);

  private static final Comparator<Map.Entry<String, UseSums.Sum>> MOST_USED =
      Comparator.<Map.Entry<String, UseSums.Sum>>comparingLong(row -> row.getValue().attempts())
          .reversed()
          .thenComparing(Map.Entry::getKey, Text.ORDER);
}
