package io.hardknocks.engine.report.summary;

import io.hardknocks.storage.Statistics.CategoryCount;
import io.hardknocks.storage.Statistics.DayCount;
import io.hardknocks.storage.Statistics.Totals;
import java.util.List;

/**
 * How a project is doing.
 *
 * @param all over the scope that was asked for
 * @param week the last 7 days, from a full hour on
 * @param weekBefore the 7 days before those
 * @param days the last 30 days that had attempts, first day first
 */
public record Summary(
    Totals all,
    Totals week,
    Totals weekBefore,
    List<CategoryCount> categories,
    List<DayCount> days) {

  /** Share of attempts that succeeded, 0 to 1; {@code NaN} when there were none. */
  public static double successRate(Totals totals) {
    return totals.attempts() == 0 ? Double.NaN : (double) totals.succeeded() / totals.attempts();
  }

  /**
   * By how much the success rate of the week differs from the week before, -1 to 1; {@code NaN}
   * when unknown.
   */
  public double change() {
    return successRate(week) - successRate(weekBefore);
  }
}
