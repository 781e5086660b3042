package io.hardknocks.engine.gate;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.AttemptStore;
import io.hardknocks.storage.Scope;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, among the latest failures, one of the very same script. Thread-safe. */
public final class FailedBefore {
  private static final int LATEST = 100;

  private static final Set<Outcome> FAILED = EnumSet.of(Outcome.FAILED, Outcome.TIMED_OUT);

  /** What may have changed since, without a change of the script. */
  private static final Set<Category> OF_THE_MACHINE =
      EnumSet.of(Category.IMPORT_ERROR, Category.DEPENDENCY_ERROR, Category.IO_ERROR);

  private final AttemptStore attempts;
  private final Remembered<AttemptId, Integer> hashes = new Remembered<>(10_000);

  public FailedBefore(AttemptStore attempts) {
    this.attempts = attempts;
  }

  /**
   * The latest failure of this text that would come again; {@code null} when there is none among
   * the latest failures, or the text succeeded after it.
   */
  public @Nullable Attempt of(Scope scope, String script) {
    if (script.isBlank()) return null;
    var failed = same(AttemptQuery.of(scope, LATEST).outcomes(FAILED), script);
    if (failed == null || !comesAgain(failed)) return null;
    var since = scope.since(failed.execution().startedAt());
    var succeeded = AttemptQuery.of(since, LATEST).outcomes(Set.of(Outcome.SUCCEEDED));
    return same(succeeded, script) == null ? failed : null;
  }

  private static boolean comesAgain(Attempt failed) {
    if (failed.execution().outcome() == Outcome.TIMED_OUT) return true;
    var failure = failed.failure();
    return failure != null
        && failure.verdict().fixable()
        && !failure.verdict().isTransient()
        && !OF_THE_MACHINE.contains(failure.category());
  }

  private @Nullable Attempt same(AttemptQuery query, String script) {
    var ids =
        attempts.list(query).items().stream()
            .map(Headline::id)
            .filter(id -> mayBe(id, script))
            .toList();
    var read = attempts.findAll(ids);
    read.forEach(attempt -> hashes.put(attempt.id(), attempt.source().script().hashCode()));
    return read.stream()
        .filter(attempt -> attempt.source().script().equals(script))
        .findFirst()
        .orElse(null);
  }

  private boolean mayBe(AttemptId id, String script) {
    var known = hashes.get(id);
    return known == null || known == script.hashCode();
  }
}
