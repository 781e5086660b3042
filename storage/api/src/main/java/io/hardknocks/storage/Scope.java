package io.hardknocks.storage;

import io.hardknocks.model.Project;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts count: those that started in [since, until). {@code null} does not narrow.
 *
 * @param project {@code null} for all projects
 */
public record Scope(@Nullable Project project, @Nullable Instant since, @Nullable Instant until) {
  public static final Scope ALL = new Scope(null, null, null);

  public Scope {
    if (since != null && until != null && since.isAfter(until)) {
      throw new IllegalArgumentException(
          "since: " + since + " (expected: not after until, " + until + ")");
    }
  }

  public static Scope of(Project project) {
    return new Scope(project, null, null);
  }

  public Scope since(@Nullable Instant start) {
    return new Scope(project, start, until);
  }

  public Scope until(@Nullable Instant end) {
    return new Scope(project, since, end);
  }

  /** Whether an attempt of this project that started at this time counts. */
  public boolean contains(Project of, Instant startedAt) {
    return (project == null || project.equals(of))
        && (since == null || !startedAt.isBefore(since))
        && (until == null || startedAt.isBefore(until));
  }
}
