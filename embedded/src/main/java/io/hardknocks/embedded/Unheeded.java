package io.hardknocks.embedded;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Outcome;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The exception that a script which ended well wrote of. */
final class Unheeded {
  private Unheeded() {}

  /** {@code null} where it tells of none that was thrown in code or told by a shell. */
  static @Nullable Failure of(Attempt attempt, Supplier<FailureReader> reader) {
    var stderr = attempt.output().stderr();
    if (attempt.execution().outcome() != Outcome.SUCCEEDED || stderr.isBlank()) return null;
    var source = attempt.source();
    var written =
        new Observed(source.language(), stderr, Outcome.FAILED, 1, source.script(), false);
    var failure = reader.get().read(written);
    return failure.frames().isEmpty() && !isOfShell(failure) ? null : failure;
  }

  /** Whether a shell or a program that it called failed, which the shell went on after. */
  private static boolean isOfShell(Failure failure) {
    return failure.exception().equals("shell");
  }
}
