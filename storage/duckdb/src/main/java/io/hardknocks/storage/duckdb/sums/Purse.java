package io.hardknocks.storage.duckdb.sums;

import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.duckdb.sql.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A sum over model calls, as it is added up. */
public record Purse(BigDecimal amount, long calls, long unpriced) {
  public static final Purse EMPTY = new Purse(BigDecimal.ZERO, 0, 0);

  /** The columns that {@link #read} reads. */
  public static final String COLUMNS =
      """
      CAST(coalesce(sum(cost), 0) AS DECIMAL(38, 18)) AS amount, count(*) AS calls,
      count(*) - count(cost) AS unpriced""";

  public static Purse read(Row row, int column) throws SQLException {
    return new Purse(row.decimal(column), row.number(column + 1), row.number(column + 2));
  }

  /** Of one call. */
  public static Purse of(@Nullable BigDecimal cost) {
    return cost == null ? new Purse(BigDecimal.ZERO, 1, 1) : new Purse(cost, 1, 0);
  }

  public Purse plus(Purse other) {
    return new Purse(amount.add(other.amount), calls + other.calls, unpriced + other.unpriced);
  }

  public Purse minus(Purse other) {
    return new Purse(amount.subtract(other.amount), calls - other.calls, unpriced - other.unpriced);
  }

  public Money money() {
    return new Money(amount, calls, unpriced);
  }
}
