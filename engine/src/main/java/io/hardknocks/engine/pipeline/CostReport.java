package io.hardknocks.engine.pipeline;

import io.hardknocks.analysis.price.Budget;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.FailureCost;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Spending;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What model calls cost.
 *
 * @param rows what they were added up by
 * @param failures what failures cost
 * @param budget what may be spent a day, when somebody said so
 * @param strained the days of the scope that are near the budget or over it
 */
public record CostReport(
    By by,
    List<Spending> rows,
    Money total,
    FailureCost failures,
    @Nullable Budget budget,
    List<Spending> strained) {
  private static final int DIGITS = 12;

  static CostReport of(PipelineStatistics statistics, Scope scope, By by, @Nullable Budget budget) {
    var rows = statistics.spending(scope, by);
    var total = rows.stream().map(Spending::money).reduce(Money.NONE, Money::plus);
    var strained =
        budget == null
            ? List.<Spending>of()
            : statistics.spending(scope, By.DAY).stream()
                .filter(day -> budget.of(day.money().amount()) != Budget.State.WITHIN)
                .toList();
    return new CostReport(by, rows, total, statistics.failureCost(scope), budget, strained);
  }

  /** What was spent on failures that were fixed, for each of them; {@code null} without one. */
  public @Nullable BigDecimal perFixedFailure() {
    if (failures.fixed() == 0 || failures.onFixed().calls() == 0 || failures.onFixed().unknown())
      return null;
    return failures
        .onFixed()
        .amount()
        .divide(BigDecimal.valueOf(failures.fixed()), DIGITS, RoundingMode.HALF_EVEN);
  }
}
