package io.hardknocks.engine.report.fix;

import io.hardknocks.engine.gate.Hint;
import io.hardknocks.model.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lesson that had warned of what failed then, also where this failure is of a new pattern. */
public final class ToldLesson {
  private ToldLesson() {}

  /**
   * The hint about the failing line, or of one that failed with the same words; {@code null} when
   * there is none.
   */
  public static @Nullable Hint of(List<Hint> hints, @Nullable Failure failure) {
    if (failure == null || failure.isUntold()) return null;
    Hint worded = null;
    for (var hint : hints) {
      if (!isOfKind(hint, failure)) continue;
      var line = failure.line();
      if (line != null && line.number() == hint.line()) return hint;
      if (worded == null && hasItsWords(hint, failure)) worded = hint;
    }
    return worded;
  }

  private static boolean isOfKind(Hint hint, Failure failure) {
    var newest = hint.history().newest();
    return newest == null || newest.exception().equals(failure.exception());
  }

  private static boolean hasItsWords(Hint hint, Failure failure) {
    var newest = hint.history().newest();
    return newest != null && newest.message().equals(failure.message());
  }
}
