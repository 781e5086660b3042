package io.hardknocks.storage;

import io.hardknocks.model.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exact figures over the attempts of a scope. */
public interface Statistics {
  Totals totals(Scope scope);

  /** When the first attempt or step of all started; {@code null} when there is none. */
  @Nullable Instant first();

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
   * Attempts by a name that their scripts use, for those of {@code names} that any uses, most
   * attempts first, then by name.
   */
  List<UseCount> uses(Scope scope, Collection<String> names);

  /**
   * Attempts by a name that their scripts use and that starts with {@code prefix}, most attempts
   * first, then by name. {@code "numpy=="} counts versions.
   */
  List<UseCount> usesStarting(Scope scope, String prefix, int limit);

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

  /**
   * Failures with a tag.
   *
   * @param firstSeen when the first of them started
   * @param lastSeen when the last of them started
   */
  record TagCount(
      String tag, long failures, long fixed, long sessions, Instant firstSeen, Instant lastSeen) {}

  /**
   * Attempts whose scripts use a name.
   *
   * @param failed those of them that carry a failure
   * @param firstSeen when the first of them started
   * @param lastSeen when the last of them started
   */
  record UseCount(String name, long attempts, long failed, Instant firstSeen, Instant lastSeen) {}
}
