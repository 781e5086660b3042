package io.hardknocks.storage;

import io.hardknocks.model.Category;
import java.time.LocalDate;
import java.util.List;

/** Exact figures over the attempts of a scope. */
public interface Statistics {
  Totals totals(Scope scope);

  /** Failures by category, most first, then by name. */
  List<CategoryCount> categories(Scope scope);

  /** Attempts by UTC day, first day first; a day without attempts is left out. */
  List<DayCount> days(Scope scope);

  /**
   * Failures by tag of the failure that starts with {@code prefix}, most first, then by tag. {@code
   * "library:"} counts libraries.
   */
  List<TagCount> tags(Scope scope, String prefix, int limit);

  /**
   * Counts of a scope.
   *
   * @param failed attempts that carry a failure: failed, timed out, rejected
   * @param fixed those of them that a later attempt fixed
   */
  record Totals(long attempts, long succeeded, long failed, long fixed, long sessions) {
    public long unfixed() {
      return failed - fixed;
    }
  }

  record CategoryCount(Category category, long failures, long fixed) {}

  record DayCount(LocalDate day, long attempts, long succeeded) {}

  record TagCount(String tag, long failures, long fixed, long sessions) {}
}
